import { plainText } from '@monitor/domain';
import { type KeyboardEvent, useId, useState } from 'react';
import { useMessages } from '../../messages/language';
import styles from './knob.module.css';
import { onGrid } from './post-range';

interface NumberBoxProps {
  readonly name: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly press: number;
  readonly isHeld: boolean;
  readonly set: (value: number) => void;
  /** Id of what is wrong with the number. */
  readonly told?: string;
}

/** What was typed, full-width digits too; NaN when it is no number. */
const readNumber = (typed: string): number => {
  const text = typed.normalize('NFKC').trim().replace('−', '-');
  return /^-?\d+(\.\d+)?$/u.test(text) ? Number(text) : NaN;
};

/** Takes a typed number on Enter or when left; arrow keys step; Escape gives up. What is out of bounds stays, with the bounds told. */
export const NumberBox = ({ name, value, least, most, press, isHeld, set, told }: NumberBoxProps) => {
  const { whatIf } = useMessages();
  const bounds = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const put = (next: number) => {
    setTyped(null);
    setWrong(false);
    if (next !== value) set(next);
  };
  const take = () => {
    if (typed === null) return;
    const next = readNumber(typed);
    if (next >= least && next <= most) put(next);
    else setWrong(true);
  };
  const giveUp = () => {
    setTyped(null);
    setWrong(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: press, ArrowDown: -press }[event.key];
    if (event.key === 'Enter') take();
    if (event.key === 'Escape') giveUp();
    if (step === undefined) return;
    event.preventDefault();
    put(Math.min(most, Math.max(least, onGrid(value + step))));
  };
  return (
    <>
      <input type="text" inputMode="decimal" autoComplete="off" className={styles.box} aria-label={name} aria-invalid={isWrong || told !== undefined} aria-describedby={isWrong ? bounds : told} disabled={isHeld} value={typed ?? plainText(onGrid(value))} onChange={(event) => setTyped(event.target.value)} onBlur={take} onKeyDown={onKeyDown} />
      {isWrong && <span id={bounds} className={styles.bounds} role="alert">{whatIf.within(plainText(least), plainText(most))}</span>}
    </>
  );
};
