import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { evidenceSearch } from '../../address/use-evidence';
import { exactYuan, type MoneyScale } from '../../format/amount';
import { percentChange } from '../../format/number-text';
import { useMessages } from '../../messages/language';
import { Amount, Change } from '../figures';
import styles from './fund-bars.module.css';

/** An amount in 元 beside last year's, and the rows that sum to it. */
export interface FundBar {
  readonly key: string;
  readonly name: string;
  readonly amount: string;
  readonly previous: string | null;
  readonly proof: { readonly measure: string; readonly slice?: string } | null;
  readonly note?: ReactNode;
}

const lengthOf = (yuan: string, most: number): number => (most <= 0 ? 0 : Math.max(0, Math.min(100, (Number(yuan) / most) * 100)));

const mostOf = (bars: readonly FundBar[]): number => Math.max(0, ...bars.map(({ amount }) => Number(amount)), ...bars.map(({ previous }) => Number(previous ?? '0')));

/** The amount of a bar, a link to its rows where it has some. */
export const BarAmount = ({ bar: { amount, name, proof }, scale }: { bar: FundBar; scale: MoneyScale }) => {
  const { funds } = useMessages();
  const shown = <Amount yuan={amount} scale={scale} />;
  return proof === null ? shown : <Link to="." search={evidenceSearch(proof.measure, undefined, proof.slice)} resetScroll={false} title={funds.rowsOf(name)}>{shown}</Link>;
};

export const BarChange = ({ bar: { amount, previous } }: { bar: FundBar }) => {
  const { funds, figures } = useMessages();
  if (previous !== null && Number(previous) === 0) return <span>{Number(amount) === 0 ? '' : funds.noneLastYear}</span>;
  return <Change difference={previous === null ? null : percentChange(Number(amount), Number(previous))} unit={figures.percent} />;
};

/** Amounts as bars on one scale, last year's as a tick. */
export const FundBars = ({ bars, scale }: { bars: readonly FundBar[]; scale: MoneyScale }) => {
  const { figures } = useMessages();
  const most = mostOf(bars);
  return (
    <ul className={styles.bars}>
      {bars.map((bar) => (
        <li key={bar.key} className={styles.bar}>
          <span className={styles.name}>{bar.name}{bar.note !== undefined && <small className={styles.note}>{bar.note}</small>}</span>
          <span className={styles.track} aria-hidden="true">
            <i className={styles.now} style={{ width: `${lengthOf(bar.amount, most)}%` }} />
            {bar.previous !== null && Number(bar.previous) > 0 && <i className={styles.before} title={figures.lastYear(exactYuan(bar.previous))} style={{ insetInlineStart: `${lengthOf(bar.previous, most)}%` }} />}
          </span>
          <span className={styles.amount}><BarAmount bar={bar} scale={scale} /></span>
          <span className={styles.change}><BarChange bar={bar} /></span>
        </li>
      ))}
    </ul>
  );
};
