type Column = readonly (number | null)[];

/** When points are drawn in, and how many at most. */
export interface WinsoriseRule {
  readonly most: number;
  readonly skew: number;
  readonly kurtosis: number;
}

export interface Winsorised {
  readonly values: Column;
  /** Positions of the points drawn in, ascending. */
  readonly treated: readonly number[];
  /** Whether the column keeps the limits now; `null` when it cannot be tested (fewer than four numbers, or no spread). */
  readonly passes: boolean | null;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Ascending, so that a sum does not depend on the order of rows. */
const known = (values: Column): readonly number[] => values.filter((value) => value !== null).sort((left, right) => left - right);

const moment = (numbers: readonly number[], power: number): number => {
  const mean = sum(numbers) / numbers.length;
  return sum(numbers.map((value) => (value - mean) ** power)) / numbers.length;
};

const hasSpread = (numbers: readonly number[]): boolean => numbers[0] !== numbers.at(-1);

/** Sample skewness G1 (type 2: SAS, SPSS, Excel), of the present values; `null` below three or without spread. */
export const skewness = (values: Column): number | null => {
  const numbers = known(values);
  const n = numbers.length;
  if (n < 3 || !hasSpread(numbers)) return null;
  return ((moment(numbers, 3) / moment(numbers, 2) ** 1.5) * Math.sqrt(n * (n - 1))) / (n - 2);
};

/** Sample excess kurtosis G2 (type 2), of the present values; `null` below four or without spread. */
export const excessKurtosis = (values: Column): number | null => {
  const numbers = known(values);
  const n = numbers.length;
  if (n < 4 || !hasSpread(numbers)) return null;
  const excess = moment(numbers, 4) / moment(numbers, 2) ** 2 - 3;
  return (((n + 1) * excess + 6) * (n - 1)) / ((n - 2) * (n - 3));
};

const passes = (values: Column, rule: WinsoriseRule): boolean | null => {
  const [skew, kurtosis] = [skewness(values), excessKurtosis(values)];
  return skew === null || kurtosis === null ? null : !(Math.abs(skew) > rule.skew && kurtosis > rule.kurtosis);
};

/** Every point at the outer end takes the value next to it inward. */
const drawIn = (values: Column, treated: Set<number>): Column => {
  const numbers = known(values);
  const end = (skewness(values) ?? 0) >= 0 ? numbers.at(-1) : numbers[0];
  const rest = numbers.filter((value) => value !== end);
  const next = end === numbers.at(-1) ? rest.at(-1) : rest[0];
  return values.map((value, index) => {
    if (value !== end || next === undefined) return value;
    treated.add(index);
    return next;
  });
};

/**
 * Winsorisation after COINr (`winsorise`): while |skewness| and excess kurtosis both exceed their limits, the outermost value is replaced by the next one inward,
 * on the side to which the column is skewed, until it keeps the limits or `most` points (or more, when tied) were drawn in. Absent values stay absent;
 * a column of fewer than four numbers or without spread is returned as it is.
 */
export const winsorise = (values: Column, rule: WinsoriseRule = { most: 5, skew: 2, kurtosis: 3.5 }): Winsorised => {
  const treated = new Set<number>();
  let current = values;
  while (passes(current, rule) === false && treated.size < rule.most) current = drawIn(current, treated);
  return { values: current, treated: [...treated].sort((left, right) => left - right), passes: passes(current, rule) };
};
