import { useLanguage } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import { ChoiceList } from '../../ui/choice-list';
import { type Bench, columnChoices } from './bench';
import { type RecordRules as Rules, withRules } from './draft';
import styles from './mapping.module.css';
import { TypedText } from './way-editor';
import wizard from './wizard.module.css';

/** When a row gives the record, what names the thing, and whether one cell gives several. */
export const RecordRules = ({ bench, at }: { bench: Bench; at: number }) => {
  const { messages: { importing: { mapping: words }, codes } } = useLanguage();
  const record = bench.draft.records[at];
  if (record === undefined) return null;
  const name = wordOf(codes.record, record.record);
  const columns = columnChoices(bench, at);
  const put = (part: Partial<Rules>) => bench.change(withRules(bench.draft, at, { when: record.when, once: record.once, spread: record.spread, ...part }));
  const own = columns.filter((each) => each.name !== 'part');
  return (
    <div className={styles.rules}>
      <div className={wizard.field}>
        <span>{words.once}</span>
        <span className={styles.once}>
          <ChoiceList name={words.columnOf(name)} choices={own.map(({ name: code, text }) => ({ code, text }))} chosen={record.once ?? []} choose={(once) => put({ once: [...once] })} plain />
          <span>{record.once === undefined ? words.onceNone : record.once.map((code) => own.find((each) => each.name === code)?.text ?? code).join(' + ')}</span>
        </span>
      </div>
      <label className={wizard.field}><span>{words.when}</span><TypedText label={`${name} ${words.when}`} value={record.when ?? ''} hint={words.expressionHint} clears commit={(when) => put({ when })} /></label>
      <label className={wizard.field}>
        <span>{words.spread}</span>
        <span className={styles.once}>
          <select className={wizard.select} aria-label={`${name} ${words.spread}`} value={record.spread?.column ?? ''} onChange={({ target }) => put({ spread: target.value === '' ? undefined : { column: target.value, by: record.spread?.by ?? '、' } })}><option value="">{words.spreadNot}</option>{own.map((each) => <option key={each.name} value={each.name}>{each.text}</option>)}</select>
          {record.spread !== undefined && <TypedText label={`${name} ${words.spreadBy}`} value={record.spread.by} commit={(by) => put({ spread: { column: record.spread?.column ?? '', by } })} />}
        </span>
      </label>
    </div>
  );
};
