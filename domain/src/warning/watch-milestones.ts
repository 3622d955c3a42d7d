import { type CalendarDate, daysBetween } from '../calendar/calendar-date.js';
import { silenceOn } from './freshness.js';
import { type Reading, reading, type Watched } from './warning.js';
import type { DueWork, WarningBasis, WarningFacts } from './warning-facts.js';

const reached = ({ due, done }: DueWork & { done: CalendarDate }): Reading => {
  if (done <= due) return reading({ colour: 'green', note: `计划 ${due}，${done} 按期完成` });
  return reading({ colour: 'yellow', missed: true, note: `计划 ${due}，${done} 完成，晚 ${daysBetween(due, done)} 天；年内保持黄色` });
};

const overdue = ({ due }: DueWork, day: CalendarDate, overdueDays: number): Reading => {
  const days = daysBetween(due, day);
  const measured = [{ label: '逾期', value: String(days), threshold: String(overdueDays), unit: '天' }];
  return reading({ colour: days > overdueDays ? 'red' : 'yellow', missed: true, measured, note: `计划 ${due}，至 ${day} 未完成，逾期 ${days} 天；请说明原因并报新的完成时间` });
};

/** 项目节点: planned by the day and not reached is yellow, red when overdue for long; reached late stays yellow. */
export const watchMilestones = (facts: WarningFacts, { scheme: { earlyWarning } }: WarningBasis): readonly Watched[] => {
  const silence = { days: facts.heardDays, what: '任何新记录', lead: facts.lead, staleDays: earlyWarning.staleDays };
  return facts.milestones.map((milestone) => {
    const evidence = [`milestone:${milestone.code}`, `project:${milestone.project}`];
    const { due, done, closed } = milestone;
    const look = (day: CalendarDate): Reading | null => {
      if (done !== null && done <= day) return reached({ ...milestone, done });
      if (day < due || (closed !== null && closed <= day)) return null;
      return silenceOn(day, silence) ?? overdue(milestone, day, earlyWarning.overdueDays);
    };
    return {
      kind: 'milestone', item: `milestone:${milestone.code}`, label: milestone.title, due,
      look: (day) => {
        const seen = look(day);
        return seen === null ? null : { ...seen, evidence };
      },
    };
  });
};
