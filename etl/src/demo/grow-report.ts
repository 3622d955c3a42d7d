import type { Aim } from './aim.js';
import type { ConsortiumPlan, YearPlan } from './plan.js';
import { personName } from './names.js';
import type { AnnualReport, Outcome, Project } from './world.js';

const CENTS_PER_WAN = 1_000_000;
const OBLIGATIONS = 1200;
const HOURS = 4000;
const STAFF = 250;
const MEETINGS = 4;
const LEVEL_POINTS: Readonly<Record<string, number>> = { national: 3, provincial: 2, city: 1 };

/** What the report of a year is made from; `fulfilment` is C2 in percent. */
export interface ReportStart {
  readonly plan: ConsortiumPlan;
  readonly year: YearPlan;
  readonly aim: Aim;
  readonly fulfilment: number;
  readonly outcomes: readonly Outcome[];
  /** Those that ran in the year. */
  readonly projects: readonly Project[];
}

const text = (value: number, digits: number): string => String(Number(value.toFixed(digits)));

const sumOf = (outcomes: readonly Outcome[], kind: Outcome['kind']): number =>
  outcomes.reduce((sum, each) => (each.kind === kind ? sum + (each.amount ?? 0) : sum), 0);

const declared = ({ aim, fulfilment }: ReportStart): [string, string][] => [
  ['C2.numerator', text((OBLIGATIONS * fulfilment) / 100, 4)], ['C2.denominator', String(OBLIGATIONS)],
  ['C4.numerator', String(aim.meetings)], ['C4.denominator', String(MEETINGS)],
  ['R4.numerator', text((HOURS * aim.sharedHours) / 100, 1)], ['R4.denominator', String(HOURS)],
  ['R6.numerator', text((STAFF * aim.staffShare) / 100, 1)], ['R6.denominator', String(STAFF)],
];

// Confirmed numbers are in the indicator's unit, here 万元; an honest one is rounded, no more.
const confirmed = ({ plan, year, outcomes, projects }: ReportStart): [string, string][] => {
  const { overstated } = plan.departures;
  const times = overstated?.year === year.year ? overstated.times : 1;
  const revenue = sumOf(outcomes, 'revenue') / CENTS_PER_WAN;
  const contracts = sumOf(outcomes, 'contract') / CENTS_PER_WAN;
  const points = projects.reduce((sum, project) => sum + (LEVEL_POINTS[project.level] ?? 0), 0);
  return [['P4.confirmed', String(points)], ['T3.confirmed', text(contracts, 2)], ['T5.confirmed', text(revenue * times, 2)]];
};

/** The annual report of a year, or `null` when none came. */
export const growReport = (start: ReportStart): AnnualReport | null => {
  const { plan, year } = start;
  if (year.submitted === null) return null;
  const without = plan.departures.withoutItems?.year === year.year ? plan.departures.withoutItems.items : [];
  const items = [...declared(start), ...confirmed(start)].filter(([item]) => !without.some((each) => item.startsWith(`${each}.`)));
  return { year: year.year, submitted: year.submitted, signedBy: personName(plan.firstEnterprise), items: new Map(items) };
};
