import { recordKinds } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { recordSearch } from '../../address/use-evidence';
import { useMessages } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import styles from './warning-units.module.css';

const MOST = 3;

const known: ReadonlySet<string> = new Set(recordKinds.map(({ name }) => name));
const entityOf = (key: string): string => key.slice(0, key.indexOf(':'));

/** The part of a key that tells a record from its neighbours: a member's code, a report's year. */
const nameOf = (key: string): string => {
  const name = key.slice(key.indexOf(':') + 1);
  return name.split('/')[1] ?? name;
};

/** The records a warning rests on; each opens as it was loaded. */
export const WarningRecords = ({ keys }: { keys: readonly string[] }) => {
  const { codes, warnings: words } = useMessages();
  const records = keys.filter((key) => known.has(entityOf(key)));
  return (
    <p className={styles.records}>
      {records.slice(0, MOST).map((key) => (
        <Link key={key} to="." search={recordSearch(key)} resetScroll={false} title={words.openRecord(key)} className={styles.record ?? ''}>{wordOf(codes.record, entityOf(key))} {nameOf(key)}</Link>
      ))}
      {records.length > MOST && <span>{words.moreRecords(records.length)}</span>}
    </p>
  );
};
