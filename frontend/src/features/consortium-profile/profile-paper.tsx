import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useMessages } from '../../messages/language';
import { usePolicy } from '../../policy/use-policy';
import { usePrinting } from '../../ui/use-printing';
import type { Schedule } from './gantt';
import { PaperFunds, PaperHistory, PaperMembers, PaperOutcomes, PaperProjects } from './paper-activity';
import { PaperChecks, PaperDimensions, PaperFlags, PaperHead, PaperIndicators, PaperVerdict } from './paper-verdict';
import styles from './paper.module.css';
import type { Profile } from './profile';
import type { Why } from './score-why';

export interface PaperProps {
  readonly profile: Profile;
  /** `undefined` while they are awaited or where they failed; the paper then tells less, never something else. */
  readonly why: Why | undefined;
  readonly schedule: Schedule | undefined;
}

const Sheet = ({ page, profile, children }: { page: number; profile: Profile; children: ReactNode }) => {
  const { profile: { paper: words } } = useMessages();
  const { scheme } = usePolicy();
  const { basis } = profile;
  return (
    <article className={styles.sheet}>
      <div className={styles.content}>{children}</div>
      <footer className={styles.foot}>
        <span>{words.basis(basis)} · {words.scheme(`${scheme.id}@${scheme.version}`, basis.ruleSet)}<br />{words.preview}</span>
        <span>{words.page(page)}</span>
      </footer>
    </article>
  );
};

/** The profile on two A4 pages: each part has its lines, what does not fit is counted. Stands in the page only while it is printed. */
export const ProfilePaper = ({ profile, why, schedule }: PaperProps) => {
  const isPrinting = usePrinting();
  if (!isPrinting) return null;
  return createPortal(
    <div className={styles.paper} data-paper="profile">
      <Sheet page={1} profile={profile}>
        <PaperHead profile={profile} />
        <PaperVerdict profile={profile} why={why} />
        <PaperFlags flags={profile.flags} />
        <PaperDimensions dimensions={profile.dimensions} />
        <PaperIndicators profile={profile} />
        <PaperChecks checks={profile.checks} />
      </Sheet>
      <Sheet page={2} profile={profile}>
        <p className={styles.running}>{profile.name}</p>
        <PaperHistory history={profile.history} />
        <PaperFunds funds={profile.funds} />
        <PaperProjects schedule={schedule} />
        <PaperOutcomes outcomes={profile.outcomes} />
        <PaperMembers members={profile.membership} />
      </Sheet>
    </div>,
    document.body,
  );
};
