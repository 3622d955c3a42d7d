import { addDays, evaluationDays, forecastTotal, monthEnds, warnConsortium, type WarningBasis, type WarningFacts } from '@monitor/domain';

import { cityBans } from '../city-departures.js';
import { LAST_YEAR, monthOf, RECORDED_UNTIL, RUNNING_YEAR } from '../days.js';
import type { ConsortiumWorld, FundEntry, Project } from '../world.js';
import type { Basis } from './expect-flags.js';
import type { ExpectedGrade } from './expect-verdicts.js';
import { yuan } from './parts.js';
import { isGone, partiesOn } from './standing.js';

/** One watched thing of the running year that does not stand green. */
export interface ExpectedWarning {
  readonly consortium: string;
  readonly kind: string;
  readonly item: string;
  readonly colour: string;
  readonly months: readonly string[];
}

export interface ExpectedForecast {
  readonly consortium: string;
  readonly low: number | null;
  readonly high: number | null;
}

const BEGAN = `${RUNNING_YEAR}-01-01`;
const CLOSED = ['accepted', 'terminated', 'withdrawn'];
const WATCHED_EVENTS = ['rectification_ordered', 'rectification_reported', 'rectification_passed'];

const known = (date: string | null): date is string => date !== null && date <= RECORDED_UNTIL;

const isOver = ({ status, statusSince }: Project): boolean => CLOSED.includes(status) && statusSince <= BEGAN;
const closedOn = ({ status, statusSince }: Project): string | null => (CLOSED.includes(status) ? statusSince : null);

const monthIn = (date: string): number => (date < BEGAN ? 0 : monthOf(date));

const ledgerOf = (world: ConsortiumWorld): FundEntry[] => world.years.flatMap(({ funds }) => funds).filter(({ booked }) => booked <= RECORDED_UNTIL);

const projectsOf = (world: ConsortiumWorld): WarningFacts['projects'] => {
  const ledger = ledgerOf(world);
  return world.projects.filter((project) => project.started <= RECORDED_UNTIL && !isOver(project)).map((project) => {
    const own = ledger.filter((entry) => entry.project === project.code);
    const spent = own.filter(({ kind }) => kind === 'spent');
    const months = [...new Set(own.map(({ booked }) => monthIn(booked)))].sort((one, other) => one - other);
    const amountIn = (month: number): number => spent.reduce((sum, { booked, amount }) => (monthIn(booked) === month ? sum + amount : sum), 0);
    const { code, name, started, plannedEnd, status, statusSince } = project;
    return { code, name, started, plannedEnd, status, statusSince, budget: yuan(project.budget), spent: months.map((month) => ({ month, amount: yuan(amountIn(month)) })), booked: own.length > 0, lastSpending: null };
  });
};

const isCarriedOver = (due: string, done: string | null): boolean => due >= BEGAN || done === null || done >= BEGAN;

const milestonesOf = ({ projects }: ConsortiumWorld): WarningFacts['milestones'] =>
  projects.filter((project) => !isOver(project)).flatMap((project) =>
    project.milestones.filter(({ planned, actual }) => planned <= RECORDED_UNTIL && isCarriedOver(planned, actual))
      .map(({ code, title, planned, actual }) => ({ code, project: project.code, title, due: planned, done: actual, closed: closedOn(project) })));

const tasksOf = ({ projects }: ConsortiumWorld, nearDays: number): WarningFacts['tasks'] =>
  projects.filter((project) => !isOver(project) && project.started <= RECORDED_UNTIL).flatMap((project) =>
    project.tasks.filter(({ due, accepted }) => due <= addDays(RECORDED_UNTIL, nearDays) && isCarriedOver(due, accepted))
      .map(({ code, title, due, accepted }) => ({ code, project: project.code, title, due, done: accepted, closed: closedOn(project) })));

