import { addDays, type CalendarDate, daysBetween } from '../calendar/calendar-date.js';

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

export const reportMilestoneKinds = ['overdue', 'late', 'correction'] as const;

/** A day that matters for the report besides what people did on it. */
export interface ReportMilestone {
  /** 未报 from the day after the due day, 迟报 on the day it came, 更正 on the day another approval replaced one. */
  readonly kind: (typeof reportMilestoneKinds)[number];
  readonly on: CalendarDate;
  /** Days after the due day; 0 for a correction. */
  readonly days: number;
}

export interface ReportDays {
  readonly due: CalendarDate;
  readonly arrived: CalendarDate | null;
  readonly today: CalendarDate;
  /** Days of approvals, oldest first. */
  readonly approved: readonly CalendarDate[];
}

/** Late, missing and corrected, each with its day, in the order of the days. */
export const reportMilestones = ({ due, arrived, today, approved }: ReportDays): ReportMilestone[] => {
  const { timing, daysLate } = timeReport(due, arrived, today);
  const corrections = approved.slice(1).map((on): ReportMilestone => ({ kind: 'correction', on, days: 0 }));
  if (timing === 'missing') return [{ kind: 'overdue', on: addDays(due, 1), days: daysLate }, ...corrections];
  if (timing === 'late' && arrived !== null) return [{ kind: 'late', on: arrived, days: daysLate }, ...corrections];
  return corrections;
};
