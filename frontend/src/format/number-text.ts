import { roundHalfUp, roundTextHalfUp } from '@monitor/domain';
import { groupDigits } from './group-digits';

/** What stands where a number is missing; the reason stands in its title. */
export const MISSING = '—';

const minus = (text: string): string => text.replace(/^-/u, '−');

/** Without the sign of a zero: `-0.0` → `0.0`. */
const unsignedZero = (text: string): string => (/^-0(\.0+)?$/u.test(text) ? text.slice(1) : text);

/** A number with `digits` decimals, grouped, rounded half up, with a true minus sign. */
export const numberText = (value: number, digits: number): string => minus(groupDigits(unsignedZero(roundHalfUp(value, digits))));

/** Decimal text as it came, rounded half up to `digits` places. */
export const decimalTextShown = (text: string, digits: number): string => minus(groupDigits(unsignedZero(roundTextHalfUp(text, digits))));

/** One decimal and no sign: `71.3`. */
export const percentText = (value: number): string => numberText(value, 1);

export type Direction = 'up' | 'down' | 'level';

/** The size of a difference at `digits` decimals and where it points; what rounds to zero is level. */
export const changeOf = (difference: number, digits: number): { direction: Direction; size: string } => {
  const size = groupDigits(roundHalfUp(Math.abs(difference), digits));
  if (/^[0.]+$/u.test(size)) return { direction: 'level', size };
  return { direction: difference > 0 ? 'up' : 'down', size };
};

/** Percent change of `now` on `before`; `null` where there is nothing to compare with. */
export const percentChange = (now: number | null, before: number | null): number | null =>
  now === null || before === null || before === 0 ? null : ((now - before) / Math.abs(before)) * 100;
