import { roundHalfUp, roundTextHalfUp } from '@monitor/domain';
import { groupDigits } from './group-digits';

/** What stands where a number is missing; the reason stands in its title. */
export const MISSING = '—';

/** A number with `digits` decimals, grouped, rounded half up. */
export const numberText = (value: number, digits: number): string => groupDigits(roundHalfUp(value, digits));

/** Decimal text as it came, rounded half up to `digits` places. */
export const decimalTextShown = (text: string, digits: number): string => groupDigits(roundTextHalfUp(text, digits));

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
