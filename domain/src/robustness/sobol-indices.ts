import { createSobolSequence, SOBOL_DIMENSIONS } from './sobol-sequence.js';

/** A model of some factors, each in [0, 1), told by one number; the array is reused between calls. */
export type FactorModel = (point: Float64Array) => number;

export interface SobolDesign {
  readonly factors: number;
  /** N; the model is run N · (factors + 2) times. A power of two fills the space evenly. */
  readonly base: number;
  readonly seed: number;
}

export interface SobolIndices {
  readonly runs: number;
  readonly mean: number;
  readonly variance: number;
  /** Share of the variance each factor explains alone, and with all its interactions; `null` when nothing varies. Estimates: small negatives happen. */
  readonly first: readonly (number | null)[];
  readonly total: readonly (number | null)[];
}

interface Runs {
  readonly yA: Float64Array;
  readonly yB: Float64Array;
  /** One per factor: A with that factor's column taken from B. */
  readonly yAB: readonly Float64Array[];
}

const run = (model: FactorModel, { factors, base, seed }: SobolDesign): Runs => {
  const next = createSobolSequence(2 * factors, seed);
  const [both, point] = [new Float64Array(2 * factors), new Float64Array(factors)];
  const runs: Runs = { yA: new Float64Array(base), yB: new Float64Array(base), yAB: Array.from({ length: factors }, () => new Float64Array(base)) };
  for (let index = 0; index < base; index += 1) {
    next(both);
    point.set(both.subarray(factors));
    runs.yB[index] = model(point);
    point.set(both.subarray(0, factors));
    runs.yA[index] = model(point);
    for (const [factor, yAB] of runs.yAB.entries()) {
      point.set(both.subarray(0, factors));
      point[factor] = both[factors + factor] ?? 0;
      yAB[index] = model(point);
    }
  }
  return runs;
};

const average = (length: number, term: (index: number) => number): number => {
  let sum = 0;
  for (let index = 0; index < length; index += 1) sum += term(index);
  return sum / length;
};

/**
 * Sobol indices by the radial design A, B, AB_i: first order `mean(y_B · (y_ABi − y_A)) / V` (Saltelli et al. 2010), total `Σ(y_A − y_ABi)² / 2NV` (Jansen 1999),
 * V over all runs of A and B. y_B is taken from the mean, which changes no expectation and steadies the estimate. Deterministic in the seed.
 * Throws RangeError below two base runs, and on more factors than half of the sequence's dimensions.
 */
export const sobolIndices = (model: FactorModel, design: SobolDesign): SobolIndices => {
  const { factors, base } = design;
  if (!(Number.isInteger(base) && base >= 2)) throw new RangeError('敏感性分析的样本数应为不小于 2 的整数');
  if (!(factors >= 1 && 2 * factors <= SOBOL_DIMENSIONS)) throw new RangeError(`敏感性分析的因素应为 1 至 ${SOBOL_DIMENSIONS / 2} 个`);
  const { yA, yB, yAB } = run(model, design);
  const at = (values: Float64Array, index: number): number => values[index] ?? NaN;
  const mean = average(base, (index) => (at(yA, index) + at(yB, index)) / 2);
  const variance = average(base, (index) => ((at(yA, index) - mean) ** 2 + (at(yB, index) - mean) ** 2) / 2);
  const share = (part: (row: Float64Array) => number): readonly (number | null)[] => yAB.map((row) => (variance > 0 ? part(row) / variance : null));
  return {
    runs: base * (factors + 2),
    mean,
    variance,
    first: share((row) => average(base, (index) => (at(yB, index) - mean) * (at(row, index) - at(yA, index)))),
    total: share((row) => average(base, (index) => (at(yA, index) - at(row, index)) ** 2) / 2),
  };
};
