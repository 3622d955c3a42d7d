import { Link } from '@tanstack/react-router';
import { recordSearch } from '../../address/use-evidence';
import { useMessages, useName } from '../../messages/language';
import { districtName } from '../../messages/names';
import { wordOf } from '../../messages/word-of';
import { FactList } from '../../ui/fact-list';
import { PageHead } from '../../ui/page-head';
import { StatusMark } from '../../ui/status-mark';
import { Trail } from '../../ui/trail';
import type { MemberReply } from './member';
import styles from './member.module.css';
import { UnitCode } from '../../ui/unit-code';

const usePlace = () => {
  const { member: { facts } } = useMessages();
  const name = useName();
  return (code: string | null) => (code === null ? facts.outside : name(districtName(code)));
};

const Facts = ({ reply: { uscc, kind, district, principalPlace } }: { reply: MemberReply }) => {
  const { member: { facts: words, see, look }, codes } = useMessages();
  const place = usePlace();
  return (
    <FactList
      facts={[
        { term: words.uscc, text: <UnitCode code={uscc} /> },
        { term: words.kind, text: wordOf(codes.organisationKind, kind) },
        { term: words.district, text: place(district) },
        ...(principalPlace === null ? [] : [{ term: words.place, text: place(principalPlace) }]),
        { term: words.record, text: <Link to="." search={recordSearch(`organisation:${uscc}`)} resetScroll={false} aria-label={look(uscc)}>{see}</Link> },
      ]}
    />
  );
};

/** Who it is, what it is designated as, and whether it is barred now. */
export const MemberHead = ({ reply }: { reply: MemberReply }) => {
  const { member: words } = useMessages();
  const standing = reply.designations.filter(({ until }) => until === null || until >= reply.basis.asOf);
  const lastDay = reply.bans.filter(({ inForce }) => inForce).map((ban) => ban.lastDay).sort().at(-1);
  return (
    <div className={styles.head}>
      <Trail steps={[{ label: words.city, to: '/' }, { label: words.title }, { label: reply.name }]} />
      <PageHead title={reply.name}>
        {[...new Set(standing.map(({ kind }) => kind))].map((kind) => <span key={kind} className={styles.tag}>{wordOf(words.designated, kind)}</span>)}
        {lastDay !== undefined && <StatusMark status="rectify" word={words.barredNow(lastDay)} />}
      </PageHead>
      <Facts reply={reply} />
    </div>
  );
};
