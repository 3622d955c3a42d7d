import type { EvaluationDays } from '../scheme/scheme-calendar.js';
import type { Scheme } from '../scheme/scheme.js';
import type { CalendarDate } from '../calendar/calendar-date.js';

/** What is added to or taken from the hundred, outside the indicators; a veto makes the unit 不合格 whatever its total. */
export interface Adjustment {
  readonly kind: 'bonus' | 'deduction' | 'veto';
  readonly code: string;
  /** Positive points; 0 for a veto. */
  readonly points: number;
  readonly zh: string;
  readonly evidence: readonly string[];
}

/** The total after bonuses (together at most the scheme's limit) and deductions, never below 0; a bonus may carry it above 100. Throws RangeError on negative points. */
export const adjustTotal = (total: number, adjustments: readonly Adjustment[], scheme: Scheme): number => {
  if (adjustments.some(({ points }) => !(points >= 0))) throw new RangeError('加减分应填不小于 0 的分值');
  const pointsOf = (kind: Adjustment['kind']): number =>
    adjustments.filter((each) => each.kind === kind).reduce((sum, { points }) => sum + points, 0);
  return Math.max(0, total + Math.min(pointsOf('bonus'), scheme.grading.bonusLimit) - pointsOf('deduction'));
};

/** The deduction for a report that came after its due day, or `null` when it was on time or has not come (a missing report is a matter of flags, not points). */
export const lateReportDeduction = (submittedOn: CalendarDate | null, days: EvaluationDays, scheme: Scheme): Adjustment | null => {
  if (submittedOn === null || submittedOn <= days.reportDue || submittedOn > days.evaluatedAsOf) return null;
  return {
    kind: 'deduction',
    code: 'late_report',
    points: scheme.grading.lateReportPoints,
    zh: `年度运行报告于 ${submittedOn} 报送，晚于期限 ${days.reportDue}`,
    evidence: [],
  };
};
