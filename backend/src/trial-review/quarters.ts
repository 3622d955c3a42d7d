import { addDays, addMonths, addYears, type CalendarDate, type TrialPhase } from '@monitor/domain';

/** A quarter of the calendar: `2025Q1` and its days. */
export interface Quarter {
  readonly quarter: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Days from which the Measures hold; `until` is the first free day. */
export interface Trial {
  readonly date: CalendarDate;
  readonly ground: 'issued' | 'given' | 'assumed';
  readonly until: CalendarDate;
  readonly years: number;
}

const nameOf = (from: CalendarDate): string => `${from.slice(0, 4)}Q${Math.ceil(Number(from.slice(5, 7)) / 3)}`;

/** Consecutive quarters from the first of January of a year; the last one ends on `last`. None when `last` lies before. */
export const quartersFrom = (firstYear: number, last: CalendarDate): Quarter[] => {
  const quarters: Quarter[] = [];
  for (let from = `${String(firstYear).padStart(4, '0')}-01-01`; from <= last; from = addMonths(from, 3)) {
    const end = addDays(addMonths(from, 3), -1);
    quarters.push({ quarter: nameOf(from), from, to: end < last ? end : last });
  }
  return quarters;
};

/** Where a quarter lies to the trial; the one with day one within it is `first`. */
export const phaseOf = ({ from }: Pick<Quarter, 'from'>, { date, until }: Pick<Trial, 'date' | 'until'>): TrialPhase => {
  const next = addMonths(from, 3);
  if (next <= date) return 'before';
  if (from >= until) return 'after';
  return from < date ? 'first' : 'during';
};

interface Known {
  /** Of the rule set; `null` while the text is not issued. */
  readonly issued: CalendarDate | null;
  readonly until: CalendarDate | null;
  readonly years: number;
  /** What the asker assumes. */
  readonly given: CalendarDate | undefined;
  readonly latestYear: number;
}

/** Day one as the rule set says; where it says none, as the asker assumes, else the first day of the latest year. Throws RangeError on a date that does not exist. */
export const trialOf = ({ issued, until, years, given, latestYear }: Known): Trial => {
  if (issued !== null) return { date: issued, ground: 'issued', until: until ?? addYears(issued, years), years };
  const date = given ?? `${latestYear}-01-01`;
  return { date, ground: given === undefined ? 'assumed' : 'given', until: addYears(date, years), years };
};
