import type { Goalposts } from '../scheme/indicator.js';

const clip = (share: number): number => 100 * Math.min(1, Math.max(0, share));

type Interval = Extract<Goalposts, { type: 'interval' }>;

const inInterval = (value: number, { lo, hi, lb, ub }: Interval): number => {
  if (value < lo) return clip((value - lb) / (lo - lb));
  return value > hi ? clip((ub - value) / (ub - hi)) : 100;
};

const onLog = (value: number, lo: number, hi: number): number => {
  if (value <= -1) return lo < hi ? 0 : 100;
  return clip((Math.log1p(value) - Math.log1p(lo)) / (Math.log1p(hi) - Math.log1p(lo)));
};

/** Score from 0 to 100 of a value in the indicator's unit, against fixed reference values (`log` on ln(1+x)). Throws RangeError on NaN and infinities. */
export const normalise = (value: number, goalposts: Goalposts): number => {
  if (!Number.isFinite(value)) throw new RangeError(`指标值不是有限的数：${value}`);
  if (goalposts.type === 'interval') return inInterval(value, goalposts);
  const { lo, hi } = goalposts;
  return goalposts.type === 'log' ? onLog(value, lo, hi) : clip((value - lo) / (hi - lo));
};
