import { rebalance } from '@monitor/domain';

type Weights = Readonly<Record<string, number>>;

/** Indicators by their dimension, and what each weighs. */
export interface WeighedTree {
  readonly dimensions: readonly string[];
  /** Indicator → dimension. */
  readonly parents: ReadonlyMap<string, string>;
  readonly weights: Weights;
}

export interface WeightMove {
  /** A dimension's code or an indicator's. */
  readonly code: string;
  readonly value: number;
  /** Codes that may not move. */
  readonly locks: ReadonlySet<string>;
}

/** Binary sums of hundredths are put back on the grid. */
const hundredths = (value: number): number => Math.round(value * 100) / 100;

const inside = ({ parents }: WeighedTree, dimension: string): readonly string[] => [...parents].filter(([, parent]) => parent === dimension).map(([code]) => code);

/** What a dimension weighs: its indicators together. */
export const dimensionWeight = (tree: WeighedTree, dimension: string): number => hundredths(inside(tree, dimension).reduce((sum, code) => sum + (tree.weights[code] ?? 0), 0));

/** A locked dimension keeps its sum: from outside nothing of it moves, from inside nothing but it. */
const heldFor = (tree: WeighedTree, { code, locks }: WeightMove): ReadonlySet<string> => {
  const own = tree.parents.get(code) ?? '';
  const others = tree.dimensions.filter((each) => each !== own && (locks.has(each) || locks.has(own)));
  return new Set([...locks, ...others.flatMap((each) => inside(tree, each))]);
};

const moveIndicator = (tree: WeighedTree, move: WeightMove): Weights => rebalance(tree.weights, move, heldFor(tree, move));

const moveDimension = (tree: WeighedTree, { code, value, locks }: WeightMove): Weights => {
  const own = inside(tree, code);
  const free = own.filter((each) => !locks.has(each));
  const whole = free.reduce((sum, each) => sum + (tree.weights[each] ?? 0), 0);
  const fixed = dimensionWeight(tree, code) - whole;
  const held = new Set([...locks, ...own, ...tree.dimensions.filter((each) => locks.has(each)).flatMap((each) => inside(tree, each))]);
  return free.reduce((weights, each, at) => {
    const share = ((tree.weights[each] ?? 0) / whole) * (value - fixed);
    // The last one takes what rounding left over.
    const rest = value - (dimensionWeight({ ...tree, weights }, code) - (weights[each] ?? 0));
    return rebalance(weights, { code: each, value: hundredths(at === free.length - 1 ? rest : share) }, held);
  }, tree.weights);
};

/** All indicator weights after one weight was set, 100 together: what is not locked gives or takes in proportion. Throws RangeError on a value that is no number. */
export const moveWeight = (tree: WeighedTree, move: WeightMove): Weights => (tree.parents.has(move.code) ? moveIndicator(tree, move) : moveDimension(tree, move));
