import { addDays } from '@monitor/domain';

import type { Aim } from './aim.js';
import { yearOf } from './days.js';
import type { Random } from './random.js';
import { partsOf } from './split.js';
import type { Milestone, Project, Task } from './world.js';

const isIn = (date: string, year: number): boolean => yearOf(date) === year;

const decimals = (value: number): string => String(Math.max(0.001, Math.round(value * 1000) / 1000));

const attained = (task: Task, share: number): string => decimals(task.direction === 'max' ? task.target * share : task.target / Math.max(0.05, share));

const earlier = (first: string, second: string): string => (first < second ? first : second);

const finish = (task: Task, isAccepted: boolean, shares: { share: number; random: Random }): Task => {
  const year = yearOf(task.due);
  const accepted = earlier(addDays(task.due, shares.random.int(-25, 20)), `${year}-12-31`);
  return { ...task, actual: attained(task, shares.share), accepted: isAccepted ? accepted : null };
};

// P1 counts everything due so far, so the year makes up for what earlier years left.
const acceptedCount = (tasks: readonly Task[], aim: Aim): number => {
  const due = tasks.filter((task) => yearOf(task.due) <= aim.year);
  const now = due.filter((task) => isIn(task.due, aim.year)).length;
  const before = due.filter((task) => task.accepted !== null && yearOf(task.due) < aim.year).length;
  return Math.min(now, Math.max(0, partsOf(aim.tasksAccepted, due.length) - before));
};

const reach = (milestone: Milestone, isOnTime: boolean, random: Random): Milestone => {
  if (isOnTime) return { ...milestone, actual: addDays(milestone.planned, -random.int(0, 12)) };
  return { ...milestone, actual: random.chance(0.3) ? null : addDays(milestone.planned, random.int(5, 60)) };
};

const completion = (project: Project, aim: Aim, random: Random): Pick<Project, 'status' | 'statusSince' | 'trlEnd'> => {
  const isLate = project.status === 'extended';
  const date = isLate ? `${aim.year}-06-${10 + random.int(0, 18)}` : addDays(project.plannedEnd, random.int(0, 3));
  const gain = Math.floor(aim.trlGain + random.next());
  return { status: 'accepted', statusSince: date, trlEnd: Math.min(9, project.trlStart + gain) };
};

const isEnding = (project: Project, year: number): boolean =>
  (project.status === 'running' && isIn(project.plannedEnd, year)) || (project.status === 'extended' && yearOf(project.plannedEnd) < year);

const ending = (project: Project, aim: Aim, random: Random): Partial<Project> => {
  if (!isEnding(project, aim.year)) return {};
  const fate = random.next();
  if (project.status === 'running' && aim.mayExtend && fate < 0.12) return { status: 'extended', statusSince: addDays(project.plannedEnd, -5) };
  if (project.status === 'running' && aim.mayExtend && fate < 0.2) return { status: 'terminated', statusSince: addDays(project.plannedEnd, -3) };
  return completion(project, aim, random);
};

// What is left undone is left in projects that end, so that little is carried over.
const acceptedTasks = (projects: readonly Project[], aim: Aim): ReadonlySet<string> => {
  const [going, ending] = [projects.filter((project) => !isEnding(project, aim.year)), projects.filter((project) => isEnding(project, aim.year))];
  const due = [...going, ...ending].flatMap((project) => project.tasks).filter((task) => isIn(task.due, aim.year));
  return new Set(due.slice(0, acceptedCount(projects.flatMap((project) => project.tasks), aim)).map(({ code }) => code));
};

/** The same projects a year later: what was due is met or missed as the aim says. Nothing given is changed. */
export const advanceProjects = (projects: readonly Project[], aim: Aim, random: Random): Project[] => {
  const accepted = acceptedTasks(projects, aim);
  const due = projects.flatMap((project) => project.milestones).filter((each) => isIn(each.planned, aim.year)).length;
  let onTime = partsOf(aim.milestonesOnTime, due);
  const share = aim.attainment / 100;
  return projects.map((project) => ({
    ...project,
    ...ending(project, aim, random),
    tasks: project.tasks.map((task) => {
      if (!isIn(task.due, aim.year)) return task;
      return finish(task, accepted.has(task.code), { share, random });
    }),
    milestones: project.milestones.map((milestone) => {
      if (!isIn(milestone.planned, aim.year)) return milestone;
      onTime -= 1;
      return reach(milestone, onTime >= 0, random);
    }),
  }));
};
