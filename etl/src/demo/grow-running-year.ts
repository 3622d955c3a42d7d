import { addDays } from '@monitor/domain';

import { day, LAST_YEAR, RECORDED_UNTIL, RUNNING_YEAR, yearOf } from './days.js';
import { addCityMoney } from './grow-funds.js';
import { growRunningFunds } from './grow-running-funds.js';
import { turnOver } from './grow-running-members.js';
import { growYear } from './grow-year.js';
import type { ConsortiumPlan, RunningDepartures, YearPlan } from './plan.js';
import { type Random, randomOf } from './random.js';
import type { ConsortiumWorld, ConsortiumYear, Milestone, Project, Task } from './world.js';

const CLOSED = ['accepted', 'terminated', 'withdrawn'];

const known = (date: string): string | null => (date <= RECORDED_UNTIL ? date : null);

/** Before the running year began, earlier milestones were made up for. */
const MADE_UP_BY = day(LAST_YEAR, 12, 30);

// Nobody is late in a running year unless a planted case says so; tasks left over are accepted in January.
const punctualTask = (task: Task, random: Random): Task => {
  if (yearOf(task.due) < RUNNING_YEAR) return { ...task, accepted: task.accepted ?? day(RUNNING_YEAR, 1, random.int(8, 28)) };
  if (yearOf(task.due) > RUNNING_YEAR) return task;
  const accepted = known(addDays(task.due, -random.int(0, 25)));
  return { ...task, accepted, actual: accepted === null ? null : task.actual };
};

const punctualMilestone = (milestone: Milestone, random: Random): Milestone => {
  if (yearOf(milestone.planned) > RUNNING_YEAR) return milestone;
  if (yearOf(milestone.planned) === RUNNING_YEAR) return { ...milestone, actual: known(addDays(milestone.planned, -random.int(0, 12))) };
  return { ...milestone, actual: milestone.actual === null || milestone.actual > MADE_UP_BY ? MADE_UP_BY : milestone.actual };
};

const standing = (project: Project, before: Project | undefined): Pick<Project, 'status' | 'statusSince' | 'trlEnd'> => {
  if (project.statusSince <= RECORDED_UNTIL) return project;
  return before ?? { status: 'running', statusSince: project.started, trlEnd: null };
};

const onSchedule = (projects: readonly Project[], earlier: readonly Project[], random: Random): Project[] => {
  const before = new Map(earlier.map((project) => [project.code, project]));
  return projects.map((project) => {
    const { status, statusSince, trlEnd } = standing(project, before.get(project.code));
    const grown = { ...project, status, statusSince, trlEnd };
    if (CLOSED.includes(status) && statusSince < day(RUNNING_YEAR, 1, 1)) return grown;
    return { ...grown, tasks: project.tasks.map((task) => punctualTask(task, random)), milestones: project.milestones.map((milestone) => punctualMilestone(milestone, random)) };
  });
};

const isRunning = ({ status }: Project): boolean => status === 'running' || status === 'extended';

/** The code of the work of a running project that comes first from the year's beginning on. */
const nextOf = (projects: readonly Project[], date: string, work: (project: Project) => readonly { readonly code: string; readonly on: string }[]): string | undefined =>
  projects.filter((project) => isRunning(project) && project.started < date).flatMap(work).filter(({ on }) => yearOf(on) >= RUNNING_YEAR).sort((one, other) => (one.on < other.on ? -1 : 1))[0]?.code;

const withMilestone = (projects: readonly Project[], { planned, actual }: NonNullable<RunningDepartures['milestone']>): Project[] => {
  const found = nextOf(projects, planned, ({ milestones }) => milestones.map(({ code, planned: on }) => ({ code, on })));
  return projects.map((project) => ({ ...project, milestones: project.milestones.map((each) => (each.code === found ? { ...each, planned, actual } : each)) }));
};

const withTask = (projects: readonly Project[], { due, accepted }: NonNullable<RunningDepartures['task']>): Project[] => {
  const found = nextOf(projects, due, ({ tasks }) => tasks.map(({ code, due: on }) => ({ code, on })));
  return projects.map((project) => ({
    ...project, tasks: project.tasks.map((each) => (each.code === found ? { ...each, due, accepted, actual: accepted === null ? null : String(each.target) } : each)),
  }));
};

const departing = (projects: readonly Project[], { milestone, task }: RunningDepartures): Project[] => {
  const reached = milestone === undefined ? [...projects] : withMilestone(projects, milestone);
  return task === undefined ? reached : withTask(reached, task);
};

const cut = (year: ConsortiumYear): ConsortiumYear => ({ ...year, report: null, outcomes: year.outcomes.filter((each) => each.achieved <= RECORDED_UNTIL) });

/** The same consortium with the records of the running year, up to the day until which they are kept. Nothing of earlier years changes. */
export const goOn = (world: ConsortiumWorld, plan: ConsortiumPlan, seed: number): ConsortiumWorld => {
  const last = plan.years.at(-1);
  if (plan.running === null || last === undefined || plan.departures.silent === true || plan.departures.silentFrom !== undefined || plan.register.status !== 'active') return world;
  const random = randomOf(seed, `running/${plan.departures.twinOf ?? plan.register.code}`);
  const year: YearPlan = { year: RUNNING_YEAR, quality: last.quality, target: null, submitted: null };
  const cityMoney = world.years.reduce<ReadonlyMap<string, number>>((money, { funds }) => addCityMoney(money, funds), new Map());
  const before = { members: world.members, projects: world.projects, cityMoney, years: world.years };
  const grown = growYear(plan, before, { year, knobs: { quality: year.quality, fulfilment: 0 }, seed });
  const projects = departing(onSchedule(grown.projects, world.projects, random), plan.running);
  const years = grown.years.map((each) => (each.year === RUNNING_YEAR ? { ...cut(each), funds: growRunningFunds({ plan, projects, earlier: world.years, planned: each.funds }, random) } : each));
  return { ...world, members: turnOver(world.members, plan), projects, years };
};
