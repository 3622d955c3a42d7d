import { useLanguage } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import { StatusMark } from '../../ui/status-mark';
import { fieldText } from './field-text';
import styles from './preview.module.css';
import type { PreviewedRow } from './use-preview';

const Raw = ({ row, heads }: { row: PreviewedRow; heads: readonly string[] }) => {
  const { messages: { importing: { preview: words } } } = useLanguage();
  if (row.texts.length === 0) return null;
  const cells = row.texts.map((text, at) => ({ text, head: heads[at] ?? String(at + 1), at })).filter(({ text }) => text !== '');
  return (
    <details className={styles.raw}>
      <summary>{words.raw}</summary>
      <dl>{cells.map(({ text, head, at }) => <div key={at} style={{ display: 'contents' }}><dt>{head}</dt><dd>{text}</dd></div>)}</dl>
    </details>
  );
};

const Produced = ({ record, cell, values }: PreviewedRow['records'][number]) => {
  const { language, messages: { codes } } = useLanguage();
  const told = Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== null && pair[1] !== '');
  return (
    <p className={styles.record}>
      <b>{wordOf(codes.record, record)}</b> <span className={styles.place}>{cell}</span>{' '}
      {told.map(([field, value]) => <span key={field} className={styles.pair}><span className={styles.place}>{fieldText(record, field, language)}</span> {value}</span>)}
    </p>
  );
};

const Refusal = ({ record, field, code, cell, message, original }: PreviewedRow['rejections'][number]) => {
  const { messages: { importing: { preview: words }, dataQuality: { rejections }, codes } } = useLanguage();
  return (
    <p className={styles.refusal}>
      <StatusMark status="rectify" word={wordOf(rejections.codes, code)} /> <span className={styles.place}>{[wordOf(codes.record, record), cell].filter((each) => each !== '').join(' ')}</span> {message}
      {field !== '' && <span className={styles.place}> {words.was(original === '' ? words.empty : original)}</span>}
    </p>
  );
};

/** A row of the file beside what it gave: records, or why not. */
export const PreviewRow = ({ row, heads }: { row: PreviewedRow; heads: readonly string[] }) => {
  const { messages: { importing: { preview: words } } } = useLanguage();
  return (
    <li>
      <span className={styles.place}>{row.row === 0 ? words.wholeFile : words.place(row)}</span>
      {row.records.map((record) => <Produced key={`${record.record}:${record.cell}:${JSON.stringify(record.values)}`} {...record} />)}
      {row.rejections.map((refusal) => <Refusal key={`${refusal.record}:${refusal.field}:${refusal.code}:${refusal.cell}`} {...refusal} />)}
      <Raw row={row} heads={heads} />
    </li>
  );
};
