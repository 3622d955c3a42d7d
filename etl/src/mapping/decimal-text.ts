import { type Decimal, formatDecimal, normaliseText, parseDecimal } from '@monitor/domain';

const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;

/** Decimal text as a person writes it, full-width and grouped by commas included. Throws RangeError on anything else. */
const readDecimal = (text: string): Decimal => {
  const plain = normaliseText(text);
  return parseDecimal(GROUPED.test(plain) ? plain.replaceAll(',', '') : plain);
};

const combine = (left: string, right: string, by: (one: bigint, other: bigint) => bigint): string => {
  const [a, b] = [readDecimal(left), readDecimal(right)];
  const places = Math.max(a.places, b.places);
  const scaled = ({ units, places: own }: Decimal): bigint => units * 10n ** BigInt(places - own);
  return formatDecimal({ units: by(scaled(a), scaled(b)), places });
};

/** Exact sum of two decimal texts. Throws RangeError where one is no number. */
export const addDecimal = (left: string, right: string): string => combine(left, right, (one, other) => one + other);

/** Exact difference of two decimal texts. Throws RangeError where one is no number. */
export const subtractDecimal = (left: string, right: string): string => combine(left, right, (one, other) => one - other);

/** Exact product of two decimal texts. Throws RangeError where one is no number. */
export const timesDecimal = (left: string, right: string): string => {
  const [a, b] = [readDecimal(left), readDecimal(right)];
  return formatDecimal({ units: a.units * b.units, places: a.places + b.places });
};
