import type { CalendarDate } from '../calendar/calendar-date.js';
import { parseDecimal } from '../number/decimal.js';
import type { Indicator } from '../scheme/indicator.js';
import type { Scheme } from '../scheme/scheme.js';
import type { FilledCell, ReportFinding } from './report-finding.js';

/** What a report is held against, besides itself. */
export interface ReportFacts {
  readonly scheme: Scheme;
  /** Whose report of which year it was handed in as. */
  readonly consortium: string;
  readonly year: number;
  /** The day it came, in the city. */
  readonly arrived: CalendarDate;
  readonly due: CalendarDate;
  /** Values of indicators that the system counts, in the indicator's unit, as decimal text. */
  readonly system: ReadonlyMap<string, string>;
  /** Items of the report of the year before, as decimal text. */
  readonly lastYear: ReadonlyMap<string, string>;
}

/** A report as it was read, ready to be checked. */
export interface CheckedReport {
  readonly cells: readonly FilledCell[];
  readonly facts: ReportFacts;
}

export type ReportCheck = (report: CheckedReport) => readonly ReportFinding[];

/** The first cell of an item; an indicator written twice is told by `repeated`. */
export const cellFor = ({ cells }: CheckedReport, item: string): FilledCell | undefined => cells.find((cell) => cell.item === item);

type Said = Pick<ReportFinding, 'severity' | 'code' | 'message'> & { readonly expected?: string };

export const findingAt = ({ item, sheet, cell, text }: FilledCell, { expected = '', ...said }: Said): ReportFinding => ({ ...said, item, sheet, cell, found: text, expected });

/** Indicators whose numbers the consortium declares. */
export const declaredIndicators = ({ facts: { scheme } }: CheckedReport): readonly Indicator[] => scheme.indicators.filter(({ reportItems }) => reportItems !== undefined);

/** True when `left` is at least `times` of `right`, exactly; both not negative. */
export const atLeastTimes = (left: string, right: string, times: number): boolean => {
  const [a, b] = [parseDecimal(left), parseDecimal(right)];
  const places = Math.max(a.places, b.places);
  const [one, other] = [a.units * 10n ** BigInt(places - a.places), b.units * 10n ** BigInt(places - b.places)];
  return one >= other * BigInt(times);
};

export const isZero = (value: string): boolean => parseDecimal(value).units === 0n;
