import { withoutNoise } from '../number/round.js';

/** Competition ranks, highest first: 90, 85, 85, 70 are 1, 2, 2, 4. Equality is judged after binary noise is removed; `null` has no rank. */
export const competitionRanks = (values: readonly (number | null)[]): readonly (number | null)[] => {
  const clean = values.map((value) => (value === null ? null : withoutNoise(value)));
  const sorted = clean.filter((value) => value !== null).sort((left, right) => right - left);
  const first = new Map<number, number>();
  for (const [index, value] of sorted.entries()) if (!first.has(value)) first.set(value, index + 1);
  return clean.map((value) => (value === null ? null : (first.get(value) ?? null)));
};
