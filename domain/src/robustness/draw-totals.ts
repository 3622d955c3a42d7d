import type { DrawSetting } from './draw-setting.js';
import type { Aggregation, Normalisation } from './plan.js';
import type { YearModel } from './year-model.js';

/** Geometric and harmonic means need positive numbers: 0–100 is laid on 1–100 and the mean laid back. */
const STRETCH = 0.99;

const NOISE = 1e9;

const toLogs = (scores: Float64Array): void => {
  for (let at = 0; at < scores.length; at += 1) scores[at] = Math.log(1 + STRETCH * (scores[at] ?? NaN));
};

const toInverses = (scores: Float64Array): void => {
  for (let at = 0; at < scores.length; at += 1) scores[at] = 1 / (1 + STRETCH * (scores[at] ?? NaN));
};

/** A generalised mean is an arithmetic mean of transformed scores, transformed back; nested means of one kind then need it once. */
const transform: Readonly<Record<Aggregation, (scores: Float64Array) => void>> = { arithmetic: () => {}, geometric: toLogs, harmonic: toInverses };

const restore: Readonly<Record<Aggregation, (mean: number) => number>> = {
  arithmetic: (mean) => mean,
  geometric: (mean) => (Math.exp(mean) - 1) / STRETCH,
  harmonic: (mean) => (1 / mean - 1) / STRETCH,
};

const scoreByPosts = ({ positions }: YearModel, { lowPosts, highPosts }: DrawSetting, { slopes, scores }: { slopes: Float64Array; scores: Float64Array }): void => {
  const width = slopes.length;
  for (let column = 0; column < width; column += 1) slopes[column] = 100 / ((highPosts[column] ?? 1) - (lowPosts[column] ?? 0));
  for (let row = 0; row < positions.length; row += width) {
    for (let column = 0; column < width; column += 1) {
      const score = ((positions[row + column] ?? NaN) - (lowPosts[column] ?? 0)) * (slopes[column] ?? 0);
      scores[row + column] = Math.max(0, Math.min(100, score));
    }
  }
};

const meanOfUnit = (model: YearModel, setting: DrawSetting, { scores, unit }: { scores: Float64Array; unit: number }): number => {
  const { starts } = model;
  const base = unit * model.indicators.length;
  // A unit with one applicable indicator keeps it: without it nothing would be left to score.
  const leftOut = (model.applicable[unit] ?? 0) > 1 ? setting.leftOut : -1;
  let [sum, whole] = [0, 0];
  for (let dimension = 0; dimension + 1 < starts.length; dimension += 1) {
    let [part, weights] = [0, 0];
    const end = starts[dimension + 1] ?? 0;
    for (let column = starts[dimension] ?? 0; column < end; column += 1) {
      const score = scores[base + column] ?? NaN;
      const weight = column === leftOut || Number.isNaN(score) ? 0 : (setting.indicatorWeights[column] ?? 0);
      if (weight > 0) {
        part += weight * score;
        weights += weight;
      }
    }
    if (weights > 0) {
      const weight = setting.dimensionWeights[dimension] ?? 0;
      sum += (weight * part) / weights;
      whole += weight;
    }
  }
  return sum / whole;
};

/**
 * Scores every unit under a setting. Writes totals (0–100 plus the unit's shift, never below 0, binary noise removed at nine places) into the array given.
 * Weights move away from cells that do not apply as in `scoreConsortium`; geometric and harmonic means run on 1–100 at both levels and are laid back on 0–100.
 */
export const createScorer = (model: YearModel): ((setting: DrawSetting, into: Float64Array) => void) => {
  const buffer = new Float64Array(model.positions.length);
  const slopes = new Float64Array(model.indicators.length);
  const kept = new Map<string, Float64Array>();
  const relative = (normalisation: Exclude<Normalisation, 'goalpost'>, aggregation: Aggregation): Float64Array => {
    const key = `${normalisation} ${aggregation}`;
    const found = kept.get(key) ?? (normalisation === 'min_max' ? model.minMaxScores : model.zScores).slice();
    if (!kept.has(key)) transform[aggregation](found);
    kept.set(key, found);
    return found;
  };
  const scoresFor = (setting: DrawSetting): Float64Array => {
    if (setting.normalisation !== 'goalpost') return relative(setting.normalisation, setting.aggregation);
    scoreByPosts(model, setting, { slopes, scores: buffer });
    transform[setting.aggregation](buffer);
    return buffer;
  };
  return (setting, into) => {
    const scores = scoresFor(setting);
    for (let unit = 0; unit < into.length; unit += 1) {
      const total = restore[setting.aggregation](meanOfUnit(model, setting, { scores, unit })) + (model.shifts[unit] ?? 0);
      into[unit] = Math.round(Math.max(0, total) * NOISE) / NOISE;
    }
  };
};
