import { daysBetween, type projectSchedule, type ReplyOf } from '@monitor/domain';

export type Schedule = ReplyOf<typeof projectSchedule>;
export type ScheduledProject = Schedule['projects'][number];
type Milestone = ScheduledProject['milestones'][number];

export const milestoneStates = ['onTime', 'late', 'overdue', 'ahead'] as const;
export type MilestoneState = (typeof milestoneStates)[number];

const ended: ReadonlySet<string> = new Set(['accepted', 'terminated', 'withdrawn']);

/** What was known of a milestone on a day: reached in time, reached late, not reached and past its day, or still to come. */
export const milestoneState = ({ planned, actual }: Pick<Milestone, 'planned' | 'actual'>, asOf: string): MilestoneState => {
  if (actual !== null && actual <= asOf) return actual <= planned ? 'onTime' : 'late';
  return planned < asOf ? 'overdue' : 'ahead';
};

export interface GanttMark {
  readonly code: string;
  readonly title: string;
  readonly planned: string;
  readonly actual: string | null;
  readonly state: MilestoneState;
  /** In percent of the width. */
  readonly at: number;
}

export interface GanttRow {
  readonly project: ScheduledProject;
  readonly from: number;
  /** Where the plan, or the project, ends. */
  readonly to: number;
  /** Where a project that runs past its plan stands at the as-of day; `null` where it does not. */
  readonly overTo: number | null;
  readonly over: boolean;
  readonly marks: readonly GanttMark[];
}

export interface Gantt {
  readonly rows: readonly GanttRow[];
  /** First of January of each year inside. */
  readonly years: readonly { readonly year: number; readonly at: number }[];
  readonly asOf: string;
  /** `null` where the day lies outside. */
  readonly asOfAt: number | null;
  readonly counts: Readonly<Record<MilestoneState, number>>;
  readonly running: number;
  readonly late: number;
}

const isOver = (project: ScheduledProject, asOf: string): boolean => ended.has(project.status) && project.statusSince <= asOf;

/** The day a bar ends: when the project ended, else when it is planned to. */
const endOf = (project: ScheduledProject, asOf: string): string => (isOver(project, asOf) ? project.statusSince : project.plannedEnd);

const least = (days: readonly string[]): string => days.reduce((first, day) => (day < first ? day : first));
const most = (days: readonly string[]): string => days.reduce((last, day) => (day > last ? day : last));

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** Projects on one scale of days, whole years from left to right; those still running first. `null` without projects. */
export const gantt = ({ projects, basis: { asOf } }: Pick<Schedule, 'projects' | 'basis'>): Gantt | null => {
  if (projects.length === 0) return null;
  const days = projects.flatMap((project) => [project.started, endOf(project, asOf), project.plannedEnd, ...project.milestones.map(({ planned }) => planned)]);
  const [first, last] = [yearOf(least(days)), yearOf(most(days)) + 1];
  const start = `${String(first)}-01-01`;
  const whole = daysBetween(start, `${String(last)}-01-01`);
  const at = (day: string): number => (daysBetween(start, day) / whole) * 100;
  const rows = projects.map((project): GanttRow => {
    const over = isOver(project, asOf);
    const [from, to] = [at(project.started), Math.max(at(project.started), at(endOf(project, asOf)))];
    const marks = project.milestones.map((each) => ({ ...each, state: milestoneState(each, asOf), at: at(each.planned) }));
    return { project, from, to, over, overTo: !over && project.plannedEnd < asOf ? Math.min(100, at(asOf)) : null, marks };
  });
  const states = rows.flatMap(({ marks }) => marks.map(({ state }) => state));
  const asOfAt = at(asOf);
  return {
    rows: rows.toSorted((one, other) => Number(one.over) - Number(other.over)),
    years: Array.from({ length: last - first }, (_, place) => ({ year: first + place, at: at(`${String(first + place)}-01-01`) })),
    asOf,
    asOfAt: asOfAt < 0 || asOfAt > 100 ? null : asOfAt,
    counts: { onTime: count(states, 'onTime'), late: count(states, 'late'), overdue: count(states, 'overdue'), ahead: count(states, 'ahead') },
    running: rows.filter(({ over }) => !over).length,
    late: rows.filter(({ overTo }) => overTo !== null).length,
  };
};

const count = (states: readonly MilestoneState[], wanted: MilestoneState): number => states.filter((state) => state === wanted).length;
