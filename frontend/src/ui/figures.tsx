import { VisuallyHidden } from '@mantine/core';
import { amountText, exactYuan, type MoneyScale } from '../format/amount';
import { changeOf, type Direction, MISSING, numberText, percentText } from '../format/number-text';
import { useMessages } from '../messages/language';
import styles from './marks.module.css';

/** 「—」 with the reason in its title and for a screen reader. */
export const Missing = ({ reason }: { reason?: string }) => {
  const { figures } = useMessages();
  const why = reason ?? figures.missing;
  return <span className={styles.missing} title={why}><span aria-hidden="true">{MISSING}</span><VisuallyHidden>{why}</VisuallyHidden></span>;
};

/** An amount in 元 shown in the column's scale; the exact 元 stand in the title. `unit` is off where the column head names it. */
export const Amount = ({ yuan, scale, unit = false, reason }: { yuan: string | null; scale: MoneyScale; unit?: boolean; reason?: string }) => {
  const { figures } = useMessages();
  if (yuan === null) return <Missing {...(reason === undefined ? {} : { reason })} />;
  const exact = figures.exact(exactYuan(yuan));
  return <span title={exact}><span aria-hidden="true">{amountText(yuan, scale)}{unit && <span className={styles.unit}>{figures.units[scale]}</span>}</span><VisuallyHidden>{exact}</VisuallyHidden></span>;
};

/** A percentage to one decimal. */
export const Percent = ({ value, sign = true, reason }: { value: number | null; sign?: boolean; reason?: string }) => {
  const { figures } = useMessages();
  if (value === null) return <Missing reason={reason ?? figures.noDenominator} />;
  return <span>{percentText(value)}{sign && <span className={styles.unit}>{figures.percent}</span>}</span>;
};

/** A score to `digits` decimals. */
export const Score = ({ value, digits = 1, reason }: { value: number | null; digits?: number; reason?: string }) => {
  if (value === null) return <Missing {...(reason === undefined ? {} : { reason })} />;
  return <span>{numberText(value, digits)}</span>;
};

const arrows: Record<Direction, string> = { up: 'M4.5.8 8.4 5.6H5.5v2.8h-2V5.6H.6Z', down: 'M4.5 8.2.6 3.4h2.9V.6h2v2.8h2.9Z', level: 'M.8 3.8h7.4v1.4H.8Z' };

/** A difference with an arrow and 增 or 减; `short` keeps arrow and number only. What rounds to zero is 持平. */
export const Change = ({ difference, digits = 1, unit = '', short = false }: { difference: number | null; digits?: number; unit?: string; short?: boolean }) => {
  const { figures } = useMessages();
  if (difference === null) return short ? null : <span className={styles.missing}>{figures.noPrevious}</span>;
  const { direction, size } = changeOf(difference, digits);
  const word = { up: figures.increase, down: figures.decrease, level: figures.level }[direction];
  const told = direction === 'level' ? word : `${word} ${size}${unit}`;
  return (
    <span className={styles.change} title={short ? `${figures.onLastYear} ${told}` : undefined}>
      <svg className={`${styles.arrow} ${styles[direction] ?? ''}`} viewBox="0 0 9 9" aria-hidden="true"><path d={arrows[direction]} fill="currentColor" /></svg>
      {short ? <VisuallyHidden>{told}</VisuallyHidden> : <span>{told}</span>}
    </span>
  );
};
