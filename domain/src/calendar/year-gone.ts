import { type CalendarDate, daysBetween } from './calendar-date.js';

/** Percent of the year gone at a date (序时进度), from 0 before it to 100 after it. */
export const yearGone = (year: number, asOf: CalendarDate): number => {
  const days = daysBetween(`${year}-01-01`, `${year + 1}-01-01`);
  return Math.max(0, Math.min(100, (daysBetween(`${year}-01-01`, asOf) / days) * 100));
};
