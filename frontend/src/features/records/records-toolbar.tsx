import { recordKinds } from '@monitor/domain';
import { groupDigits } from '../../format/group-digits';
import { useMessages } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import { SearchBox } from '../../ui/search-box';
import styles from './records.module.css';
import { type RecordQuestion, useChangeRecords, useRecordCounts } from './use-records';

const some = (text: string): string | undefined => (text.trim() === '' ? undefined : text);

const KindChoice = ({ kind }: { kind: string }) => {
  const { records: words, codes } = useMessages();
  const change = useChangeRecords();
  const counts = useRecordCounts().data?.kinds ?? [];
  const told = (name: string): string => {
    const found = counts.find((each) => each.kind === name);
    return found === undefined ? wordOf(codes.record, name) : words.withCount(wordOf(codes.record, name), groupDigits(String(found.count)));
  };
  return (
    <select className={styles.kind} aria-label={words.kind} value={kind} onChange={(event) => change({ table: recordKinds.find(({ name }) => name === event.target.value)?.name, sort: undefined })}>
      {recordKinds.map(({ name }) => <option key={name} value={name}>{told(name)}</option>)}
    </select>
  );
};

/** What the records are narrowed by, beside the filters of every page. */
export const RecordsToolbar = ({ question: { asked, narrowed } }: { question: RecordQuestion }) => {
  const { records: words } = useMessages();
  const change = useChangeRecords();
  const { q = '', consortium = '', file = '' } = asked;
  return (
    <div className={styles.toolbar} role="search" aria-label={words.title}>
      <KindChoice kind={asked.kind} />
      <span className={styles.find}><SearchBox key={`q${asked.kind}`} label={words.search} hint={words.searchHint} find={q} search={(text) => change({ q: some(text) })} /></span>
      <span className={styles.narrow}><SearchBox key={`c${consortium}`} label={words.consortium} hint={words.consortiumHint} find={consortium} search={(text) => change({ consortium: some(text) })} /></span>
      <span className={styles.narrow}><SearchBox key={`f${file}`} label={words.file} hint={words.fileHint} find={file} search={(text) => change({ file: some(text) })} /></span>
      {narrowed && <button type="button" className={styles.plain} onClick={() => change({ q: undefined, consortium: undefined, file: undefined, sector: undefined, district: undefined })}>{words.clear}</button>}
    </div>
  );
};
