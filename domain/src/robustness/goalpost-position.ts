import type { Goalposts } from '../scheme/indicator.js';

type Straight = Extract<Goalposts, { type: 'linear' | 'log' }>;
type Interval = Extract<Goalposts, { type: 'interval' }>;

/** A logarithm ends at −1; below the lower post nothing is told apart, so that no value lies infinitely far away. */
const onLog = (value: number, { lo, hi }: Straight): number =>
  (Math.log1p(Math.max(value, Math.min(lo, hi))) - Math.log1p(lo)) / (Math.log1p(hi) - Math.log1p(lo));

const inInterval = (value: number, { lo, hi, lb, ub }: Interval): number => Math.min((value - lb) / (lo - lb), (ub - value) / (ub - hi));

/**
 * Where a value in the indicator's unit stands between its reference values, not clipped: 0 at the post of no points, 1 at the post of full points,
 * beyond them below 0 and above 1. `normalise` is 100 × this, clipped. Throws RangeError on NaN and infinities.
 */
export const goalpostPosition = (value: number, goalposts: Goalposts): number => {
  if (!Number.isFinite(value)) throw new RangeError(`指标值不是有限的数：${value}`);
  if (goalposts.type === 'interval') return inInterval(value, goalposts);
  return goalposts.type === 'log' ? onLog(value, goalposts) : (value - goalposts.lo) / (goalposts.hi - goalposts.lo);
};

const ofInterval = (share: number, { lo, hi, lb, ub }: Interval, from: number | null): number =>
  from !== null && from > hi ? ub - share * (ub - hi) : lb + share * (lo - lb);

/** The value, in the indicator's unit, that stands at `share` (0–1) of the way; in an interval it is reached from the side of `from`, by default from below. */
export const valueAtPosition = (share: number, goalposts: Goalposts, from: number | null = null): number => {
  if (goalposts.type === 'interval') return ofInterval(share, goalposts, from);
  const { lo, hi } = goalposts;
  if (goalposts.type === 'linear') return lo + share * (hi - lo);
  return Math.expm1(Math.log1p(lo) + share * (Math.log1p(hi) - Math.log1p(lo)));
};
