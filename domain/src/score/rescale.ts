type Column = readonly (number | null)[];

const known = (values: Column): readonly number[] => values.filter((value) => value !== null);

const onKnown = (values: Column, rescale: ((value: number) => number) | null): Column =>
  values.map((value) => (value === null || rescale === null ? null : rescale(value)));

/** Min-max to `[lo, hi]`. Absent stays absent; when all values are equal nothing can be told apart and every result is `null`. */
export const minMax = (values: Column, [lo, hi]: readonly [number, number] = [0, 100]): Column => {
  const numbers = known(values);
  const [least, most] = [numbers.reduce((a, b) => Math.min(a, b), Infinity), numbers.reduce((a, b) => Math.max(a, b), -Infinity)];
  const range = most - least;
  return onKnown(values, range > 0 ? (value) => ((value - least) / range) * (hi - lo) + lo : null);
};

/** Standard scores with the sample standard deviation (n − 1). Every result is `null` below two values or without spread. */
export const zScores = (values: Column): Column => {
  const numbers = known(values);
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const squares = numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (numbers.length - 1));
  return onKnown(values, deviation > 0 ? (value) => (value - mean) / deviation : null);
};

/** Percentile rank `(lowest rank − 1) ÷ (n − 1)`, equal values sharing the lowest rank. Every result is `null` below two values. */
export const percentileRanks = (values: Column): Column => {
  const numbers = known(values);
  const below = (value: number): number => numbers.filter((other) => other < value).length;
  return onKnown(values, numbers.length > 1 ? (value) => below(value) / (numbers.length - 1) : null);
};

/** Share of the way from `lo` to `hi`, clipped to 0–1. Throws RangeError when the two are equal. */
export const goalpostShares = (values: Column, [lo, hi]: readonly [number, number]): Column => {
  if (lo === hi) throw new RangeError('参照值的两端不能相同');
  return onKnown(values, (value) => Math.min(1, Math.max(0, (value - lo) / (hi - lo))));
};
