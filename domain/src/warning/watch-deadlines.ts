import * as z from 'zod/mini';

import { addMonths, type CalendarDate, daysBetween } from '../calendar/calendar-date.js';
import { banOn } from '../rules/ban-interval.js';
import type { RuleSet } from '../rules/rule-set.js';
import type { EarlyWarning } from '../scheme/early-warning.js';
import { silenceOn } from './freshness.js';
import { type Reading, reading, type Watched } from './warning.js';
import type { WarningBasis, WarningFacts, WatchedEvent } from './warning-facts.js';

/** Something that is to be done, or that ends, by a day. */
interface Deadline {
  readonly item: string;
  readonly label: string;
  readonly due: CalendarDate;
  readonly done: CalendarDate | null;
  readonly from: CalendarDate;
  /** From this day on nobody owes it any more. */
  readonly closed: CalendarDate | null;
  /** What is asked of whom; `null` for a term that merely ends. */
  readonly ask: string | null;
  readonly evidence: readonly string[];
  /** Whether silence of the consortium leaves open if it was done. */
  readonly fromRecords: boolean;
}

const doneReading = ({ due }: Deadline, done: CalendarDate): Reading =>
  done <= due
    ? reading({ colour: 'green', note: `期限 ${due}，${done} 按期完成` })
    : reading({ colour: 'yellow', missed: true, note: `期限 ${due}，${done} 完成，晚 ${daysBetween(due, done)} 天；年内保持黄色` });

const nearReading = ({ due, ask }: Deadline, day: CalendarDate): Reading => {
  const left = daysBetween(day, due);
  const note = ask === null ? `${due} 届满（含当日），还有 ${left} 天；届满前限制仍然有效` : `${due} 到期，还有 ${left} 天；${ask}`;
  return reading({ colour: 'yellow', note });
};

const passedReading = ({ due, ask }: Deadline, day: CalendarDate): Reading => {
  const days = daysBetween(due, day);
  return reading({ colour: 'red', missed: true, measured: [{ label: '逾期', value: String(days), threshold: '0', unit: '天' }], note: `${due} 已到期，逾期 ${days} 天未完成；${ask ?? ''}` });
};

const lookAt = (deadline: Deadline, day: CalendarDate, nearDays: number): Reading | null => {
  const { from, due, done, closed, ask } = deadline;
  if (day < from) return null;
  if (done !== null && done <= day) return doneReading(deadline, done);
  if (closed !== null && closed <= day) return null;
  if (day > due) return ask === null ? null : passedReading(deadline, day);
  return daysBetween(day, due) <= nearDays ? nearReading(deadline, day) : null;
};

const reportDeadline = ({ consortium, reported, owesReport, recognised }: WarningFacts, { reportDue, year }: WarningBasis): readonly Deadline[] => {
  if (!owesReport && reported === null) return [];
  const evidence = reported === null ? [] : [`report:${consortium}/${year - 1}`];
  return [{ item: `report:${consortium}/${year - 1}`, label: `${year - 1} 年度运行报告`, due: reportDue, done: reported, from: recognised, closed: null, ask: '请牵头单位按统一模板报送', evidence, fromRecords: false }];
};

const answers: ReadonlySet<string> = new Set(['rectification_reported', 'rectification_passed']);

const rectificationDeadline = (order: WatchedEvent, events: readonly WatchedEvent[], { flagReadings }: RuleSet): Deadline => {
  const later = events.filter(({ happened }) => happened >= order.happened);
  const done = later.find(({ kind }) => answers.has(kind));
  const next = later.find(({ kind, happened }) => kind === 'rectification_ordered' && happened > order.happened);
  return {
    item: `event:${order.code}`, label: '限期整改', due: order.deadline ?? addMonths(order.happened, flagReadings.rectificationMonths), done: done?.happened ?? null,
    from: order.happened, closed: next?.happened ?? null, ask: '请提交整改报告', evidence: [`event:${order.code}`, ...(done === undefined ? [] : [`event:${done.code}`])], fromRecords: false,
  };
};

const rectifications = ({ events }: WarningFacts, { ruleSet, year }: WarningBasis): readonly Deadline[] => {
  const sorted = [...events].sort((one, other) => (`${one.happened} ${one.code}` < `${other.happened} ${other.code}` ? -1 : 1));
  const start = `${year}-01-01`;
  return sorted
    .filter(({ kind }) => kind === 'rectification_ordered')
    .map((order) => rectificationDeadline(order, sorted, ruleSet))
    .filter(({ due, done, closed }) => due >= start || ((done === null || done >= start) && (closed === null || closed > start)));
};

const taskDeadlines = ({ tasks, recognised }: WarningFacts): readonly Deadline[] =>
  tasks.map(({ code, project, title, due, done, closed }) => ({
    item: `task:${code}`, label: title, due, done, from: recognised, closed, ask: '请组织验收并报送结果', evidence: [`task:${code}`, `project:${project}`], fromRecords: true,
  }));

const BAN_RULE = 'A12.5';
const banParams = z.object({ years: z.int() });

const banEnds = ({ bans }: WarningFacts, { ruleSet: { rules } }: WarningBasis): readonly Deadline[] => {
  const rule = rules.find(({ id }) => id === BAN_RULE);
  if (rule === undefined) return [];
  const { years } = banParams.parse(rule.params);
  return bans.map(({ uscc, name, decided, lifted }) => ({
    item: `ban:${uscc}/${decided}`, label: `${name} 禁入期`, due: banOn({ decidedOn: decided, liftedOn: lifted, succeededOn: [] }, years).lastDay,
    done: null, from: decided, closed: null, ask: null, evidence: [`ban:${uscc}/${decided}`], fromRecords: false,
  }));
};

/** 期限: the report of last year, rectification orders, tasks and ends of bans; near is yellow, passed undone is red, done late stays yellow. */
export const watchDeadlines = (facts: WarningFacts, basis: WarningBasis): readonly Watched[] => {
  const { nearDays, staleDays }: EarlyWarning = basis.scheme.earlyWarning;
  const silence = { days: facts.heardDays, what: '任何新记录', lead: facts.lead, staleDays };
  const all = [...reportDeadline(facts, basis), ...rectifications(facts, basis), ...taskDeadlines(facts), ...banEnds(facts, basis)];
  return all.map((deadline) => ({
    kind: 'deadline', item: deadline.item, label: deadline.label, due: deadline.due,
    look: (day) => {
      const seen = lookAt(deadline, day, nearDays);
      if (seen === null) return null;
      const quiet = seen.colour === 'red' && deadline.fromRecords ? silenceOn(day, silence) : null;
      return { ...(quiet ?? seen), evidence: deadline.evidence };
    },
  }));
};
