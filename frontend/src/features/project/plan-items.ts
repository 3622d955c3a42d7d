import { type CalendarDate, daysBetween } from '@monitor/domain';
import type { ProjectReply } from './project';

export type ItemState = 'planned' | 'onTime' | 'late' | 'overdue';

/** A task or milestone with its dates. */
export interface PlanItem {
  readonly key: string;
  readonly kind: 'milestone' | 'task';
  readonly name: string;
  readonly planned: CalendarDate;
  readonly actual: CalendarDate | null;
  readonly state: ItemState;
  /** Whole days after the planned one: done so late, or waiting so long; 0 where it is in time. */
  readonly late: number;
}

interface Dates {
  readonly planned: CalendarDate;
  readonly actual: CalendarDate | null;
}

/** On time when done no later than planned; overdue when the planned day is past and nothing was done. */
export const stateOn = ({ planned, actual }: Dates, asOf: CalendarDate): ItemState => {
  if (actual !== null) return actual <= planned ? 'onTime' : 'late';
  return planned < asOf ? 'overdue' : 'planned';
};

const itemOf = (named: Pick<PlanItem, 'key' | 'kind' | 'name'>, dates: Dates, asOf: CalendarDate): PlanItem => ({
  ...named, ...dates, state: stateOn(dates, asOf), late: Math.max(0, daysBetween(dates.planned, dates.actual ?? asOf)),
});

/** A title without the project's own name in front of it, which the page bears already. */
export const shortTitle = (title: string, project: string): string => (title.startsWith(`${project}：`) ? title.slice(project.length + 1) : title);

/** Milestones and tasks of a project by planned day. */
export const planItems = ({ name, milestones, tasks, basis: { asOf } }: Pick<ProjectReply, 'name' | 'milestones' | 'tasks' | 'basis'>): readonly PlanItem[] =>
  [
    ...milestones.map(({ code, title, planned, actual }) => itemOf({ key: `milestone:${code}`, kind: 'milestone', name: shortTitle(title, name) }, { planned, actual }, asOf)),
    ...tasks.map(({ code, title, due, accepted }) => itemOf({ key: `task:${code}`, kind: 'task', name: shortTitle(title, name) }, { planned: due, actual: accepted }, asOf)),
  ].sort((a, b) => (a.planned === b.planned ? a.key.localeCompare(b.key) : a.planned < b.planned ? -1 : 1));

/** Of those due by the as-of date: how many were done at all, and how many in time. */
export const dueCounts = (items: readonly PlanItem[], asOf: CalendarDate): { due: number; done: number; onTime: number } => {
  const due = items.filter(({ planned }) => planned <= asOf);
  return { due: due.length, done: due.filter(({ actual }) => actual !== null).length, onTime: due.filter(({ state }) => state === 'onTime').length };
};
