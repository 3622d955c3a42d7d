import { dimensionWeight, moveWeight, type WeighedTree, type WeightMove } from '../../policy/move-weight';
import { type JsonObject, withValueAt } from './document-path';
import type { LooseScheme } from './loose-scheme';

export const treeOf = ({ dimensions, indicators }: LooseScheme): WeighedTree => ({
  dimensions: dimensions.map(({ code }) => code),
  parents: new Map(indicators.map(({ code, dimension }) => [code, dimension])),
  weights: Object.fromEntries(indicators.map(({ code, weight }) => [code, weight])),
});

/** The text with one weight set and the others rebalanced; a dimension weighs what its indicators weigh together. */
export const withWeight = (text: JsonObject, scheme: LooseScheme, move: WeightMove): JsonObject => {
  const tree = treeOf(scheme);
  const weights = moveWeight(tree, move);
  const moved = { ...tree, weights };
  const indicators = scheme.indicators.reduce((next, { code, weight }, at) => withValueAt(next, `indicators.${at}.weight`, weights[code] ?? weight), text);
  return scheme.dimensions.reduce((next, { code }, at) => withValueAt(next, `dimensions.${at}.weight`, dimensionWeight(moved, code)), indicators);
};
