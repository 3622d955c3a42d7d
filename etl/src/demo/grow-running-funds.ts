import { addDays, addMonths, daysBetween } from '@monitor/domain';

import { day, RECORDED_UNTIL, RUNNING_YEAR } from './days.js';
import type { ConsortiumPlan } from './plan.js';
import type { Random } from './random.js';
import { splitBy } from './split.js';
import type { ConsortiumYear, FundEntry, Project } from './world.js';

/** What the money of a running year follows from. */
export interface RunningMoney {
  readonly plan: ConsortiumPlan;
  /** With this year's budgets in them. */
  readonly projects: readonly Project[];
  readonly earlier: readonly ConsortiumYear[];
  /** The year's lines as they would be at its end. */
  readonly planned: readonly FundEntry[];
}

type Line = Omit<FundEntry, 'entry'>;

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
// The first months are slow everywhere: budgets are released in March.
const SEASON = [0.04, 0.05, 0.03, 0.02, 0.01, 0, 0, 0.01, 0];
const CATEGORIES = ['operations', 'equipment', 'labour', 'indirect'] as const;
const SOURCES_A_MONTH = 2;

const monthEnd = (month: number): string => addDays(addMonths(day(RUNNING_YEAR, month, 1), 1), -1);

const elapsed = (project: Project, date: string): number =>
  Math.min(1, Math.max(0, daysBetween(project.started, date) / daysBetween(project.started, project.plannedEnd)));

const isClosed = (project: Project, date: string): boolean => ['accepted', 'terminated', 'withdrawn'].includes(project.status) && project.statusSince <= date;

const lagIn = (month: number, { lag }: NonNullable<ConsortiumPlan['running']>): number => (lag !== undefined && month >= lag.from && month <= lag.until ? lag.share : 0);

const spentBefore = (years: readonly ConsortiumYear[], project: Project): number =>
  years.flatMap((year) => year.funds).reduce((sum, each) => (each.project === project.code && each.kind === 'spent' ? sum + each.amount : sum), 0);

const sourcesOf = (planned: readonly FundEntry[], project: Project): string[] => {
  const own = planned.filter((each) => each.project === project.code && each.kind === 'planned').map((each) => each.source);
  return own.length === 0 ? ['own'] : [...new Set(own)];
};

const bookedIn = (month: number, project: Project, random: Random): string => {
  const date = day(RUNNING_YEAR, month, random.int(1, 28));
  // Something is booked on the last recorded day, so that its month can be judged.
  return date < project.started || month === MONTHS.at(-1) ? monthEnd(month) : date;
};

// Two sources in turn: a bill is rarely paid from every purse.
const linesOf = (project: Project, turn: { month: number; amount: number; sources: readonly string[] }, random: Random): Line[] =>
  splitBy(turn.amount, Array.from({ length: Math.min(SOURCES_A_MONTH, turn.sources.length) }, () => 1)).map((amount, index) => ({
    project: project.code, source: turn.sources[(turn.month + index) % turn.sources.length] ?? 'own', uscc: project.units[(turn.month + index) % project.units.length]?.uscc ?? project.lead,
    category: CATEGORIES[random.int(0, CATEGORIES.length - 1)] ?? 'operations', kind: 'spent', booked: bookedIn(turn.month, project, random), amount,
  }));

const spendingOf = (money: RunningMoney, project: Project, random: Random): Line[] => {
  const sources = sourcesOf(money.planned, project);
  const behind = 0.03 + 0.06 * random.next();
  let spent = spentBefore(money.earlier, project);
  return MONTHS.flatMap((month) => {
    const end = monthEnd(month);
    if (project.started > end || isClosed(project, end)) return [];
    const share = elapsed(project, end) - behind - (SEASON[month - 1] ?? 0) - lagIn(month, money.plan.running ?? {});
    const amount = Math.max(0, Math.round(project.budget * share) - spent);
    spent += amount;
    return amount === 0 ? [] : linesOf(project, { month, amount, sources }, random);
  });
};

/** The ledger of a running year: its budget and allocations as booked by now, and spending that keeps up with each project's elapsed time. */
export const growRunningFunds = (money: RunningMoney, random: Random): FundEntry[] => {
  const booked = money.planned.filter((each) => each.kind === 'planned' || (each.kind === 'allocated' && each.booked <= RECORDED_UNTIL));
  const spent = money.projects.flatMap((project) => spendingOf(money, project, random));
  const prefix = `JF-${RUNNING_YEAR}-${money.plan.register.code.slice(4)}-`;
  return [...booked, ...spent].filter((line) => line.amount > 0).map((line, index) => ({ ...line, entry: `${prefix}${String(index + 1).padStart(4, '0')}` }));
};
