import { type CalendarDate, daysBetween } from '../calendar/calendar-date.js';
import { addMoney, formatYuan, type Money, parseYuan } from '../number/money.js';
import { compareNumbers, roundHalfUp } from '../number/round.js';
import type { EarlyWarning } from '../scheme/early-warning.js';
import { silenceOn } from './freshness.js';
import { type Reading, reading, type Watched } from './warning.js';
import type { WarningBasis, WarningFacts, WatchedProject } from './warning-facts.js';

// Work that waits for acceptance is done: its money is no longer a matter of pace.
const over: ReadonlySet<string> = new Set(['awaiting_acceptance', 'accepted', 'terminated', 'withdrawn']);

/** Budget, what time would have spent of it, and what was spent; all in 分, the second a number for a ratio alone. */
interface Pace {
  readonly budget: Money;
  readonly due: number;
  readonly spent: Money;
}

const runsOn = ({ started, status, statusSince }: WatchedProject, day: CalendarDate): boolean =>
  started <= day && !(over.has(status) && statusSince <= day);

const spentBy = ({ spent }: WatchedProject, day: CalendarDate): Money => {
  const month = Number(day.slice(5, 7));
  return addMoney(...spent.filter((each) => each.month <= month).map(({ amount }) => parseYuan(amount)));
};

const elapsedShare = ({ started, plannedEnd }: WatchedProject, day: CalendarDate): number =>
  Math.min(1, (daysBetween(started, day) + 1) / (daysBetween(started, plannedEnd) + 1));

const paceOf = (project: WatchedProject, day: CalendarDate): Pace | null => {
  const budget = parseYuan(project.budget);
  if (budget <= 0n || !project.booked) return null;
  return { budget, due: Number(budget) * elapsedShare(project, day), spent: spentBy(project, day) };
};

const sumOf = (paces: readonly Pace[]): Pace => ({
  budget: addMoney(...paces.map(({ budget }) => budget)),
  due: paces.reduce((sum, { due }) => sum + due, 0),
  spent: addMoney(...paces.map(({ spent }) => spent)),
});

const judgePace = ({ budget, due, spent }: Pace, { behindPoints, redTimes }: EarlyWarning): Reading => {
  const [expected, actual] = [(100 * due) / Number(budget), (100 * Number(spent)) / Number(budget)];
  const behind = expected - actual;
  const red = compareNumbers(behind, redTimes * behindPoints) > 0;
  const yellow = compareNumbers(behind, behindPoints) > 0;
  const [told, lag] = [`已支出预算的 ${roundHalfUp(actual, 1)}%，按时间应达 ${roundHalfUp(expected, 1)}%`, roundHalfUp(Math.abs(behind), 1)];
  const measured = [
    { label: '支出进度', value: roundHalfUp(actual, 1), threshold: roundHalfUp(expected, 1), unit: '%' },
    { label: '落后序时', value: roundHalfUp(behind, 1), threshold: String(red ? redTimes * behindPoints : behindPoints), unit: '个百分点' },
    { label: '累计支出', value: formatYuan(spent), threshold: formatYuan(budget), unit: '元' },
  ];
  if (!yellow) return reading({ colour: 'green', note: behind > 0 ? `${told}，落后 ${lag} 个百分点，在允许范围内` : `${told}，不落后`, measured });
  return reading({ colour: red ? 'red' : 'yellow', missed: red, note: `${told}，落后 ${lag} 个百分点；请核实支出，必要时调整计划`, measured });
};

const unknownPace = ({ code, booked }: WatchedProject, lead: string): Reading => {
  const what = booked ? `项目 ${code} 没有预算` : `经费台账没有项目 ${code} 的任何记录`;
  return reading({ colour: 'grey', note: `${what}，无法判断进度；请${lead === '' ? '牵头单位' : lead}补报`, missing: `${what}（${lead === '' ? '牵头单位' : lead}）` });
};

/** 序时进度: spending of every running project, and of all of them together, against the elapsed share of their own periods and budgets. */
export const watchSchedule = (facts: WarningFacts, { scheme: { earlyWarning } }: WarningBasis): readonly Watched[] => {
  const { consortium, projects, lead } = facts;
  const silence = { days: facts.ledgerDays, what: '经费台账记录', lead, staleDays: earlyWarning.staleDays };
  const evidenceOf = ({ code, lastSpending }: WatchedProject) => [`project:${code}`, ...(lastSpending === null ? [] : [`fund_entry:${lastSpending}`])];
  const one = (project: WatchedProject): Watched => ({
    kind: 'schedule', item: `project:${project.code}`, label: project.name, due: project.plannedEnd,
    look: (day) => {
      if (!runsOn(project, day)) return null;
      const pace = paceOf(project, day);
      const seen = silenceOn(day, silence) ?? (pace === null ? unknownPace(project, lead) : judgePace(pace, earlyWarning));
      return { ...seen, evidence: evidenceOf(project) };
    },
  });
  const whole: Watched = {
    kind: 'schedule', item: `consortium:${consortium}`, label: '全部在研项目', due: null,
    look: (day) => {
      const running = projects.filter((project) => runsOn(project, day));
      const paces = running.flatMap((project) => paceOf(project, day) ?? []);
      if (paces.length === 0) return null;
      return { ...(silenceOn(day, silence) ?? judgePace(sumOf(paces), earlyWarning)), evidence: running.map(({ code }) => `project:${code}`) };
    },
  };
  return [...projects.map(one), ...(projects.length > 1 ? [whole] : [])];
};
