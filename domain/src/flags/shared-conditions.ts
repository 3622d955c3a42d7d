import { addMonths, type CalendarDate } from '../calendar/calendar-date.js';
import { compareNumbers, roundHalfUp } from '../number/round.js';
import type { Breach, FlagBasis, FlagInput, RectificationCase } from './flag-input.js';

export const points = (value: number): string => `${roundHalfUp(value, 2)} 分`;

/** Breaches confirmed up to the as-of day and not put right by then. */
export const openBreaches = ({ breaches, asOf }: FlagInput): readonly Breach[] =>
  breaches.filter(({ confirmedOn, resolvedOn }) => confirmedOn <= asOf && (resolvedOn === null || resolvedOn > asOf));

/** True when a report is owed and had not come although its grace is over. A file that came and was quarantined is doubtful, not missing. */
export const isReportMissing = ({ report, asOf }: FlagInput): boolean =>
  report.required && report.quarantined === null && asOf > report.graceUntil && (report.submittedOn === null || report.submittedOn > asOf);

/** True when the total lies at or above the pass line and below the watch line. */
export const isInWatchBand = (total: number | null, { scheme }: FlagBasis): boolean =>
  total !== null && compareNumbers(total, scheme.grading.passFrom) >= 0 && compareNumbers(total, scheme.flagging.watchBelow) < 0;

/** True when this year and as many years before it as the scheme asks lie in the watch band without a gap. */
export const isInWatchBandRepeatedly = (input: FlagInput, basis: FlagBasis): boolean => {
  const totals = new Map(input.earlier.map(({ year, total }) => [year, total]));
  const before = Array.from({ length: basis.scheme.flagging.watchYearsToRectify - 1 }, (_, index) => totals.get(input.year - 1 - index) ?? null);
  return [input.graded.total, ...before].every((total) => isInWatchBand(total, basis));
};

/** The last day of a rectification. */
export const deadlineOf = ({ orderedOn, deadline }: RectificationCase, { ruleSet }: FlagBasis): CalendarDate =>
  deadline ?? addMonths(orderedOn, ruleSet.flagReadings.rectificationMonths);

/** The case that is past its last day and was not passed by the as-of day, or `null`. */
export const overdueCase = (input: FlagInput, basis: FlagBasis): RectificationCase | null => {
  const standing = input.rectification;
  if (input.status !== 'rectifying' || standing === null) return null;
  const passed = standing.passedOn !== null && standing.passedOn <= input.asOf;
  return !passed && input.asOf > deadlineOf(standing, basis) ? standing : null;
};
