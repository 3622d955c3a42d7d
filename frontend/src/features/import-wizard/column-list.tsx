import { groupDigits } from '../../format/group-digits';
import { useLanguage } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import type { Bench } from './bench';
import { usesOf } from './draft';
import { fieldText } from './field-text';
import styles from './mapping.module.css';
import type { FoundColumn } from './use-proposal';
import wizard from './wizard.module.css';

const MOST_SAMPLES = 3;

interface ColumnProps {
  readonly bench: Bench;
  readonly column: FoundColumn;
}

const Uses = ({ bench, column }: ColumnProps) => {
  const { language, messages: { importing: { mapping: words }, codes } } = useLanguage();
  const uses = usesOf(bench.draft).get(column.name) ?? [];
  if (uses.length === 0) return <span className={wizard.faint}>{words.unused}</span>;
  return <span className={styles.uses}>{words.usedFor} {uses.map(({ record, field }) => `${wordOf(codes.record, record)}·${fieldText(record, field, language)}`).join(language === 'zh' ? '，' : ', ')}</span>;
};

const Column = ({ bench, column }: ColumnProps) => {
  const { messages: { importing: { mapping: words } } } = useLanguage();
  const { name, head, type, reason, filled, distinct, samples } = column;
  const isPicked = bench.picked === name;
  return (
    <li className={isPicked ? `${styles.column} ${styles.picked}` : styles.column}>
      <button type="button" className={styles.columnHead} aria-pressed={isPicked} aria-label={words.pick(head)} onClick={() => bench.pick(isPicked ? null : name)}>{head}</button>
      <span className={styles.type} title={reason}>{words.columnTypes[type]}</span>
      <span className={styles.samples}>{samples.slice(0, MOST_SAMPLES).map((sample) => <span key={sample} title={sample}>{sample}</span>)}</span>
      <span className={wizard.faint}>{words.filled(groupDigits(String(filled)), groupDigits(String(distinct)))}</span>
      <Uses bench={bench} column={column} />
    </li>
  );
};

/** The columns of the file with what stands in them and what each is used for. */
export const ColumnList = ({ bench }: { bench: Bench }) => {
  const { messages: { importing: { mapping: words } } } = useLanguage();
  return (
    <section className={styles.columns} aria-label={words.columnsCaption}>
      <h2>{words.title}</h2>
      <p className={wizard.faint}>{words.pickHint}</p>
      <ul tabIndex={0} aria-label={words.columnsCaption}>{bench.proposal.columns.map((column) => <Column key={column.name} bench={bench} column={column} />)}</ul>
    </section>
  );
};