// The last of each month, and of all time before the year.
const lastDays = (days: readonly string[]): string[] => {
  const last = new Map<number, string>();
  for (const date of days.filter(known)) if (date > (last.get(monthIn(date)) ?? '')) last.set(monthIn(date), date);
  return [...last.values()].sort();
};

const heardOf = (world: ConsortiumWorld): readonly string[] => [
  ...world.years.flatMap(({ outcomes }) => outcomes.map(({ achieved }) => achieved)),
  ...world.projects.flatMap(({ milestones, tasks }) => [...milestones.map(({ actual }) => actual), ...tasks.map(({ accepted }) => accepted)]).filter(known),
  ...world.members.flatMap(({ joined, left }) => [joined, left]).filter(known),
];

const bansOf = (members: WarningFacts['members']): WarningFacts['bans'] =>
  cityBans.filter(({ decided }) => decided <= RECORDED_UNTIL).flatMap(({ uscc, decided, lifted }) => {
    const member = members.find((each) => each.uscc === uscc);
    return member === undefined ? [] : [{ uscc, name: member.name, decided, lifted: lifted ?? null }];
  });

const factsOf = (world: ConsortiumWorld, { nearDays, reportDue }: { nearDays: number; reportDue: string }): WarningFacts => {
  const { code, recognised } = world.register;
  const booked = ledgerOf(world).filter(({ kind }) => kind !== 'planned').map((entry) => entry.booked);
  const members = world.members.filter(({ joined, left }) => joined <= RECORDED_UNTIL && (left === null || left >= BEGAN)).map(({ organisation, tier, joined, left }) => ({
    uscc: organisation.uscc, name: organisation.name, kind: organisation.kind, tier, joined, left,
  }));
  return {
    consortium: code, lead: partiesOn(world, RECORDED_UNTIL).lead?.organisation.name ?? '', recognised, ended: null,
    projects: projectsOf(world), milestones: milestonesOf(world), tasks: tasksOf(world, nearDays), members, bans: bansOf(members),
    events: world.events.map((event, index) => ({ ...event, code: `SJ-${code.slice(4)}-${index + 1}` })).filter(({ kind, happened }) => WATCHED_EVENTS.includes(kind) && known(happened)),
    reported: world.years.find(({ year }) => year === LAST_YEAR)?.report?.submitted ?? null,
    owesReport: recognised < `${LAST_YEAR}-10-01` && !isGone(world, reportDue),
    ledgerDays: lastDays(booked), heardDays: lastDays([...booked, ...heardOf(world)]),
  };
};

/** The warnings of the running year, by the domain's own checks over facts counted in memory. */
export const expectWarnings = (worlds: readonly ConsortiumWorld[], { scheme, ruleSet }: Basis): readonly ExpectedWarning[] => {
  const { reportDue } = evaluationDays(scheme, LAST_YEAR);
  const basis: WarningBasis = { year: RUNNING_YEAR, scheme, ruleSet, days: monthEnds(RUNNING_YEAR, RECORDED_UNTIL), reportDue };
  const running = worlds.filter((world) => !isGone(world, BEGAN));
  return running.flatMap((world) =>
    warnConsortium(factsOf(world, { nearDays: scheme.earlyWarning.nearDays, reportDue }), basis).map(({ kind, item, colour, months }) => ({ consortium: world.register.code, kind, item, colour, months })),
  );
};

/** The interval expected for every consortium's next total, from the totals expected of its earlier years. */
export const expectForecasts = (worlds: readonly ConsortiumWorld[], grades: readonly ExpectedGrade[], { scheme }: Basis): readonly ExpectedForecast[] =>
  worlds.filter((world) => !isGone(world, RECORDED_UNTIL)).map(({ register: { code } }) => {
    const totals = grades.flatMap(({ consortium, year, total }) => (consortium === code && total !== null ? [{ year, total }] : []));
    const { low, high } = forecastTotal(totals, scheme);
    return { consortium: code, low, high };
  });
