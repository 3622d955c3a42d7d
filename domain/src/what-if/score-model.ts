import { normalise } from '../score/normalise.js';
import type { Goalposts, Indicator } from '../scheme/indicator.js';
import type { Scheme } from '../scheme/scheme.js';
import { cellStates, columnsOf, standings, type WhatIfModel } from './what-if-model.js';

const arePosts = (one: Goalposts | null, other: Goalposts): boolean =>
  one !== null && one.type === other.type && one.lo === other.lo && one.hi === other.hi
  && (one.type !== 'interval' || (other.type === 'interval' && one.lb === other.lb && one.ub === other.ub));

/** Scores of one column under reference values other than the last ones. */
const scoreColumn = ({ consortia, indicators, states, values, scratch }: WhatIfModel, column: number, posts: Goalposts): void => {
  const width = indicators.length;
  for (let row = 0; row < consortia.length; row += 1) {
    const cell = row * width + column;
    scratch.scores[cell] = states[cell] === cellStates.reported ? normalise(values[cell] ?? 0, posts) : 0;
  }
  scratch.posts[column] = posts;
};

const takeSetting = (model: WhatIfModel, scheme: Scheme, columns: readonly Indicator[]): void => {
  const { indicatorWeights, dimensionWeights, posts } = model.scratch;
  for (let column = 0; column < columns.length; column += 1) {
    const indicator = columns[column];
    if (indicator === undefined || indicator.code !== model.indicators[column]) throw new RangeError('试算方案的指标与年度数据不一致，请重新打开页面');
    indicatorWeights[column] = indicator.weight;
    if (!arePosts(posts[column] ?? null, indicator.goalposts)) scoreColumn(model, column, indicator.goalposts);
  }
  for (let at = 0; at < scheme.dimensions.length; at += 1) dimensionWeights[at] = scheme.dimensions[at]?.weight ?? 0;
};

/** Sum of the weights of the dimension's columns that apply to the row. */
const weightInside = ({ starts, states, indicators, scratch }: WhatIfModel, row: number, dimension: number): number => {
  let whole = 0;
  for (let column = starts[dimension] ?? 0; column < (starts[dimension + 1] ?? 0); column += 1) {
    if (states[row * indicators.length + column] !== cellStates.not_applicable) whole += scratch.indicatorWeights[column] ?? 0;
  }
  return whole;
};

const presentWeight = (model: WhatIfModel, row: number): number => {
  const { dimensionWeights } = model.scratch;
  let whole = 0;
  for (let dimension = 0; dimension < dimensionWeights.length; dimension += 1) {
    if (weightInside(model, row, dimension) > 0) whole += dimensionWeights[dimension] ?? 0;
  }
  return whole;
};

/** What the dimension brings to the total. The order of operations is that of `scoreConsortium`, so that both agree to the last bit. */
const contributionOf = (model: WhatIfModel, row: number, { dimension, points, inside }: { dimension: number; points: number; inside: number }): number => {
  const { starts, states, indicators, scratch } = model;
  let contribution = 0;
  for (let column = starts[dimension] ?? 0; column < (starts[dimension + 1] ?? 0); column += 1) {
    const cell = row * indicators.length + column;
    if (states[cell] !== cellStates.not_applicable) contribution += (((points * (scratch.indicatorWeights[column] ?? 0)) / inside) * (scratch.scores[cell] ?? 0)) / 100;
  }
  return contribution;
};

const scoreRow = (model: WhatIfModel, row: number): number => {
  const { scratch: { dimensionWeights }, result } = model;
  const present = presentWeight(model, row);
  let total = 0;
  for (let dimension = 0; dimension < dimensionWeights.length; dimension += 1) {
    const inside = weightInside(model, row, dimension);
    const points = inside > 0 ? (100 * (dimensionWeights[dimension] ?? 0)) / present : 0;
    const contribution = points > 0 ? contributionOf(model, row, { dimension, points, inside }) : 0;
    result.dimensions[row * dimensionWeights.length + dimension] = points > 0 ? (100 * contribution) / points : 0;
    total += contribution;
  }
  return total;
};

/** Fills totals and dimension scores under a scheme's weights and reference values. */
export const scoreModel = (model: WhatIfModel, scheme: Scheme): void => {
  takeSetting(model, scheme, columnsOf(scheme));
  const { totals } = model.result;
  for (let row = 0; row < totals.length; row += 1) {
    const isOut = (model.standing[row] ?? 0) > standings.vetoed;
    totals[row] = isOut ? NaN : Math.max(0, scoreRow(model, row) + (model.bonus[row] ?? 0) - (model.deduction[row] ?? 0));
  }
};
