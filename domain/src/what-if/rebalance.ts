/** Weights are kept in hundredths, so that a hundred is met exactly. */
const STEPS = 100;
const WHOLE = 100 * STEPS;
/** A scheme knows no weight of nothing. */
const LEAST = 1;

type Weights = Readonly<Record<string, number>>;

/** Splits `total` steps over shares, to whole steps: the largest remainders get the steps left over, the first of equals first. */
const split = (total: number, shares: readonly number[]): readonly number[] => {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const exact = shares.map((share) => (whole > 0 ? (total * share) / whole : total / shares.length));
  const parts = exact.map(Math.floor);
  const left = total - parts.reduce((sum, part) => sum + part, 0);
  const order = [...exact.keys()].sort((one, other) => (exact[other] ?? 0) % 1 - (exact[one] ?? 0) % 1 || one - other);
  for (const at of order.slice(0, left)) parts[at] = (parts[at] ?? 0) + 1;
  return parts;
};

/** All weights in whole steps that sum to a hundred. */
const inSteps = (weights: Weights): ReadonlyMap<string, number> => {
  const codes = Object.keys(weights);
  const parts = split(WHOLE - codes.length * LEAST, codes.map((code) => Math.max(0, (weights[code] ?? 0) * STEPS - LEAST)));
  return new Map(codes.map((code, at) => [code, (parts[at] ?? 0) + LEAST]));
};

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/**
 * Weights after one of them was set, summing to exactly 100 in hundredths: the others, but those `locked`, give or take in proportion to themselves; none falls below 0.01.
 * The value is held to what they can give; with all others locked nothing moves. Throws RangeError on an unknown code or a value that is no number.
 */
export const rebalance = (weights: Weights, change: { readonly code: string; readonly value: number }, locked: ReadonlySet<string>): Weights => {
  if (!Object.hasOwn(weights, change.code)) throw new RangeError(`没有指标 ${change.code}，无法调整权重`);
  if (!Number.isFinite(change.value)) throw new RangeError(`权重应为数字，现为 ${change.value}`);
  const steps = inSteps(weights);
  const free = [...steps.keys()].filter((code) => code !== change.code && !locked.has(code));
  const stepsOf = (code: string): number => steps.get(code) ?? LEAST;
  const room = stepsOf(change.code) + free.reduce((sum, code) => sum + stepsOf(code), 0);
  const value = free.length === 0 ? room : within(Math.round(change.value * STEPS), LEAST, room - free.length * LEAST);
  const parts = split(room - value - free.length * LEAST, free.map((code) => stepsOf(code) - LEAST));
  const moved = new Map(free.map((code, at) => [code, (parts[at] ?? 0) + LEAST]));
  return Object.fromEntries([...steps].map(([code, own]) => [code, (code === change.code ? value : (moved.get(code) ?? own)) / STEPS]));
};
