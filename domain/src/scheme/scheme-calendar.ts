import { addDays, addMonths, type CalendarDate } from '../calendar/calendar-date.js';
import type { Scheme } from './scheme.js';

/** The fixed days of one evaluated year. */
export interface EvaluationDays {
  readonly reportDue: CalendarDate;
  readonly graceUntil: CalendarDate;
  /** The day every fact is read as of; an evaluation never asks a clock. */
  readonly evaluatedAsOf: CalendarDate;
}

/** The days on which the report of `year` is due, its grace ends and the evaluation looks. Throws RangeError when the scheme does not cover the year. */
export const evaluationDays = (scheme: Scheme, year: number): EvaluationDays => {
  if (year < scheme.years.from || year > scheme.years.to) {
    throw new RangeError(`评价方案 ${scheme.id} 适用于 ${scheme.years.from}—${scheme.years.to} 年，不能用于 ${year} 年，请换用该年度的方案`);
  }
  const reportDue = `${year + 1}-${scheme.calendar.reportDue}`;
  return {
    reportDue,
    graceUntil: addDays(reportDue, scheme.calendar.graceDays),
    evaluatedAsOf: `${year + 1}-${scheme.calendar.evaluateOn}`,
  };
};

/** True when the unit had run for the scheme's months by the end of `year`; otherwise it is listed as 新认定未满一年. */
export const isDueForEvaluation = (scheme: Scheme, year: number, recognisedOn: CalendarDate): boolean =>
  addMonths(recognisedOn, scheme.calendar.minMonthsForEvaluation) <= `${year + 1}-01-01`;
