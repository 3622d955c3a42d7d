import { rebalance, type Scheme, type WhatIfChange } from '@monitor/domain';

type Weights = Readonly<Record<string, number>>;

/** What one move may not touch: codes of dimensions and indicators. */
export type Locks = ReadonlySet<string>;

/** Every weight as the changes leave it. */
export const weightsOf = ({ indicators }: Scheme, { weights }: WhatIfChange): Weights =>
  Object.fromEntries(indicators.map(({ code, weight }) => [code, weights[code] ?? weight]));

const hundredths = (value: number): number => Math.round(value * 100) / 100;

/** What a dimension weighs: its indicators together. */
export const dimensionWeight = ({ indicators }: Scheme, weights: Weights, dimension: string): number =>
  hundredths(indicators.filter((each) => each.dimension === dimension).reduce((sum, { code }) => sum + (weights[code] ?? 0), 0));

const inside = ({ indicators }: Scheme, dimension: string): readonly string[] => indicators.filter((each) => each.dimension === dimension).map(({ code }) => code);

const codesUnder = (scheme: Scheme, locks: Locks): readonly string[] => scheme.dimensions.filter(({ code }) => locks.has(code)).flatMap(({ code }) => inside(scheme, code));

/** A locked dimension keeps its sum: from outside nothing of it moves, from inside nothing but it. */
const heldFor = (scheme: Scheme, code: string, locks: Locks): ReadonlySet<string> => {
  const own = scheme.indicators.find((each) => each.code === code)?.dimension ?? '';
  const others = scheme.dimensions.filter((each) => each.code !== own && (locks.has(each.code) || locks.has(own)));
  return new Set([...locks, ...others.flatMap((each) => inside(scheme, each.code))]);
};

/** The changes with one indicator's weight set and the others rebalanced to a hundred. */
export const moveIndicator = (scheme: Scheme, change: WhatIfChange, { code, value, locks }: { code: string; value: number; locks: Locks }): WhatIfChange => ({
  ...change,
  weights: rebalance(weightsOf(scheme, change), { code, value }, heldFor(scheme, code, locks)),
});

/** The changes with a dimension's weight set: its free indicators move in proportion, the other dimensions give or take. */
export const moveDimension = (scheme: Scheme, change: WhatIfChange, { code, value, locks }: { code: string; value: number; locks: Locks }): WhatIfChange => {
  const own = inside(scheme, code);
  const free = own.filter((each) => !locks.has(each));
  const before = weightsOf(scheme, change);
  const fixed = dimensionWeight(scheme, before, code) - free.reduce((sum, each) => sum + (before[each] ?? 0), 0);
  const whole = free.reduce((sum, each) => sum + (before[each] ?? 0), 0);
  const held = new Set([...locks, ...own, ...codesUnder(scheme, locks)]);
  const moved = free.reduce((weights, each, at) => {
    const share = ((before[each] ?? 0) / whole) * (value - fixed);
    // The last one takes what rounding left over.
    const rest = value - (dimensionWeight(scheme, weights, code) - (weights[each] ?? 0));
    return rebalance(weights, { code: each, value: hundredths(at === free.length - 1 ? rest : share) }, held);
  }, before);
  return { ...change, weights: moved };
};
