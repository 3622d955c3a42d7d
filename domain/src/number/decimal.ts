const PLAIN = /^([+-]?)(\d+)(?:\.(\d+))?$/u;
const EXPONENT = /^([+-]?)(\d)(?:\.(\d+))?e([+-]\d+)$/u;

/** A decimal number as an integer of `10^-places`. */
export interface Decimal {
  readonly units: bigint;
  readonly places: number;
}

const scaled = (decimal: Decimal, places: number): bigint => decimal.units * 10n ** BigInt(places - decimal.places);

/** Reads plain decimal text such as `-12.340`; throws RangeError on anything else. */
export const parseDecimal = (text: string): Decimal => {
  const match = PLAIN.exec(text.trim());
  if (match === null) throw new RangeError(`“${text}”不是十进制数，请写成 1234.56 的形式`);
  const [, sign = '', whole = '0', fraction = ''] = match;
  const units = BigInt(`${whole}${fraction}`);
  return { units: sign === '-' ? -units : units, places: fraction.length };
};

/** Plain text of a decimal, with exactly its number of places. */
export const formatDecimal = ({ units, places }: Decimal): string => {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const sign = units < 0n ? '-' : '';
  return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
};

/** Sign of `left - right`, exact for any number of digits. */
export const compareDecimal = (left: string, right: string): -1 | 0 | 1 => {
  const [a, b] = [parseDecimal(left), parseDecimal(right)];
  const places = Math.max(a.places, b.places);
  const difference = scaled(a, places) - scaled(b, places);
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
};

/** True when the two differ by more than `percent` of the second, exactly; against a recorded zero any other number differs. */
export const differsByMore = (reported: string, recorded: string, percent: number): boolean => {
  const [a, b, share] = [parseDecimal(reported), parseDecimal(recorded), parseDecimal(plainText(percent))];
  const places = Math.max(a.places, b.places);
  const [left, right] = [scaled(a, places), scaled(b, places)];
  const gap = left < right ? right - left : left - right;
  const base = right < 0n ? -right : right;
  return gap * 100n * 10n ** BigInt(share.places) > base * share.units;
};

/** The shortest decimal text that reads back as the same number, never in exponent form. Throws RangeError on NaN and infinities. */
export const plainText = (value: number): string => {
  if (!Number.isFinite(value)) throw new RangeError(`不是有限的数：${value}`);
  const text = String(value);
  const match = EXPONENT.exec(text);
  if (match === null) return text === '-0' ? '0' : text;
  const [, sign = '', lead = '', rest = '', power = '0'] = match;
  const shift = Number(power);
  if (shift < 0) return `${sign}0.${'0'.repeat(-shift - 1)}${lead}${rest}`;
  return `${sign}${lead}${rest.padEnd(shift, '0')}`;
};
