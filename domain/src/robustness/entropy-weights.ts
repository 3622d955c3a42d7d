import { minMax } from '../score/rescale.js';
import { type Column, columnsOf, type Matrix, sumOf } from './matrix.js';

/** On which numbers the entropy is taken: the raw ones, none negative, or each column after min-max to 0–1. The two give different weights, so a result always names its variant. */
export type EntropyVariant = 'raw_positive' | 'after_min_max';

export interface EntropyWeights {
  readonly variant: EntropyVariant;
  /** 0–1 per column; 1 when the column tells nobody apart. */
  readonly entropy: readonly number[];
  /** Sum 1; equal weights when no column tells anybody apart. */
  readonly weights: readonly number[];
}

const NOISE = 1e-12;

const prepare: Readonly<Record<EntropyVariant, (column: Column, at: number) => readonly number[]>> = {
  raw_positive: (column, at) => {
    const known = column.filter((value) => value !== null);
    if (known.some((value) => value < 0)) throw new RangeError(`第 ${at + 1} 列含负数，原始数据熵权法要求非负；请改用极差标准化后的熵权法`);
    return known;
  },
  after_min_max: (column) => minMax(column, [0, 1]).filter((value) => value !== null),
};

const entropyOf = (values: readonly number[]): number => {
  const whole = sumOf(values);
  // Fewer than two units, an all-equal column (min-max leaves it empty) or a zero sum: nothing is told apart.
  if (values.length < 2 || !(whole > 0) || values.every((value) => value === values[0])) return 1;
  const terms = values.map((value) => (value > 0 ? (value / whole) * Math.log(value / whole) : 0));
  return -sumOf(terms) / Math.log(values.length);
};

/**
 * Entropy weights (熵权法): `p_ij = x_ij / Σ_i x_ij`, `e_j = −(1 / ln m) Σ_i p_ij ln p_ij` with 0 ln 0 = 0, `w_j = (1 − e_j) / Σ (1 − e_j)`, m being the
 * number of units to which the column applies. A column that is all equal, sums to zero or has fewer than two values weighs 0; when every column is such, all weigh the same.
 * Throws RangeError on negative numbers in the raw variant and on a matrix without cells.
 */
export const entropyWeights = (matrix: Matrix, variant: EntropyVariant): EntropyWeights => {
  const entropy = columnsOf(matrix).map((column, at) => entropyOf(prepare[variant](column, at)));
  const differences = entropy.map((each) => Math.max(0, 1 - each));
  const whole = sumOf(differences);
  return { variant, entropy, weights: differences.map((each) => (whole > NOISE ? each / whole : 1 / entropy.length)) };
};
