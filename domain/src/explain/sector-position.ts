import { competitionRanks } from '../score/ranks.js';
import { quantileOf } from '../robustness/quantile.js';

/** Where a total stands among the evaluated totals of its sector, its own included. */
export interface SectorPosition {
  readonly units: number;
  readonly rank: number;
  readonly least: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly most: number;
  /** 1 for the best quarter (at or above the upper quartile) to 4 for the last; `null` below four units, where quarters say nothing. */
  readonly quarter: 1 | 2 | 3 | 4 | null;
}

const FEWEST = 4;

const quarterOf = (total: number, [upper, median, lower]: readonly [number, number, number]): 1 | 2 | 3 | 4 => {
  if (total >= upper) return 1;
  if (total >= median) return 2;
  return total >= lower ? 3 : 4;
};

/** Quartiles (type 7), rank and quarter of the unit at `index` of its sector's graded totals. Throws RangeError when there is no such unit. */
export const sectorPosition = (totals: readonly number[], index: number): SectorPosition => {
  const total = totals[index];
  const rank = competitionRanks(totals)[index];
  if (total === undefined || rank === undefined || rank === null) throw new RangeError('该联合体不在所属领域的参评名单中');
  const sorted = Float64Array.from(totals).sort();
  const [lower, median, upper] = [quantileOf(sorted, 0.25), quantileOf(sorted, 0.5), quantileOf(sorted, 0.75)];
  return {
    units: totals.length,
    rank,
    least: quantileOf(sorted, 0),
    lowerQuartile: lower,
    median,
    upperQuartile: upper,
    most: quantileOf(sorted, 1),
    quarter: totals.length < FEWEST ? null : quarterOf(total, [upper, median, lower]),
  };
};
