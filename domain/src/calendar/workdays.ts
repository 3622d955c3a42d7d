import { addDays, type CalendarDate, daysBetween } from './calendar-date.js';
import { chinaHolidays, type HolidayArrangement } from './china-holidays.js';

// A Monday.
const EPOCH: CalendarDate = '2018-01-01';
const DAYS_OF_WEEK = 7;
const SATURDAY = 5;

const isWeekend = (date: CalendarDate): boolean => ((daysBetween(EPOCH, date) % DAYS_OF_WEEK) + DAYS_OF_WEEK) % DAYS_OF_WEEK >= SATURDAY;

const holds = (span: string, day: string): boolean => {
  const [from = '', to = from] = span.split('..');
  return from <= day && day <= to;
};

const arrangementOf = (date: CalendarDate): HolidayArrangement | undefined => chinaHolidays[Number(date.slice(0, 4))];

/** Whether offices work on that day in China; `null` for a year whose holidays are not published. Throws RangeError on a date that does not exist. */
export const isWorkday = (date: CalendarDate): boolean | null => {
  const weekend = isWeekend(date);
  const arranged = arrangementOf(date);
  if (arranged === undefined) return null;
  const day = date.slice(5);
  if (arranged.worked.includes(day)) return true;
  return !weekend && !arranged.off.some((span) => holds(span, day));
};

const LONGEST_SPAN = 3660;

/** Working days from `from` to `to`, both included; `null` when a year between is not known. Throws RangeError when `to` is earlier, or on more than ten years. */
export const workdaysWithin = (from: CalendarDate, to: CalendarDate): number | null => {
  const span = daysBetween(from, to);
  if (span < 0 || span > LONGEST_SPAN) throw new RangeError(`${from} 至 ${to} 不是可计算工作日的区间`);
  let count = 0;
  for (let day = 0; day <= span; day += 1) {
    const works = isWorkday(addDays(from, day));
    if (works === null) return null;
    count += works ? 1 : 0;
  }
  return count;
};
