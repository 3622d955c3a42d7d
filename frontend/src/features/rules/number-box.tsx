import { plainText } from '@monitor/domain';
import { type KeyboardEvent, useId, useState } from 'react';
import { useMessages } from '../../messages/language';
import styles from './draft-editor.module.css';

export interface NumberBoxProps {
  readonly name: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** What one press of − or + takes. */
  readonly step: number;
  readonly set: (value: number) => void;
  readonly isHeld?: boolean;
}

/** Binary steps are put back on a fine decimal grid. */
const onGrid = (value: number): number => Math.round(value * 1e6) / 1e6;

/** What was typed, full-width digits too; NaN when it is no number. */
const readNumber = (typed: string): number => {
  const text = typed.normalize('NFKC').trim().replace('−', '-');
  return /^-?\d+(\.\d+)?$/u.test(text) ? Number(text) : Number.NaN;
};

const useTyped = ({ value, min, max, step, set }: NumberBoxProps) => {
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? value : readNumber(typed);
  const isWrong = !(read >= min && read <= max);
  const put = (next: number) => {
    setTyped(null);
    if (next !== value) set(next);
  };
  const press = (by: number) => put(Math.min(max, Math.max(min, onGrid(value + by))));
  const take = () => {
    if (typed !== null && !isWrong) put(read);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: step, ArrowDown: -step }[event.key];
    if (event.key === 'Enter') take();
    if (event.key === 'Escape') setTyped(null);
    if (by === undefined) return;
    event.preventDefault();
    press(by);
  };
  return { typed, setTyped, isWrong: typed !== null && isWrong, take, press, onKeyDown };
};

/** A number typed, or pressed up and down. It is taken on Enter or when left; what is out of bounds stays in sight with the bounds told. */
export const NumberBox = (props: NumberBoxProps) => {
  const { name, value, min, max, step, isHeld = false } = props;
  const { rules: { editor }, whatIf } = useMessages();
  const bounds = useId();
  const { typed, setTyped, isWrong, take, press, onKeyDown } = useTyped(props);
  return (
    <span className={styles.number}>
      <button type="button" className={styles.press} aria-label={editor.less(name)} disabled={isHeld || value <= min} onClick={() => press(-step)}>−</button>
      <input
        type="text" inputMode="decimal" autoComplete="off" className={styles.box} aria-label={name} aria-invalid={isWrong} aria-describedby={isWrong ? bounds : undefined} disabled={isHeld}
        value={typed ?? plainText(onGrid(value))} onChange={(event) => setTyped(event.target.value)} onBlur={take} onKeyDown={onKeyDown}
      />
      <button type="button" className={styles.press} aria-label={editor.more(name)} disabled={isHeld || value >= max} onClick={() => press(step)}>+</button>
      {isWrong && <span id={bounds} className={styles.bounds} role="alert">{whatIf.within(plainText(min), plainText(max))}</span>}
    </span>
  );
};
