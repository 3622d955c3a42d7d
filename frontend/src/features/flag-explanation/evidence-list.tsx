import { Link } from '@tanstack/react-router';
import { recordSearch } from '../../address/use-evidence';
import { useMessages } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import type { EvidenceRow } from './flag-reply';
import { placeText } from './place-text';
import styles from './evidence-list.module.css';

const AT_FIRST = 5;

const Row = ({ row }: { row: EvidenceRow }) => {
  const { flagExplanation: words, codes } = useMessages();
  const kind = wordOf(codes.record, row.record);
  return (
    <li className={styles.row}>
      <span className={styles.kind}>{kind === row.record ? row.recordZh : kind}</span>
      {row.place === null ? <span>{row.label}</span> : <Link to="." search={recordSearch(row.key)} resetScroll={false} preload={false} title={words.open(row.label)}>{row.label}</Link>}
      <span className={styles.place}>{row.place === null ? words.computed : placeText(row.place, words.row)}</span>
    </li>
  );
};

/** Source rows with file, sheet and cell; each opens as it was loaded. */
export const EvidenceList = ({ rows }: { rows: readonly EvidenceRow[] }) => {
  const { flagExplanation: words } = useMessages();
  if (rows.length === 0) return null;
  const rest = rows.slice(AT_FIRST);
  return (
    <div className={styles.list}>
      <ul>{rows.slice(0, AT_FIRST).map((row) => <Row key={row.key} row={row} />)}</ul>
      {rest.length > 0 && <details><summary>{words.moreRows(rest.length)}</summary><ul>{rest.map((row) => <Row key={row.key} row={row} />)}</ul></details>}
    </div>
  );
};
