/** Numbers by position, as an array or a typed array. */
export type Numbers = ArrayLike<number>;

/**
 * Quantile of numbers sorted upwards, `share` from 0 to 1, linear between order statistics at `(n − 1) · share` (Hyndman & Fan type 7, as in R and spreadsheets).
 * Throws RangeError on an empty list or a share outside 0–1.
 */
export const quantileOf = (sorted: Numbers, share: number): number => {
  if (sorted.length === 0) throw new RangeError('没有数值，无法求分位数');
  if (!(share >= 0 && share <= 1)) throw new RangeError('分位应为 0 至 1');
  const place = (sorted.length - 1) * share;
  const lower = sorted[Math.floor(place)] ?? NaN;
  const upper = sorted[Math.ceil(place)] ?? NaN;
  return lower + (place - Math.floor(place)) * (upper - lower);
};

/** Arithmetic mean; throws RangeError on an empty list. */
export const meanOf = (numbers: Numbers): number => {
  if (numbers.length === 0) throw new RangeError('没有数值，无法求均值');
  let sum = 0;
  for (let index = 0; index < numbers.length; index += 1) sum += numbers[index] ?? 0;
  return sum / numbers.length;
};
