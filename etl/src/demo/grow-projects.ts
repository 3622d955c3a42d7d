import { GRANT_YEAR } from './city-grant.js';
import { day, dayAfterMonths, RUNNING_YEAR, yearOf } from './days.js';
import { projectTitle, targetAt } from './names.js';
import type { ConsortiumPlan } from './plan.js';
import type { Random } from './random.js';
import type { Member, Milestone, Organisation, Project, ProjectLevel, Task } from './world.js';

/** What the projects of one year start from. */
export interface ProjectStart {
  readonly plan: ConsortiumPlan;
  readonly year: number;
  /** Members that take part, lead first. */
  readonly engaged: readonly Organisation[];
  /** 0–1: how many projects join enterprises with universities or institutes. */
  readonly jointShare: number;
  /** How many projects the consortium has had before. */
  readonly before: number;
}

/** Members on the roster on a day. */
export const rosterOn = (members: readonly Member[], date: string): Member[] =>
  members.filter((member) => member.joined <= date && (member.left === null || member.left > date));

const isAcademic = (organisation: Organisation): boolean => organisation.kind === 'university' || organisation.kind === 'institute';

const unitsOf = (start: ProjectStart, random: Random, isJoint: boolean): Organisation[] => {
  const fit = start.engaged.filter((each) => isJoint || !isAcademic(each));
  const first = isJoint ? fit.filter(isAcademic) : [];
  const lead = fit[random.int(0, Math.min(2, fit.length - 1))];
  const chosen = new Set<Organisation>();
  if (lead !== undefined) chosen.add(lead);
  if (first.length > 0) chosen.add(random.pick(first));
  const enterprises = fit.filter((each) => each.kind === 'enterprise');
  if (isJoint && enterprises.length > 0) chosen.add(random.pick(enterprises));
  for (let more = random.int(1, 3); more > 0 && fit.length > 0; more -= 1) chosen.add(random.pick(fit));
  return [...chosen];
};

const spread = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => Math.round(from + ((to - from) * (index + 1)) / count));

interface Frame {
  readonly code: string;
  readonly name: string;
  /** Whether its tasks are those of every other project. */
  readonly isAlike: boolean;
  readonly startYear: number;
  readonly startMonth: number;
  readonly months: number;
  readonly units: readonly Organisation[];
}

const tasksOf = (frame: Frame, count: number, random: Random): Task[] =>
  spread(5, frame.months, count).map((months, index): Task => {
    const [targetName, targetUnit, direction, target] = targetAt(frame.isAlike ? index : random.int(0, 7)) ?? ['良品率', '%', 'max', 96];
    const owner = frame.units[index % frame.units.length]?.uscc ?? '';
    const due = dayAfterMonths(frame.startYear, frame.startMonth - 1 + months, 20);
    return { code: `${frame.code}-R${index + 1}`, title: `${frame.name}：${targetName}达标`, owner, targetName, targetUnit, direction, target, due, actual: null, accepted: null };
  });

const MILESTONES = ['方案评审', '样机试制', '中期检查', '工艺定型', '小批验证', '用户试用', '结题准备'];

const milestonesOf = (frame: Frame, count: number): Milestone[] =>
  spread(2, frame.months, count).map((months, index): Milestone => ({
    code: `${frame.code}-J${index + 1}`,
    title: MILESTONES[index % MILESTONES.length] ?? '',
    planned: dayAfterMonths(frame.startYear, frame.startMonth - 1 + months, 15),
    actual: null,
  }));

const levelOf = (start: ProjectStart, nth: number): ProjectLevel => {
  const { plan, year } = start;
  const last = plan.departures.governmentProjectsEnd;
  if (last !== undefined && year > last) return 'enterprise';
  if (plan.departures.cityGrant !== undefined && year === GRANT_YEAR && nth === start.before) return 'city';
  return plan.levels[nth % plan.levels.length] ?? 'city';
};

// Only a project that ends in the year can fall far behind within it.
const isHurried = ({ plan, year, before }: ProjectStart, nth: number): boolean => plan.running?.lag !== undefined && year === RUNNING_YEAR && nth === before;

// Ends in November or December, so that a year's work lies within the year.
const monthsOf = (start: ProjectStart, { startMonth, nth }: { startMonth: number; nth: number }, random: Random): number => {
  const last = start.plan.departures.governmentProjectsEnd;
  const drawn = random.pick([1, 2, 2, 2, 3, 3]);
  const years = isHurried(start, nth) ? 1 : drawn;
  const allowed = last === undefined || start.year > last ? years : Math.min(years, last - start.year + 1);
  return Math.max(1, allowed) * 12 - startMonth - 1;
};

// The lead bears what the city entrusts to the consortium.
const entrusted = (start: ProjectStart, level: ProjectLevel, units: readonly Organisation[]): Organisation[] => {
  const [lead] = start.engaged;
  if (lead === undefined) return [...units];
  if (start.plan.departures.leadIdle === true) return units.length > 1 ? units.filter((unit) => unit !== lead) : [...units];
  return level !== 'city' || units.includes(lead) ? [...units] : [...units, lead];
};

const newProject = (start: ProjectStart, nth: number, random: Random): Project => {
  const { plan, year } = start;
  const startMonth = random.int(1, 4);
  const months = monthsOf(start, { startMonth, nth }, random);
  const level = levelOf(start, nth);
  const units = entrusted(start, level, unitsOf(start, random, random.chance(start.jointShare)));
  const code = `XM-${plan.register.code.slice(4)}-${String(nth + 1).padStart(3, '0')}`;
  const name = `${projectTitle(plan.topic, nth + random.int(0, 59))}（${nth + 1}期）`;
  const isBare = plan.departures.withoutTasks === year || plan.departures.garbledTasks === year;
  const isAlike = plan.departures.sameTasks === true;
  const frame: Frame = { code, name: isAlike ? plan.topic : name, isAlike, startYear: year, startMonth, months, units };
  const started = day(year, startMonth, random.int(1, 28));
  return {
    code, name, level, lead: units[0]?.uscc ?? '', started,
    plannedEnd: dayAfterMonths(year, startMonth - 1 + months, 25), units,
    tasks: isBare ? [] : tasksOf(frame, plan.volume.tasks, random), milestones: milestonesOf(frame, plan.volume.milestones),
    trlStart: random.int(3, 5), trlEnd: null, status: 'running', statusSince: started, budget: 0,
    ...(plan.departures.garbledTasks === year ? { hasGarbledTask: true } : {}),
  };
};

const countOf = (plan: ConsortiumPlan, random: Random): number => {
  const wanted = plan.volume.projectsAYear * (0.7 + 0.5 * plan.strength);
  return Math.max(1, Math.floor(wanted + random.next()));
};

/** The projects that begin in a year. */
export const startProjects = (start: ProjectStart, random: Random): Project[] => {
  if (start.engaged.length === 0 || start.year < yearOf(start.plan.register.recognised)) return [];
  return Array.from({ length: countOf(start.plan, random) }, (_, index) => newProject(start, start.before + index, random));
};

const ENDED = new Set<Project['status']>(['accepted', 'terminated', 'withdrawn']);

/** Whether a project was under way on some day of a year. */
export const ranIn = (project: Project, year: number): boolean =>
  project.started <= `${year}-12-31` && (!ENDED.has(project.status) || project.statusSince >= `${year}-01-01`);
