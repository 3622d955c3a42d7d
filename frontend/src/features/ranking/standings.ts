import { compareNumbers } from '@monitor/domain';

export type Standing = 'best' | 'worst' | null;

/** Which of several values are the highest and which the lowest; nothing where fewer than two are known or all are equal. */
export const standings = (values: readonly (number | null)[]): readonly Standing[] => {
  const known = values.filter((value) => value !== null);
  const [most, least] = [Math.max(...known), Math.min(...known)];
  if (known.length < 2 || compareNumbers(most, least) === 0) return values.map(() => null);
  return values.map((value) => {
    if (value === null) return null;
    if (compareNumbers(value, most) === 0) return 'best';
    return compareNumbers(value, least) === 0 ? 'worst' : null;
  });
};

export interface Mark {
  /** Place among the given. */
  readonly of: number;
  /** On 0–100. */
  readonly at: number;
  /** Marks that would hide each other stand on lanes of their own. */
  readonly lane: number;
}

/** Where marks stand on a scale of 0–100 so that none hides another; what has no value has no mark. */
export const marksOf = (values: readonly (number | null)[], apart: number): readonly Mark[] => {
  const last: number[] = [];
  return values
    .flatMap((value, of) => (value === null ? [] : [{ of, at: Math.max(0, Math.min(100, value)) }]))
    .sort((one, other) => one.at - other.at || one.of - other.of)
    .map(({ of, at }) => {
      const free = last.findIndex((before) => at - before >= apart);
      const lane = free === -1 ? last.length : free;
      last[lane] = at;
      return { of, at, lane };
    });
};
