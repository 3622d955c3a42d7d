import type { JurisdictionMoney } from '../jurisdiction/jurisdiction.js';
import { formatDecimal, parseDecimal } from '../number/decimal.js';
import { type Money, parseYuan } from '../number/money.js';
import { roundHalfUp, roundTextHalfUp } from '../number/round.js';

/** Thousands separators and a true minus sign. */
const grouped = (text: string): string => {
  const [whole = '', fraction] = text.replace(/^-/u, '').split('.');
  const sign = text.startsWith('-') ? '−' : '';
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/gu, ',')}${fraction === undefined ? '' : `.${fraction}`}`;
};

/** A number of a sentence with `digits` decimals, rounded half up. */
export const toldNumber = (value: number, digits: number): string => grouped(roundHalfUp(value, digits));

/** One decimal and the sign of percent. */
export const toldPercent = (value: number): string => `${toldNumber(value, 1)}%`;

/** A change rounded once, so that 持平 is said of exactly what would print as zero. */
export interface Moved {
  readonly direction: 'up' | 'down' | 'level';
  readonly size: string;
}

/** Where a difference points and how large it is, with one decimal. */
export const moved = (difference: number): Moved => {
  const size = toldNumber(Math.abs(difference), 1);
  if (/^[0.]+$/u.test(size)) return { direction: 'level', size };
  return { direction: difference > 0 ? 'up' : 'down', size };
};

/** Percent change of `now` on `before`; `null` where there is nothing to compare with. */
export const changeOn = (before: number | null, now: number | null): number | null =>
  now === null || before === null || before === 0 ? null : ((now - before) / Math.abs(before)) * 100;

const MILLION_PLACES = 6;

const inUnits = (yuan: string, more: number): string => {
  const { units, places } = parseDecimal(yuan);
  return grouped(roundTextHalfUp(formatDecimal({ units, places: places + more }), 2));
};

const sizeOf = (amount: Money): Money => (amount < 0n ? -amount : amount);

/** An amount as prose, two places: in the largest unit of which there is one, else in the second (亿元, 万元); in English in millions. */
export const toldAmount = (amount: string, { code, units }: JurisdictionMoney): { readonly zh: string; readonly en: string } => {
  const size = sizeOf(parseYuan(amount));
  const { name, shift } = units.findLast((unit, index) => index > 1 && size >= parseYuan(String(10 ** unit.shift))) ?? units[1] ?? units[0];
  return { zh: `${inUnits(amount, shift)}${name}`, en: `${code} ${inUnits(amount, MILLION_PLACES)} million` };
};
