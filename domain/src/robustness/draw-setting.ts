import { type Aggregation, type Choice, choices, type Normalisation, type RobustnessPlan } from './plan.js';
import { createRandom, drawGamma, type Random } from './random.js';
import type { YearModel } from './year-model.js';

/** How one draw scores. Its arrays are filled anew for every draw. */
export interface DrawSetting {
  readonly dimensionWeights: Float64Array;
  readonly indicatorWeights: Float64Array;
  /** Where the lower and the upper post of each indicator went, on the scale of positions: officially 0 and 1. */
  readonly lowPosts: Float64Array;
  readonly highPosts: Float64Array;
  /** Column left out, or −1. */
  leftOut: number;
  aggregation: Aggregation;
  normalisation: Normalisation;
}

/** The official way of scoring: the scheme's weights and goal-posts, everything counted, arithmetic means. */
export const officialSetting = ({ dimensionWeights, indicatorWeights }: YearModel): DrawSetting => ({
  dimensionWeights: dimensionWeights.slice(),
  indicatorWeights: indicatorWeights.slice(),
  lowPosts: new Float64Array(indicatorWeights.length),
  highPosts: new Float64Array(indicatorWeights.length).fill(1),
  leftOut: -1,
  aggregation: 'arithmetic',
  normalisation: 'goalpost',
});

type Group = readonly [from: number, to: number];
type WeightWay = RobustnessPlan['weights'][number];

const jitter = (weights: Float64Array, spread: number, random: Random): void => {
  for (let at = 0; at < weights.length; at += 1) weights[at] = (weights[at] ?? 0) * (1 + spread * (2 * random.next() - 1));
};

const sumOf = (weights: Float64Array, [from, to]: Group): number => {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += weights[at] ?? 0;
  return sum;
};

/** Gammas of shape concentration × official share; only their proportions matter, so they are not divided by their sum. */
const spreadAround = (weights: Float64Array, group: Group, { concentration, random }: { concentration: number; random: Random }): void => {
  const whole = sumOf(weights, group);
  for (let at = group[0]; at < group[1]; at += 1) weights[at] = drawGamma((concentration * (weights[at] ?? 0)) / whole, random);
  // All gammas of a very small concentration may underflow; one of them then stands for the corner of the simplex.
  if (!(sumOf(weights, group) > 0)) weights[group[0]] = 1;
};

const drawWeights = (setting: DrawSetting, model: YearModel, { way, random }: { way: WeightWay; random: Random }): void => {
  if (way.kind === 'uniform') {
    jitter(setting.dimensionWeights, way.spread, random);
    jitter(setting.indicatorWeights, way.spread, random);
    return;
  }
  spreadAround(setting.dimensionWeights, [0, setting.dimensionWeights.length], { concentration: way.concentration, random });
  for (let dimension = 0; dimension + 1 < model.starts.length; dimension += 1) {
    const group: Group = [model.starts[dimension] ?? 0, model.starts[dimension + 1] ?? 0];
    if (group[1] > group[0]) spreadAround(setting.indicatorWeights, group, { concentration: way.concentration, random });
  }
};

const drawPosts = ({ lowPosts, highPosts }: DrawSetting, spread: number, random: Random): void => {
  for (let at = 0; at < lowPosts.length; at += 1) {
    lowPosts[at] = spread * (2 * random.next() - 1);
    highPosts[at] = 1 + spread * (2 * random.next() - 1);
  }
};

const pick = <Value>(list: readonly [Value, ...Value[]] | readonly Value[], point: number): Value | undefined => list[Math.floor(point * list.length)];

const toWord = (point: number): number => Math.floor(point * 2 ** 32);

/** One coordinate per choice, each in [0, 1). */
export type DrawPoint = Float64Array;

const coordinate = (point: DrawPoint, choice: Choice): number => point[choices.indexOf(choice)] ?? 0;

/**
 * Settles a draw from its point: the same point and plan always give the same setting. A coordinate that stands for many numbers (weights, posts) names the
 * stream of chance they are drawn from. The setting handed in is overwritten.
 */
export const createSettler = (model: YearModel, plan: RobustnessPlan): ((point: DrawPoint, into: DrawSetting) => void) => {
  const random = createRandom(plan.seed);
  return (point, into) => {
    into.dimensionWeights.set(model.dimensionWeights);
    into.indicatorWeights.set(model.indicatorWeights);
    random.restart(plan.seed ^ 0x57, toWord(coordinate(point, 'weights')));
    const way = pick(plan.weights, random.next());
    if (way !== undefined) drawWeights(into, model, { way, random });
    random.restart(plan.seed ^ 0x47, toWord(coordinate(point, 'goalposts')));
    drawPosts(into, plan.goalpostSpread, random);
    const leaveOut = coordinate(point, 'leave_out');
    into.leftOut = leaveOut < plan.leaveOutChance ? Math.floor((leaveOut / plan.leaveOutChance) * model.indicators.length) : -1;
    into.aggregation = pick(plan.aggregations, coordinate(point, 'aggregation')) ?? 'arithmetic';
    into.normalisation = pick(plan.normalisations, coordinate(point, 'normalisation')) ?? 'goalpost';
  };
};
