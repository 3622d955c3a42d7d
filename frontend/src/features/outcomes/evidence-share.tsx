import { groupDigits } from '../../format/group-digits';
import { percentText } from '../../format/number-text';
import { useMessages } from '../../messages/language';
import { Missing } from '../../ui/figures';
import { evidenceShare } from './outcome-totals';
import styles from './outcomes.module.css';

/** The share with evidence as a number and a short bar; the parts stand in the title. */
export const EvidenceShare = ({ of, none }: { of: { count: number; withEvidence: number }; none: string }) => {
  const { outcomes: { kinds } } = useMessages();
  const share = evidenceShare(of);
  if (share === null) return <Missing reason={none} />;
  return (
    <span className={styles.share} title={kinds.evidenceOf(groupDigits(String(of.withEvidence)), groupDigits(String(of.count)))}>
      <i className={styles.shareTrack} aria-hidden="true"><i style={{ width: `${share}%` }} /></i>
      <span>{percentText(share)}</span>
    </span>
  );
};
