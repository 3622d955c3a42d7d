import { plainText } from '@monitor/domain';
import { type KeyboardEvent, useId, useState } from 'react';
import { onGrid, readNumber } from '../format/typed-number';
import { useMessages } from '../messages/language';
import styles from './number-box.module.css';

interface NumberBoxProps {
  readonly name: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** What one press of − or + takes. */
  readonly step: number;
  readonly set: (value: number) => void;
  readonly isHeld?: boolean;
  /** Id of what is wrong with the number. */
  readonly told?: string | undefined;
}

const useTyped = ({ value, min, max, step, set }: NumberBoxProps) => {
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? value : readNumber(typed);
  const isWrong = typed !== null && !(read >= min && read <= max);
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
  return { typed, setTyped, isWrong, take, press, onKeyDown };
};

/** A number typed, or pressed up and down. It is taken on Enter or when left; what is out of bounds stays in sight with the bounds told. */
export const NumberBox = (props: NumberBoxProps) => {
  const { name, value, min, max, step, isHeld = false, told } = props;
  const { frame } = useMessages();
  const bounds = useId();
  const { typed, setTyped, isWrong, take, press, onKeyDown } = useTyped(props);
  return (
    <span className={styles.number}>
      <button type="button" className={styles.press} aria-label={frame.less(name)} disabled={isHeld || value <= min} onClick={() => press(-step)}>−</button>
      <input
        type="text" inputMode="decimal" autoComplete="off" className={styles.box} aria-label={name} aria-invalid={isWrong || told !== undefined} aria-describedby={isWrong ? bounds : told} disabled={isHeld}
        value={typed ?? plainText(onGrid(value))} onChange={(event) => setTyped(event.target.value)} onBlur={take} onKeyDown={onKeyDown}
      />
      <button type="button" className={styles.press} aria-label={frame.more(name)} disabled={isHeld || value >= max} onClick={() => press(step)}>+</button>
      {isWrong && <span id={bounds} className={styles.bounds} role="alert">{frame.within(plainText(min), plainText(max))}</span>}
    </span>
  );
};
