import { useMessages } from '../../messages/language';
import type { Bench } from './bench';
import { withFormat } from './draft';
import styles from './mapping.module.css';
import { TypedText } from './way-editor';
import wizard from './wizard.module.css';

const orders = ['ymd', 'dmy', 'mdy'] as const;
const months = ['refuse', 'start', 'end'] as const;
const decimals = ['.', ','] as const;
const groupings = ['none', ',', '.', ' ', "'"] as const;

interface OneOfProps<T extends string> {
  readonly name: string;
  readonly value: T;
  readonly all: readonly T[];
  readonly words: Readonly<Record<T, string>>;
  readonly set: (value: T) => void;
}

const OneOf = <T extends string>({ name, value, all, words, set }: OneOfProps<T>) => (
  <label className={wizard.field}>
    <span>{name}</span>
    <select className={wizard.select} aria-label={name} value={value} onChange={({ target }) => set(all.find((each) => each === target.value) ?? value)}>{all.map((each) => <option key={each} value={each}>{words[each]}</option>)}</select>
  </label>
);

/** How numbers and dates are written throughout the file. */
export const DialectBar = ({ bench }: { bench: Bench }) => {
  const { importing: { mapping: words } } = useMessages();
  const { format } = bench.draft;
  const put = (part: Partial<typeof format>) => bench.change(withFormat(bench.draft, part));
  const listed = (text: string) => text.split(/[,，、]/u).map((each) => each.trim()).filter((each) => each !== '');
  return (
    <div className={styles.dialect}>
      <OneOf name={words.dates} value={format.dates} all={orders} words={words.dateOrders} set={(dates) => put({ dates })} />
      <OneOf name={words.months} value={format.months} all={months} words={words.monthDays} set={(day) => put({ months: day })} />
      <OneOf name={words.decimal} value={format.decimal} all={decimals} words={words.decimals} set={(decimal) => put({ decimal })} />
      <OneOf name={words.grouping} value={format.grouping} all={groupings} words={words.groupings} set={(grouping) => put({ grouping })} />
      <label className={wizard.field}><span>{words.nothing}</span><TypedText label={words.nothing} value={format.nothing.join(', ')} clears commit={(text) => put({ nothing: listed(text) })} /></label>
    </div>
  );
};
