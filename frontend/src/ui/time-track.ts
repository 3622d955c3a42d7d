import { addDays, addMonths, type CalendarDate, daysBetween } from '@monitor/domain';

/** Days that an axis of time reaches over, both ends included. */
export interface TimeSpan {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

export interface TimeTick {
  readonly day: CalendarDate;
  /** From 0 at the left end to 100 at the right one. */
  readonly at: number;
  readonly label: string;
}

const LONG_MONTHS = 36;
const MIDDLE_MONTHS = 15;
const SHORT_MONTHS = 5;

/** Where a day lies on the axis, from 0 to 100; days outside stand at its ends. */
export const placeOn = (day: CalendarDate, { from, to }: TimeSpan): number => {
  const whole = daysBetween(from, to);
  return whole <= 0 ? 0 : Math.max(0, Math.min(100, (daysBetween(from, day) / whole) * 100));
};

/** The least span over all of these days, with a little room at both ends; of none, one day. */
export const spanOf = (days: readonly CalendarDate[]): TimeSpan => {
  const sorted = [...days].sort();
  const [first = '2000-01-01', last = first] = [sorted[0], sorted.at(-1)];
  const room = Math.max(7, Math.round(daysBetween(first, last) * 0.02));
  return { from: addDays(first, -room), to: addDays(last, room) };
};

const firstOfMonth = (day: CalendarDate): CalendarDate => `${day.slice(0, 8)}01`;

const stepOf = (span: TimeSpan): number => {
  const months = daysBetween(span.from, span.to) / 30.4;
  if (months > LONG_MONTHS) return 12;
  if (months > MIDDLE_MONTHS) return 6;
  return months > SHORT_MONTHS ? 3 : 1;
};

const startsStep = (day: CalendarDate, step: number): boolean => (Number(day.slice(5, 7)) - 1) % step === 0;

/** First days of years, half-years, quarters or months within the span, whichever leaves room; a year is told by itself, a month as `2025-07`. */
export const ticksOf = (span: TimeSpan): readonly TimeTick[] => {
  const step = stepOf(span);
  const ticks: TimeTick[] = [];
  for (let day = firstOfMonth(span.from); day <= span.to; day = addMonths(day, 1)) {
    if (day >= span.from && startsStep(day, step)) ticks.push({ day, at: placeOn(day, span), label: day.endsWith('-01-01') ? day.slice(0, 4) : day.slice(0, 7) });
  }
  return ticks;
};
