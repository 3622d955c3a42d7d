/** A stream of numbers that depends on nothing but its seed (sfc32). */
export interface Random {
  /** In [0, 1). */
  readonly next: () => number;
  /** A whole number from `lo` to `hi`, both included. */
  readonly int: (lo: number, hi: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** About normal, mean 0, deviation 1. */
  readonly normal: () => number;
}

const mix = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
};

const sfc32 = (state: Uint32Array): (() => number) => {
  let [a = 0, b = 0, c = 0, d = 0] = state;
  return () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
};

const WARM_UP = 12;

/** The stream of that name under a seed: streams of different names do not disturb one another. */
export const randomOf = (seed: number, name: string): Random => {
  const next = sfc32(Uint32Array.of(mix(name), mix(`${name}/${seed}`), seed >>> 0, 1));
  for (let step = 0; step < WARM_UP; step += 1) next();
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(next() * list.length)];
    if (found === undefined) throw new RangeError('Nothing to pick from an empty list');
    return found;
  };
  return {
    next,
    int: (lo, hi) => lo + Math.floor(next() * (hi - lo + 1)),
    chance: (probability) => next() < probability,
    pick,
    normal: () => next() + next() + next() + next() + next() + next() + (next() + next() + next() + next() + next() + next()) - 6,
  };
};
