import { recordNamed } from '@monitor/domain';
import { useMessages } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import type { Bench } from './bench';
import { withoutRecord } from './draft';
import { FieldRow } from './field-row';
import styles from './mapping.module.css';
import { RecordRules } from './record-rules';
import wizard from './wizard.module.css';

/** A kind of record that rows give: its fields with their sources, and its rules. */
export const RecordCard = ({ bench, at }: { bench: Bench; at: number }) => {
  const { importing: { mapping: words }, codes } = useMessages();
  const record = bench.draft.records[at];
  if (record === undefined) return null;
  const name = wordOf(codes.record, record.record);
  return (
    <section className={styles.card} aria-label={name}>
      <header className={styles.cardHead}>
        <h3>{name}</h3>
        <button type="button" className={wizard.link} aria-label={words.removeOf(name)} onClick={() => bench.change(withoutRecord(bench.draft, at))}>{words.remove}</button>
      </header>
      <table className={`${wizard.table} ${styles.fields}`}>
        <caption className={wizard.caption}>{words.caption(name)}</caption>
        <thead><tr><th scope="col">{words.heads.field}</th><th scope="col">{words.heads.source}</th><th scope="col">{words.heads.confidence}</th></tr></thead>
        <tbody>{Object.keys(recordNamed(record.record).fields).map((field) => <FieldRow key={field} bench={bench} kind={record.record} place={{ record: at, field }} />)}</tbody>
      </table>
      <details className={styles.ruleFold}><summary>{record.once === undefined ? words.rules : words.rulesOnce(record.once.map((code) => bench.draft.columns.find((each) => each.name === code)?.head ?? code).join(' + '))}</summary><RecordRules bench={bench} at={at} /></details>
    </section>
  );
};
