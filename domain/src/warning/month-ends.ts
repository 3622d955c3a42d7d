import { type CalendarDate, daysInMonth } from '../calendar/calendar-date.js';

const MONTHS = 12;

/** The month ends of a year up to and including a day, earliest first; a month that is not over is not judged. */
export const monthEnds = (year: number, until: CalendarDate): readonly CalendarDate[] =>
  Array.from({ length: MONTHS }, (_, index) => index + 1)
    .map((month) => `${year}-${String(month).padStart(2, '0')}-${daysInMonth(year, month)}`)
    .filter((day) => day <= until);
