import { useMessages } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import { groupDigits } from '../../format/group-digits';
import styles from './format.module.css';
import type { Asked } from './kept-work';
import { chosenTable, type Detection, type FoundTable } from './use-detection';
import wizard from './wizard.module.css';

interface Choice {
  readonly value: string;
  readonly text: string;
}

interface PickProps {
  readonly name: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly pick: (value: string) => void;
}

const Pick = ({ name, value, choices, pick }: PickProps) => (
  <label className={wizard.field}>
    <span>{name}</span>
    <select className={wizard.select} aria-label={name} value={value} onChange={({ target }) => pick(target.value)}>{choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.text}</option>)}</select>
  </label>
);

interface ChoicesProps {
  readonly found: Detection;
  readonly asked: Asked;
  readonly readAs: (part: Partial<Asked>) => void;
}

const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be', 'big5', 'windows-1252'] as const;
const delimiters = [',', ';', 'tab', '|'] as const;

const Encoding = ({ found: { encoding }, readAs }: ChoicesProps) => {
  const { importing: { format: words } } = useMessages();
  if (encoding === null) return null;
  const known = encodings.some((each) => each === encoding) ? encodings : [encoding, ...encodings];
  return <Pick name={words.encoding} value={encoding} choices={known.map((value) => ({ value, text: wordOf(words.encodings, value) }))} pick={(value) => readAs({ encoding: value })} />;
};

const Delimiter = ({ found: { delimiter }, readAs }: ChoicesProps) => {
  const { importing: { format: words } } = useMessages();
  if (delimiter === null) return null;
  const pick = (value: string) => readAs({ delimiter: delimiters.find((each) => each === value) });
  return <Pick name={words.delimiter} value={delimiter} choices={delimiters.map((value) => ({ value, text: words.delimiters[value] }))} pick={pick} />;
};

/** Which of several sheets, lists or members the work is about. */
const Tables = ({ found, readAs }: ChoicesProps) => {
  const { importing: { format: words } } = useMessages();
  const { type, tables } = found;
  if (tables.length < 2) return null;
  const name = type === 'xlsx' ? words.sheet : type === 'zip' ? words.member : words.list;
  const said = (value: string): Partial<Asked> => (type === 'xlsx' ? { sheet: value, head: undefined } : type === 'zip' ? { member: value, head: undefined } : { list: value });
  const told = ({ name: value, hidden }: FoundTable): Choice => ({ value, text: `${value === '' ? '/' : value}${hidden ? words.hidden : ''}` });
  return <Pick name={name} value={found.chosen ?? ''} choices={tables.map(told)} pick={(value) => readAs(said(value))} />;
};

const Head = ({ found, readAs }: ChoicesProps) => {
  const { importing: { format: words } } = useMessages();
  const table = chosenTable(found);
  if (table === null || found.type === 'json' || found.type === 'ndjson' || found.type === 'parquet') return null;
  const rows = [...new Set([...table.sample.map(({ row }) => row), ...(table.head === null ? [] : [table.head])])].sort((a, b) => a - b);
  const choices = [...(table.head === null ? [{ value: '', text: '—' }] : []), ...rows.map((row) => ({ value: String(row), text: words.headAt(row) }))];
  return <Pick name={words.head} value={table.head === null ? '' : String(table.head)} choices={choices} pick={(value) => readAs({ head: value === '' ? undefined : Number(value) })} />;
};

const Size = ({ found }: ChoicesProps) => {
  const { importing: { format: words } } = useMessages();
  const table = chosenTable(found);
  if (table === null) return null;
  const columns = groupDigits(String(table.columns.length));
  return <p className={wizard.faint}>{table.rows === null ? words.columnsOnly(columns) : words.rows(groupDigits(String(table.rows)), columns)}</p>;
};

/** Everything about the reading of a file that a person may set otherwise. */
export const FormatChoices = (props: ChoicesProps) => {
  const { importing: { format: words } } = useMessages();
  return (
    <div className={styles.facts}>
      <div className={wizard.field}><span>{words.type}</span><strong>{words.types[props.found.type]}</strong></div>
      <Encoding {...props} /><Delimiter {...props} /><Tables {...props} /><Head {...props} /><Size {...props} />
    </div>
  );
};
