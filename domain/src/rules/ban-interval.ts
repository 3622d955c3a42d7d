import { addDays, addYears, type CalendarDate } from '../calendar/calendar-date.js';

/** `[from, until)`: `until` is the first free day and `lastDay` the day before it. Empty when `until` is not after `from`. */
export interface BanInterval {
  readonly from: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly until: CalendarDate;
}

/** A ban from the day of the decision. Three years after 29 February end on 28 February. Throws RangeError on a date that does not exist. */
export const banInterval = (decidedOn: CalendarDate, years: number): BanInterval => {
  const until = addYears(decidedOn, years);
  return { from: decidedOn, lastDay: addDays(until, -1), until };
};

interface BanTerms {
  readonly decidedOn: CalendarDate;
  /** Day on which the ban was lifted early, or `null`. */
  readonly liftedOn: CalendarDate | null;
  /** Days on which the entity went on under, or in, another unit: the ban meets the last one from then on. */
  readonly succeededOn: readonly CalendarDate[];
}

const latest = (days: readonly CalendarDate[]): CalendarDate => days.reduce((last, day) => (day > last ? day : last), '');

/**
 * The days on which a ban binds one unit: the barred one, or one that came after it. Its end stays that of the decision.
 * Throws RangeError on a date that does not exist.
 */
export const banOn = ({ decidedOn, liftedOn, succeededOn }: BanTerms, years: number): BanInterval => {
  const whole = banInterval(decidedOn, years);
  const until = liftedOn !== null && liftedOn < whole.until ? liftedOn : whole.until;
  return { from: latest([decidedOn, ...succeededOn]), lastDay: addDays(until, -1), until };
};

/** True on the first day and on every day before `until`. */
export const isWithin = (day: CalendarDate, { from, until }: BanInterval): boolean => day >= from && day < until;
