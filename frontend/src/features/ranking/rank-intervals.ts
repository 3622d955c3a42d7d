import type { ReplyOf, robustness } from '@monitor/domain';
import { createContext, useContext } from 'react';
import type { RateBase } from '../../address/ranking-address';
import type { MoneyScale } from '../../format/amount';
import type { MoneyColumn } from './ranking-money';

export type Robustness = ReplyOf<typeof robustness>;
export type Interval = Robustness['intervals'][number];

/** What the cells need beside their row: the year shown, how amounts are told, and the rank intervals once they are there. */
export interface BesideRows {
  readonly year: number;
  readonly per: RateBase | undefined;
  /** One scale for each column of amounts. */
  readonly scales: Readonly<Record<MoneyColumn, MoneyScale>>;
  readonly intervals: ReadonlyMap<string, Interval>;
  /** The right end of every interval bar. */
  readonly worst: number;
  readonly state: 'waiting' | 'failed' | 'ready';
}

const BesideContext = createContext<BesideRows | null>(null);

export const BesideProvider = BesideContext.Provider;

export const useBeside = (): BesideRows => {
  const beside = useContext(BesideContext);
  if (beside === null) throw new Error('A ranking cell stands outside its table');
  return beside;
};

/** The intervals by consortium and the worst rank that any of them holds. */
export const intervalsOf = (reply: Robustness | undefined): Pick<BesideRows, 'intervals' | 'worst'> => {
  const intervals = reply?.intervals ?? [];
  return { intervals: new Map(intervals.map((each) => [each.consortium, each])), worst: intervals.reduce((worst, { high, nominal }) => Math.max(worst, high, nominal), 1) };
};

/** A rank of the draws: whole, or with a half between two. */
export const drawnRank = (rank: number): string => (Number.isInteger(rank) ? String(rank) : rank.toFixed(1));
