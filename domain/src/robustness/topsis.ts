import { columnsOf, type Column, type Matrix, sumOf } from './matrix.js';

/** 1: more is better; −1: a cost. */
export type Polarity = 1 | -1;

export interface TopsisResult {
  /** Euclidean distances to the ideal and the anti-ideal unit, per row. */
  readonly toBest: readonly number[];
  readonly toWorst: readonly number[];
  /** `d⁻ / (d⁺ + d⁻)`, 0–1, more is better; `null` when all units are alike. */
  readonly closeness: readonly (number | null)[];
}

const mean = (column: Column): number => {
  const known = column.filter((value) => value !== null);
  return known.length === 0 ? 0 : sumOf(known) / known.length;
};

/** The weight inside the vector-normalised column; a cell that does not apply stands at the column's mean and so speaks neither for nor against its unit. */
const weighted = (column: Column, weight: number): readonly number[] => {
  const neutral = mean(column);
  const filled = column.map((value) => value ?? neutral);
  const norm = Math.sqrt(sumOf(filled.map((value) => value * value)));
  return filled.map((value) => (norm > 0 ? (weight * value) / norm : 0));
};

const extreme = (column: readonly number[], polarity: Polarity): number => column.reduce((best, value) => (polarity * (value - best) > 0 ? value : best));

const distances = (columns: readonly (readonly number[])[], ideal: readonly number[]): readonly number[] =>
  (columns[0] ?? []).map((_, row) => Math.sqrt(sumOf(columns.map((column, at) => ((column[row] ?? NaN) - (ideal[at] ?? NaN)) ** 2))));

/**
 * TOPSIS: `v_ij = w_j x_ij / √Σ_i x_ij²`, ideal per column the best, anti-ideal the worst value, closeness `d⁻ / (d⁺ + d⁻)`. Weighting inside the distance instead
 * gives other numbers. A column of zeros separates nobody. Throws RangeError unless there is one weight, not negative, and one polarity per column.
 */
export const topsis = (matrix: Matrix, weights: readonly number[], polarities: readonly Polarity[]): TopsisResult => {
  const columns = columnsOf(matrix);
  if (weights.length !== columns.length || polarities.length !== columns.length) throw new RangeError('权重与方向的个数应与指标相同');
  if (weights.some((weight) => !(weight >= 0))) throw new RangeError('权重不能为负');
  const values = columns.map((column, at) => weighted(column, weights[at] ?? 0));
  const ideal = (sign: 1 | -1): readonly number[] => values.map((column, at) => extreme(column, polarities[at] === -1 ? (sign === 1 ? -1 : 1) : sign));
  const [toBest, toWorst] = [distances(values, ideal(1)), distances(values, ideal(-1))];
  const closeness = toWorst.map((far, row) => {
    const whole = far + (toBest[row] ?? 0);
    return whole > 0 ? far / whole : null;
  });
  return { toBest, toWorst, closeness };
};
