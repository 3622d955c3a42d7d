import { officialDraw } from './each-draw.js';
import { meanOf, quantileOf } from './quantile.js';
import type { RankSample } from './rank-sample.js';
import type { YearModel } from './year-model.js';

/** Where a unit's rank lies over all draws. Shares are from 0 to 1. */
export interface RankInterval {
  readonly consortium: string;
  /** The official total and competition rank. */
  readonly total: number;
  readonly nominal: number;
  readonly mean: number;
  readonly median: number;
  /** 5th and 95th percentile of the rank (type 7). */
  readonly p5: number;
  readonly p95: number;
  /** Share of draws in the plan's top and bottom group. */
  readonly inTop: number;
  readonly inBottom: number;
}

/** The ranks of one unit (its row in the model) over all draws, best first. */
export const sortedRanks = (sample: RankSample, unit: number): Uint32Array => sample.ranks.slice(unit * sample.draws, (unit + 1) * sample.draws).sort();

/** A function that gives the rank interval of the unit at a row of the model from its ranks sorted upwards; it throws RangeError on an empty sample. */
export const createRankInterval = (model: YearModel, sample: RankSample): ((unit: number, ranks: Uint32Array) => RankInterval) => {
  const official = officialDraw(model);
  return (unit, ranks) => ({
    consortium: model.consortia[unit] ?? '',
    total: official.totals[unit] ?? NaN,
    nominal: official.ranks[unit] ?? NaN,
    mean: meanOf(ranks),
    median: quantileOf(ranks, 0.5),
    p5: quantileOf(ranks, 0.05),
    p95: quantileOf(ranks, 0.95),
    inTop: (sample.inTop[unit] ?? NaN) / sample.draws,
    inBottom: (sample.inBottom[unit] ?? NaN) / sample.draws,
  });
};

/** The rank intervals of all units, in the model's order. Throws RangeError on an empty sample. */
export const rankIntervals = (model: YearModel, sample: RankSample): readonly RankInterval[] => {
  const intervalOf = createRankInterval(model, sample);
  return model.consortia.map((_, unit) => intervalOf(unit, sortedRanks(sample, unit)));
};
