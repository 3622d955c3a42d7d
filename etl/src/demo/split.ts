import type { Random } from './random.js';

/** Splits a whole amount by weights; the parts are whole and sum to the amount. */
export const splitBy = (amount: number, weights: readonly number[]): number[] => {
  const whole = weights.reduce((sum, each) => sum + each, 0);
  let given = 0;
  let reached = 0;
  return weights.map((weight) => {
    reached += weight;
    const part = Math.round((amount * reached) / whole) - given;
    given += part;
    return part;
  });
};

/** Weights of which few are large and many small. */
export const skewedWeights = (random: Random, count: number): number[] =>
  Array.from({ length: count }, () => Math.exp(0.8 * random.normal()));

/** The nearest whole number of parts out of `of`, for a share in percent. */
export const partsOf = (percent: number, of: number): number => Math.min(of, Math.max(0, Math.round((percent * of) / 100)));
