import { roundHalfUp } from '../number/round.js';
import type { Scheme } from '../scheme/scheme.js';
import { studentQuantile } from './student-quantile.js';

export interface YearTotal {
  readonly year: number;
  readonly total: number;
}

/** Where the interval lies to the pass line. */
export type ForecastSide = 'above' | 'contains' | 'below';

/** The expected total of a year and the interval around it, 0–100; all `null` when the history is too short. */
export interface Forecast {
  readonly history: readonly YearTotal[];
  readonly centre: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly side: ForecastSide | null;
  /** Chinese. */
  readonly note: string;
}

const MOST_YEARS = 5;
const PLACES = 4;
const TOP = 100;

const clipped = (value: number): number => Number(roundHalfUp(Math.min(TOP, Math.max(0, value)), PLACES));

const sideOf = (low: number, high: number, line: number): ForecastSide => {
  if (low >= line) return 'above';
  return high < line ? 'below' : 'contains';
};

const sides: Record<ForecastSide, string> = { above: '区间在合格线以上', contains: '区间含合格线', below: '区间在合格线以下' };

const halfWidth = (totals: readonly number[], mean: number, percent: number): number => {
  const count = totals.length;
  const squares = totals.reduce((sum, total) => sum + (total - mean) ** 2, 0);
  return studentQuantile(count - 1, percent / 100) * Math.sqrt((squares / (count - 1)) * (1 + 1 / count));
};

/**
 * The total expected at the year's end from the consortium's own last totals (five at most): their mean with the prediction interval
 * mean ± t(n−1)·s·√(1+1/n) for one further value, clipped to 0–100. With three to five values no trend can be told from chance, so none is drawn on.
 * Source: Hahn & Meeker, Statistical Intervals (1991), 4.7. Years without a total are left out.
 */
export const forecastTotal = (earlier: readonly YearTotal[], { earlyWarning, grading }: Scheme): Forecast => {
  const history = [...earlier].sort((one, other) => one.year - other.year).slice(-MOST_YEARS);
  const { forecastYears, forecastPercent } = earlyWarning;
  const nothing = { history, centre: null, low: null, high: null, side: null };
  if (history.length < forecastYears) return { ...nothing, note: `只有 ${history.length} 个年度的得分，不足 ${forecastYears} 个，不作预测` };
  const totals = history.map(({ total }) => total);
  const mean = totals.reduce((sum, total) => sum + total, 0) / totals.length;
  const half = halfWidth(totals, mean, forecastPercent);
  const [low, high] = [clipped(mean - half), clipped(mean + half)];
  const side = sideOf(low, high, grading.passFrom);
  const note = `按近 ${history.length} 个年度的得分，预计 ${roundHalfUp(low, 1)}–${roundHalfUp(high, 1)} 分，${sides[side]}（${grading.passFrom} 分）`;
  return { history, centre: clipped(mean), low, high, side, note };
};
