import type { CalendarDate } from '../calendar/calendar-date.js';
import type { RuleSet } from '../rules/rule-set.js';
import type { Scheme } from '../scheme/scheme.js';

/** Spending of one month of the running year (`month` 1–12), or of all time before it (`month` 0); decimal text in 元. */
export interface MonthlyAmount {
  readonly month: number;
  readonly amount: string;
}

export interface WatchedProject {
  readonly code: string;
  readonly name: string;
  readonly started: CalendarDate;
  readonly plannedEnd: CalendarDate;
  readonly status: string;
  readonly statusSince: CalendarDate;
  /** Decimal text in 元. */
  readonly budget: string;
  readonly spent: readonly MonthlyAmount[];
  /** Whether the ledger holds any line of it. */
  readonly booked: boolean;
  /** Key of its latest line of spending. */
  readonly lastSpending: string | null;
}

/** A milestone or a task: something due on a day. */
export interface DueWork {
  readonly code: string;
  readonly project: string;
  readonly title: string;
  readonly due: CalendarDate;
  readonly done: CalendarDate | null;
  /** The day its project was accepted, ended or withdrawn. */
  readonly closed: CalendarDate | null;
}

export interface WatchedMember {
  readonly uscc: string;
  readonly name: string;
  readonly kind: string;
  readonly tier: string;
  readonly joined: CalendarDate;
  readonly left: CalendarDate | null;
}

export interface WatchedEvent {
  readonly code: string;
  readonly kind: string;
  readonly happened: CalendarDate;
  readonly deadline: CalendarDate | null;
}

export interface WatchedBan {
  readonly uscc: string;
  readonly name: string;
  readonly decided: CalendarDate;
  /** The day it was lifted early. */
  readonly lifted: CalendarDate | null;
}

/** All that the checks of one consortium in the running year look at. */
export interface WarningFacts {
  readonly consortium: string;
  /** Name of the unit that is asked for missing data. */
  readonly lead: string;
  readonly recognised: CalendarDate;
  /** The day it lost its title or dissolved. */
  readonly ended: CalendarDate | null;
  readonly projects: readonly WatchedProject[];
  readonly milestones: readonly DueWork[];
  readonly tasks: readonly DueWork[];
  readonly members: readonly WatchedMember[];
  readonly events: readonly WatchedEvent[];
  readonly bans: readonly WatchedBan[];
  /** The day last year's report came; `null` while it has not. */
  readonly reported: CalendarDate | null;
  readonly owesReport: boolean;
  /** Days on which its ledger, or anything of it, was last heard of: ascending, at least the last one of every month. */
  readonly ledgerDays: readonly CalendarDate[];
  readonly heardDays: readonly CalendarDate[];
}

/** The running year, the documents it is read by and the days of the checks. */
export interface WarningBasis {
  readonly year: number;
  readonly scheme: Scheme;
  readonly ruleSet: RuleSet;
  readonly days: readonly CalendarDate[];
  /** The day on which the report of the year before is due. */
  readonly reportDue: CalendarDate;
}
