import { quantileOf } from '../robustness/quantile.js';
import type { RateLimits } from './binomial-limits.js';

/** A rate of one unit and the size it was made of. */
export interface SizedRate {
  readonly size: number;
  readonly rate: number;
}

/** Variance of a rate at a size: `between` units whatever their size, and `within`, which a greater size averages out. */
export interface RateSpread {
  readonly centre: number;
  readonly between: number;
  readonly within: number;
}

const ROUNDS = 30;
const CUT_SHARE = 0.9;
/** Mean of a χ² of one degree whose greatest tenth is cut back to its 90 % quantile (2.7055): the cut makes the spread small, this undoes it. */
const CUT_MEAN = 0.8314;

interface Term {
  readonly inverse: number;
  readonly square: number;
}

const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

const varianceAt = ({ between, within }: Pick<RateSpread, 'between' | 'within'>, inverse: number): number => between + within * inverse;

/** Least squares of the squares on 1 and 1 ÷ size, weighted by the precision of each; neither part below zero. */
const fitted = (terms: readonly Term[], weights: readonly number[]): Pick<RateSpread, 'between' | 'within'> => {
  const sums = { w: 0, u: 0, uu: 0, d: 0, ud: 0 };
  terms.forEach(({ inverse, square }, place) => {
    const weight = weights[place] ?? 0;
    sums.w += weight;
    sums.u += weight * inverse;
    sums.uu += weight * inverse * inverse;
    sums.d += weight * square;
    sums.ud += weight * inverse * square;
  });
  const determinant = sums.w * sums.uu - sums.u * sums.u;
  const alone = { between: sums.d / sums.w, within: 0 };
  if (determinant <= 1e-12 * sums.w * sums.uu) return alone;
  const within = (sums.w * sums.ud - sums.u * sums.d) / determinant;
  const between = (sums.d - within * sums.u) / sums.w;
  if (within < 0) return alone;
  return between < 0 ? { between: 0, within: sums.ud / sums.uu } : { between, within };
};

/** Squares beyond the 90 % quantile of what is expected are cut back to it, so that an outlier does not widen its own limits. */
const cutBack = (terms: readonly Term[], spread: Pick<RateSpread, 'between' | 'within'>): Term[] => {
  const ratios = terms.map(({ inverse, square }) => square / varianceAt(spread, inverse));
  const most = quantileOf(ratios.toSorted((a, b) => a - b), CUT_SHARE);
  return terms.map(({ inverse }, place) => ({ inverse, square: (Math.min(ratios[place] ?? 0, most) * varianceAt(spread, inverse)) / CUT_MEAN }));
};

/**
 * How rates scatter around the rate of all (Σ size × rate ÷ Σ size) when the variance of each is not known beforehand, as for money: over-dispersion is read from the data,
 * robustly against outliers. Rates and sizes in any unit. `null` for fewer than five units or none that differ.
 * Source: after Spiegelhalter, Statistics in Medicine 24 (2005), A.2, with both the additive and the multiplicative part.
 */
export const rateSpread = (units: readonly SizedRate[]): RateSpread | null => {
  const sized = units.filter(({ size }) => size > 0);
  if (sized.length < 5) return null;
  const centre = sized.reduce((sum, { size, rate }) => sum + size * rate, 0) / sized.reduce((sum, { size }) => sum + size, 0);
  const terms = sized.map(({ size, rate }): Term => ({ inverse: 1 / size, square: (rate - centre) ** 2 }));
  let spread = { between: terms.reduce((sum, { square }) => sum + square, 0) / terms.length, within: 0 };
  if (spread.between === 0) return null;
  for (let round = 0; round < ROUNDS; round += 1) {
    const weights = terms.map(({ inverse }) => 1 / varianceAt(spread, inverse) ** 2);
    const next = fitted(cutBack(terms, spread), weights);
    if (!(next.between + next.within > 0)) break;
    const settled = isClose(next.between, spread.between) && isClose(next.within, spread.within);
    spread = next;
    if (settled) break;
  }
  return { centre, ...spread };
};

/** Between which rates a unit of the size stays; `deviations` of the normal distribution, 1.96 for 95 %, 3.09 for 99.8 %. */
export const spreadLimits = (spread: RateSpread, size: number, deviations: number): RateLimits => {
  const reach = deviations * Math.sqrt(varianceAt(spread, 1 / size));
  return { low: spread.centre - reach, high: spread.centre + reach };
};
