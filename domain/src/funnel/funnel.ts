import { binomialLimits, type RateLimits } from './binomial-limits.js';
import { rateSpread, type SizedRate, spreadLimits } from './spread-limits.js';

/** Where a unit lies: within the 95 % limits, beyond them, or beyond the 99.8 % limits. */
export type FunnelStanding = 'within' | 'low' | 'high' | 'far_low' | 'far_high';

/** Rates of units of any size held against the rate of all; rates in percent. */
export interface Funnel {
  /** Rate of all units together. */
  readonly centre: number;
  /** The 95 % and the 99.8 % limits for a unit of the size. */
  readonly limitsAt: (size: number) => { readonly near: RateLimits; readonly far: RateLimits };
}

/** Two-sided 95 % and 99.8 % of the normal distribution. */
const NEAR_DEVIATIONS = 1.959964;
const FAR_DEVIATIONS = 3.090232;

/** Funnel of money rates by amount: `size` in any one unit of money, `rate` in percent. `null` where fewer than five units tell a spread. */
export const moneyFunnel = (units: readonly SizedRate[]): Funnel | null => {
  const spread = rateSpread(units);
  if (spread === null) return null;
  return { centre: spread.centre, limitsAt: (size) => ({ near: spreadLimits(spread, size, NEAR_DEVIATIONS), far: spreadLimits(spread, size, FAR_DEVIATIONS) }) };
};

const inPercent = ({ low, high }: RateLimits): RateLimits => ({ low: low * 100, high: high * 100 });

/** Funnel of counted rates: `hits` of `trials`. `null` where nothing was tried. */
export const countFunnel = (units: readonly { readonly trials: number; readonly hits: number }[]): Funnel | null => {
  const trials = units.reduce((sum, unit) => sum + unit.trials, 0);
  if (trials === 0) return null;
  const rate = units.reduce((sum, unit) => sum + unit.hits, 0) / trials;
  const limitsOf = (size: number) => {
    const count = Math.max(1, Math.round(size));
    return { near: inPercent(binomialLimits(rate, count, 0.95)), far: inPercent(binomialLimits(rate, count, 0.998)) };
  };
  return { centre: rate * 100, limitsAt: limitsOf };
};

/** Where a unit lies in a funnel; on a limit is within. */
export const funnelStanding = ({ limitsAt }: Funnel, { size, rate }: SizedRate): FunnelStanding => {
  const { near, far } = limitsAt(size);
  if (rate < far.low) return 'far_low';
  if (rate > far.high) return 'far_high';
  if (rate < near.low) return 'low';
  return rate > near.high ? 'high' : 'within';
};
