import type { ranking, ReplyOf, robustness } from '@monitor/domain';

type Row = ReplyOf<typeof ranking>['rows'][number];
type Interval = ReplyOf<typeof robustness>['intervals'][number];

/** A row of the register with its rank interval; the first of its 并列带 starts a group. */
export interface BandedRow {
  readonly row: Row;
  readonly interval: Interval | null;
  readonly startsBand: boolean;
}

const NO_RANK = Number.MAX_SAFE_INTEGER;

const byRank = (a: Row, b: Row): number => (a.rank ?? NO_RANK) - (b.rank ?? NO_RANK) || (b.total ?? -1) - (a.total ?? -1) || a.consortium.localeCompare(b.consortium);

/** Ranked rows first, the best on top; where a band differs from the one above, it starts a group. */
export const bandedRows = (rows: readonly Row[], intervals: readonly Interval[]): readonly BandedRow[] => {
  const found = new Map(intervals.map((interval) => [interval.consortium, interval]));
  let above: number | null = null;
  return rows.toSorted(byRank).map((row) => {
    const interval = found.get(row.consortium) ?? null;
    const band = interval?.band ?? null;
    const startsBand = band !== null && band !== above;
    above = band ?? above;
    return { row, interval, startsBand };
  });
};
