import type { Indicator } from '../scheme/indicator.js';
import { minMax, zScores } from '../score/rescale.js';

type Column = readonly (number | null)[];

/** Three standard deviations either side of the mean fill the scale; beyond them it is clipped. */
const DEVIATIONS = 3;
const MIDDLE = 50;

const clip = (score: number): number => Math.min(100, Math.max(0, score));

const zToScore = (z: number): number => clip(MIDDLE + (MIDDLE * z) / DEVIATIONS);

/** Relative scores stretch whatever spread there is, also that of binary noise. */
const withoutNoise = (position: number): number => Math.round(position * 1e12) / 1e12;

/** Inside an interval every value is equally good; elsewhere the raw order counts, clipped by nothing. */
const comparable = (position: number, { goalposts }: Indicator): number | null => {
  if (!Number.isFinite(position)) return null;
  return withoutNoise(goalposts.type === 'interval' ? Math.min(1, position) : position);
};

/** Reported cells of a column without spread tell nobody apart: they take the middle of the scale. */
const scoreOf = (position: number, relative: number | null): number => {
  if (Number.isNaN(position)) return NaN;
  return position === -Infinity ? 0 : (relative ?? MIDDLE);
};

const spread = (relative: Column, positions: Float64Array, [into, column, width]: readonly [Float64Array, number, number]): void => {
  for (const [row, score] of relative.entries()) into[row * width + column] = scoreOf(positions[row * width + column] ?? NaN, score);
};

/**
 * Scores 0–100 of every cell relative to the other units, from the positions of a `YearModel` (same shape): min-max over the reported cells of the column, and
 * z-scores (sample standard deviation) with −3…3 laid on 0…100. Both follow the indicator's direction, its logarithm and its interval. A missing cell is 0,
 * a cell that does not apply NaN, and in a column without spread (all equal, or one unit alone) every reported cell is 50.
 */
export const relativeScores = (positions: Float64Array, indicators: readonly Indicator[]): { readonly minMaxScores: Float64Array; readonly zScores: Float64Array } => {
  const width = indicators.length;
  const rows = positions.length / width;
  const [minMaxScores, standardScores] = [new Float64Array(positions.length), new Float64Array(positions.length)];
  for (const [column, indicator] of indicators.entries()) {
    const values = Array.from({ length: rows }, (_, row) => comparable(positions[row * width + column] ?? NaN, indicator));
    const scaled = minMax(values);
    // Equal values leave binary noise in a deviation, never in a range.
    const standard = scaled.every((each) => each === null) ? scaled : zScores(values).map((z) => (z === null ? null : zToScore(z)));
    spread(scaled, positions, [minMaxScores, column, width]);
    spread(standard, positions, [standardScores, column, width]);
  }
  return { minMaxScores, zScores: standardScores };
};
