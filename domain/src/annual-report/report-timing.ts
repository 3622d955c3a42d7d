import { type CalendarDate, daysBetween } from '../calendar/calendar-date.js';

export const reportTimings = ['not_due', 'in_time', 'late', 'missing'] as const;
export type ReportTiming = (typeof reportTimings)[number];

export interface TimedReport {
  readonly timing: ReportTiming;
  /** Days after the due day, of the report or until today; 0 when there are none. */
  readonly daysLate: number;
}

/** How a report stands to its due day: `arrived` is the day it came, `null` when it has not. */
export const timeReport = (due: CalendarDate, arrived: CalendarDate | null, today: CalendarDate): TimedReport => {
  const days = Math.max(0, daysBetween(due, arrived ?? today));
  if (arrived === null) return { timing: days > 0 ? 'missing' : 'not_due', daysLate: days };
  return { timing: days > 0 ? 'late' : 'in_time', daysLate: days };
};
