import { recordKinds } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { recordSearch } from '../../address/use-evidence';
import { useMessages } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import styles from './record-links.module.css';

const MOST = 3;

const kinds: ReadonlySet<string> = new Set(recordKinds.map(({ name }) => name));

/** `<record>:<business key>`, the first colon parts them. */
const partsOf = (key: string): { entity: string; name: string } => {
  const cut = key.indexOf(':');
  return { entity: key.slice(0, cut), name: key.slice(cut + 1) };
};

/** The source rows a judgement rests on; each opens as it was loaded. What rests on a computed score has none. */
export const RecordLinks = ({ keys }: { keys: readonly string[] }) => {
  const { consortium: { checks }, codes } = useMessages();
  const records = keys.filter((key) => kinds.has(partsOf(key).entity));
  if (records.length === 0) return null;
  return (
    <p className={styles.records}>
      <span>{checks.evidence}</span>
      {records.slice(0, MOST).map((key) => {
        const { entity, name } = partsOf(key);
        return <Link key={key} to="." search={recordSearch(key)} resetScroll={false} title={checks.open(key)}>{wordOf(codes.record, entity)} {name}</Link>;
      })}
      {records.length > MOST && <span>{checks.evidenceMore(records.length)}</span>}
    </p>
  );
};
