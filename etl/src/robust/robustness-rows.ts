import { withoutNoise } from '@monitor/domain';
import type { VerdictRow } from '../judge/verdict-spool.js';
import type { YearRobustness } from './analyse-year.js';

/** Rows of `rank_interval`. */
export function* intervalRows({ intervals, bands }: YearRobustness, year: number): Generator<VerdictRow> {
  const bandOf = new Map(bands.flatMap(({ band, consortia }) => consortia.map((consortium) => [consortium, band] as const)));
  for (const { consortium, nominal, p5, median, p95, inTop, inBottom } of intervals) {
    yield { consortium, year, nominal, low: withoutNoise(p5), middle: withoutNoise(median), high: withoutNoise(p95), top_share: inTop, bottom_share: inBottom, band: bandOf.get(consortium) ?? 0 };
  }
}

/** Rows of `method_rank`; a method that cannot treat the data has none. */
export function* methodRows({ methods, intervals }: YearRobustness, year: number): Generator<VerdictRow> {
  for (const { method, ranks, totals, reason } of methods) {
    if (reason !== null) continue;
    for (const [row, { consortium }] of intervals.entries()) {
      const total = totals[row] ?? null;
      yield { consortium, year, method, rank: ranks[row] ?? null, total: total === null ? null : withoutNoise(total) };
    }
  }
}

const clean = (value: number | null): number | null => (value === null ? null : withoutNoise(value));

/** Rows of `choice_influence`. */
export function* influenceRows({ influence }: YearRobustness, year: number): Generator<VerdictRow> {
  for (const { choice, first, total } of influence?.influences ?? []) yield { year, choice, first: clean(first), total: clean(total) };
}
