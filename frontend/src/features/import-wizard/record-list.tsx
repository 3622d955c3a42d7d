import { recordKinds } from '@monitor/domain';
import { useLanguage } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import type { Bench } from './bench';
import { withRecord } from './draft';
import { fieldText } from './field-text';
import { gapsOf } from './gaps';
import styles from './mapping.module.css';
import { RecordCard } from './record-card';
import type { Unreached } from './use-proposal';
import wizard from './wizard.module.css';

const AddRecord = ({ bench }: { bench: Bench }) => {
  const { messages: { importing: { mapping: words }, codes } } = useLanguage();
  return (
    <label className={wizard.field}>
      <span>{words.add}</span>
      <select className={wizard.select} value="" aria-label={words.add} onChange={({ target }) => target.value !== '' && bench.change(withRecord(bench.draft, { record: target.value, fields: {} }))}>
        <option value="">{words.addChoose}</option>
        {recordKinds.map(({ name }) => <option key={name} value={name}>{codes.record[name]}</option>)}
      </select>
    </label>
  );
};

/** What is still to be said is not told as recognised as well, even where its column is known. */
const settledOf = ({ found, missing }: Unreached): readonly string[] => found.filter((each) => !missing.some(({ field }) => field === each));

/** Kinds that the file nearly gives: what was recognised of each and what it lacks. */
const UnreachedList = ({ bench }: { bench: Bench }) => {
  const { language, messages: { importing: { mapping: words }, codes } } = useLanguage();
  const open = bench.proposal.unreached.filter(({ record, found }) => found.length > 0 && !bench.draft.records.some((each) => each.record === record));
  if (open.length === 0) return null;
  const list = (record: string, fields: readonly string[]): string => fields.map((field) => fieldText(record, field, language)).join(language === 'zh' ? '、' : ', ');
  return (
    <section aria-label={words.unreached}>
      <h3 className={styles.sub}>{words.unreached}</h3>
      <ul className={wizard.list}>
        {open.map((each) => {
          const { record, missing } = each;
          return (
            <li key={record} className={wizard.told}>
              <strong>{wordOf(codes.record, record)}</strong> {words.unreachedOf({ found: list(record, settledOf(each)), missing: list(record, missing.map(({ field }) => field)) })}{' '}
              <button type="button" className={wizard.link} aria-label={`${words.add} ${wordOf(codes.record, record)}`} onClick={() => bench.change(withRecord(bench.draft, bench.proposal.partials.get(record) ?? { record, fields: {} }))}>{words.addOne}</button>
            </li>
          );
        })}
      </ul>
    </section>
  );
};

/** What rows give, grouped by the kind of record. */
export const RecordList = ({ bench }: { bench: Bench }) => {
  const { messages: { importing: { mapping: words } } } = useLanguage();
  const gaps = gapsOf(bench.draft).length;
  const { records } = bench.draft;
  return (
    <section className={styles.records} aria-label={words.records}>
      <header className={styles.recordsHead}>
        <h2>{words.records}</h2>
        {records.length > 0 && <span className={gaps > 0 ? styles.gap : wizard.faint} role="status">{gaps > 0 ? words.gaps(gaps) : words.gapsDone}</span>}
      </header>
      {records.length === 0 && <p className={wizard.told}>{words.noRecords}</p>}
      {records.map((record, at) => <RecordCard key={`${record.record}:${String(at)}`} bench={bench} at={at} />)}
      <AddRecord bench={bench} />
      <UnreachedList bench={bench} />
    </section>
  );
};
