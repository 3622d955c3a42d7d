import type { CompositeDimension, CompositeIndicator, CompositeScheme } from './composite-scheme.js';

export type LevelNode =
  | { readonly kind: 'dimension'; readonly depth: number; readonly entry: CompositeDimension; readonly children: readonly LevelNode[] }
  | { readonly kind: 'indicator'; readonly depth: number; readonly entry: CompositeIndicator };

const nodeOf = (scheme: CompositeScheme, entry: CompositeDimension, depth: number): LevelNode => {
  const dimensions = scheme.dimensions.filter(({ parent }) => parent === entry.code).map((each) => nodeOf(scheme, each, depth + 1));
  const indicators = scheme.indicators.filter(({ parent }) => parent === entry.code).map((each): LevelNode => ({ kind: 'indicator', depth: depth + 1, entry: each }));
  return { kind: 'dimension', depth, entry, children: [...dimensions, ...indicators] };
};

/** The levels of a checked scheme as a tree; its top is the index itself. Throws RangeError when there is none. */
export const treeOf = (scheme: CompositeScheme): LevelNode => {
  const root = scheme.dimensions.find(({ parent }) => parent === undefined);
  if (root === undefined) throw new RangeError(`方案 ${scheme.id} 没有总指数`);
  return nodeOf(scheme, root, 0);
};
