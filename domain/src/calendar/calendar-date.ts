/** A day of the calendar, `YYYY-MM-DD`; ISO text sorts as time does, so `<` compares two of them. */
export type CalendarDate = string;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/u;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Number of days of a month, `month` 1–12. */
export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const read = (text: string): Day | null => {
  const match = SHAPE.exec(text);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? { year, month, day } : null;
};

const write = ({ year, month, day }: Day): CalendarDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** True for `YYYY-MM-DD` of a day that exists. */
export const isCalendarDate = (text: string): boolean => read(text) !== null;

const parse = (text: CalendarDate): Day => {
  const day = read(text);
  if (day === null) throw new RangeError(`“${text}”不是日历上的一天，请写成 2025-03-31 的形式`);
  return day;
};

/** The same day `months` later, or the last day of that month when it has no such day. Throws RangeError on a date that does not exist. */
export const addMonths = (date: CalendarDate, months: number): CalendarDate => {
  const { year, month, day } = parse(date);
  const count = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
  return write({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
};

/** `addYears('2024-02-29', 3)` is `2027-02-28`. */
export const addYears = (date: CalendarDate, years: number): CalendarDate => addMonths(date, years * 12);

// Days since 0000-03-01 by the civil calendar: March first, so the leap day ends a year.
const serial = ({ year, month, day }: Day): number => {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const inEra = shifted - era * 400;
  const ordinal = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return era * 146_097 + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + ordinal;
};

const fromSerial = (days: number): Day => {
  const era = Math.floor(days / 146_097);
  const inEra = days - era * 146_097;
  const year = Math.floor((inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365);
  const ordinal = inEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const shifted = Math.floor((5 * ordinal + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: year + era * 400 + (month <= 2 ? 1 : 0), month, day: ordinal - Math.floor((153 * shifted + 2) / 5) + 1 };
};

/** The day `days` later (earlier when negative). Throws RangeError on a date that does not exist. */
export const addDays = (date: CalendarDate, days: number): CalendarDate => write(fromSerial(serial(parse(date)) + days));

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => serial(parse(to)) - serial(parse(from));
