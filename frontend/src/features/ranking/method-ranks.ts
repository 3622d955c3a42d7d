import type { Interval, Robustness } from './rank-intervals';

export interface MethodRow {
  readonly interval: Interval;
  /** In the order of the methods. */
  readonly ranks: readonly (number | null)[];
}

/** One row per ranked consortium, in official order, with its rank under each method. */
export const methodRows = ({ intervals, methods }: Robustness): readonly MethodRow[] => {
  const tables = methods.map(({ ranks }) => new Map(ranks.map(({ consortium, rank }) => [consortium, rank])));
  return intervals.map((interval) => ({ interval, ranks: tables.map((table) => table.get(interval.consortium) ?? null) }));
};
