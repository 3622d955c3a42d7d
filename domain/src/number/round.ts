import { formatDecimal, parseDecimal, plainText } from './decimal.js';

/**
 * Rounds decimal text half away from zero (四舍五入) to `digits` places: `67.225` → `67.23`, `-0.004` → `0.00`.
 * Throws RangeError when the text is not a plain decimal number or `digits` is not a whole number from 0 to 100.
 */
export const roundTextHalfUp = (text: string, digits: number): string => {
  if (!Number.isInteger(digits) || digits < 0 || digits > 100) throw new RangeError(`小数位数应为 0 至 100 的整数，现为 ${digits}`);
  const { units, places } = parseDecimal(text);
  if (places <= digits) return formatDecimal({ units: units * 10n ** BigInt(digits - places), places: digits });
  const step = 10n ** BigInt(places - digits);
  const size = units < 0n ? -units : units;
  const rounded = (size + step / 2n) / step;
  return formatDecimal({ units: units < 0n ? -rounded : rounded, places: digits });
};

/** Below this a value times 10⁹ is off by less than a hundredth. */
const PLAIN_BELOW = 1e5;
const PLAIN_DIGITS = 9;
const NEAR_HALF = 0.02;

/** The value in whole units of 10⁻ᵈ where binary arithmetic tells them safely; `null` for what is large or next to half a unit, where only the text can tell. */
const plainUnits = (value: number, digits: number): number | null => {
  if (!(Math.abs(value) < PLAIN_BELOW) || !Number.isInteger(digits) || digits < 0 || digits > PLAIN_DIGITS) return null;
  const units = value * 10 ** digits;
  const below = Math.floor(units);
  const part = units - below;
  return Math.abs(part - 0.5) < NEAR_HALF ? null : below + Number(part > 0.5);
};

const textOf = (units: number, digits: number): string => {
  const text = String(Math.abs(units)).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  return `${units < 0 ? '-' : ''}${whole}${digits === 0 ? '' : `.${text.slice(-digits)}`}`;
};

/** Rounds a number by its shortest decimal text, so 67.225 gives `67.23` where `toFixed` gives `67.22`. Throws RangeError on NaN and infinities. */
export const roundHalfUp = (value: number, digits: number): string => {
  const units = plainUnits(value, digits);
  return units === null ? roundTextHalfUp(plainText(value), digits) : textOf(units, digits);
};

const NOISE_PLACES = 9;

/** The value without the last bits that binary sums leave behind (nine places kept): thresholds and ties are judged on it, so 84.99999999999999 is 85 and 84.995 stays below. */
export const withoutNoise = (value: number): number => {
  const units = plainUnits(value, NOISE_PLACES);
  // Adding 0 turns −0 into 0.
  return units === null ? Number(roundTextHalfUp(plainText(value), NOISE_PLACES)) : units / 10 ** NOISE_PLACES + 0;
};

const FAR = 1e-6;

/** Sign of `left - right` after binary noise is removed. */
export const compareNumbers = (left: number, right: number): number => {
  const gap = left - right;
  return Number.isFinite(gap) && Math.abs(gap) > FAR ? Math.sign(gap) : Math.sign(withoutNoise(left) - withoutNoise(right));
};

/** Two places for a reader, or every digit when two places would hide on which side of `threshold` the value lies. */
export const textBeside = (value: number, threshold: number): string => {
  const short = roundHalfUp(value, 2);
  const hidden = short === roundHalfUp(threshold, 2) && compareNumbers(value, threshold) !== 0;
  return hidden ? plainText(withoutNoise(value)) : short;
};
