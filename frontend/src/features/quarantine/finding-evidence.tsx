import { type CheckFinding, oneFinding } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { recordSearch } from '../../address/use-evidence';
import { useEndpoint } from '../../api/use-endpoint';
import { groupDigits } from '../../format/group-digits';
import { useMessages } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import { Failure } from '../../ui/panel';
import { useFindingInWords } from './finding-in-words';
import styles from './quarantine.module.css';
import { useQuarantineWords } from './words';

/** The rows that prove a finding, each with its file, sheet and cell. */
export const FindingEvidence = ({ finding }: { finding: CheckFinding }) => {
  const { key, evidence } = finding;
  const { subject, told } = useFindingInWords(finding);
  const words = useQuarantineWords();
  const { codes } = useMessages();
  const asked = useEndpoint(oneFinding, { key });
  if (asked.error !== null) return <Failure error={asked.error} retry={asked.refetch} />;
  const rows = asked.data?.finding.key === key ? asked.data.rows : [];
  return (
    <div className={styles.scroll} role="region" aria-label={words.findings.evidence(subject)} tabIndex={0} aria-busy={asked.isFetching}>
      <table className={styles.proof}>
        <thead><tr><th scope="col">{words.heads.what}</th><th scope="col">{words.findings.label}</th><th scope="col">{words.findings.value}</th><th scope="col">{words.findings.place}</th></tr></thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={`${row.record}${row.recordKey}${place}`}>
              <th scope="row">{row.record === 'measure' ? words.findings.measure : wordOf(codes.record, row.record)} {row.place.path === '' ? row.recordKey : <Link to="." search={recordSearch(`${row.record}:${row.recordKey}`)} resetScroll={false}>{row.recordKey}</Link>}</th>
              <td>{wordOf(words.findings.sides, row.label)}</td>
              <td className={styles.number}>{told(row.value)}</td>
              <td>{[row.place.path, row.place.sheet, row.place.cell].filter((part) => part !== '').join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > 0 && rows.length < evidence && <p className={styles.faint}>{words.findings.more(groupDigits(String(rows.length)), groupDigits(String(evidence)))}</p>}
    </div>
  );
};
