/** Lower and upper limit of a rate, in the unit of the rate. */
export interface RateLimits {
  readonly low: number;
  readonly high: number;
}

/** Of a count of 0…`trials`, in logarithms so that thousands of trials do not vanish. */
const probabilities = (trials: number, rate: number): number[] => {
  const odds = Math.log(rate) - Math.log(1 - rate);
  let log = trials * Math.log(1 - rate);
  return Array.from({ length: trials + 1 }, (_, count) => {
    if (count > 0) log += Math.log(trials - count + 1) - Math.log(count) + odds;
    return Math.exp(log);
  });
};

/** The count below which `share` of the distribution lies, between two counts by its part of the step. */
const countAt = (masses: readonly number[], share: number): number => {
  let below = 0;
  for (const [count, mass] of masses.entries()) {
    if (below + mass > share) return count - (below + mass - share) / mass;
    below += mass;
  }
  return masses.length - 1;
};

/**
 * Between which rates `trials` independent trials of one `rate` (0–1) stay with the given confidence: the exact binomial quantiles, interpolated between counts.
 * Source: Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24 (2005), A.1.1. Throws RangeError on a rate outside 0–1 or fewer than one trial.
 */
export const binomialLimits = (rate: number, trials: number, confidence: number): RateLimits => {
  if (!(rate >= 0 && rate <= 1)) throw new RangeError(`A rate lies within 0 and 1, not at ${rate}`);
  if (!Number.isInteger(trials) || trials < 1) throw new RangeError(`Trials are counted from one, not ${trials}`);
  if (rate === 0 || rate === 1) return { low: rate, high: rate };
  const masses = probabilities(trials, rate);
  const tail = (1 - confidence) / 2;
  const at = (share: number): number => Math.min(1, Math.max(0, countAt(masses, share) / trials));
  return { low: at(tail), high: at(1 - tail) };
};
