import { yearOf } from '../days.js';
import type { Project, Task } from '../world.js';
import { counted, fromMillionths, type Gauge, type Look, millionths, quotient, summed } from './parts.js';

const POINTS: Readonly<Record<string, number>> = { national: 3, provincial: 2, city: 1 };

const dueBy = ({ world, year }: Look): Task[] => world.projects.flatMap((project) => project.tasks).filter((task) => task.due <= `${year}-12-31`);

const p1: Gauge = (look) => {
  const due = dueBy(look);
  return counted(due.filter((task) => task.accepted !== null && task.accepted <= `${look.year}-12-31`).length, due.length);
};

const p2: Gauge = ({ world, year }) => {
  const due = world.projects.flatMap((project) => project.milestones).filter((each) => yearOf(each.planned) === year);
  return counted(due.filter((each) => each.actual !== null && each.actual <= each.planned).length, due.length);
};

const attainment = (task: Task): bigint => {
  if (task.actual === null) return 0n;
  const [actual, target] = [millionths(task.actual), millionths(String(task.target))];
  if (task.direction === 'max') return quotient(actual < target ? actual : target, target);
  return quotient(target, actual > target ? actual : target);
};

const p3: Gauge = (look) => {
  const due = dueBy(look);
  if (due.length === 0) return counted(0, 0);
  return { numerator: fromMillionths(due.reduce((sum, task) => sum + attainment(task), 0n)), denominator: String(due.length) };
};

const unitsOf = (project: Project): Set<string> => new Set([project.lead, ...project.units.map((unit) => unit.uscc)]);

const p4: Gauge = ({ projects, roster }) =>
  summed(projects.filter((project) => project.level in POINTS && [...unitsOf(project)].some((uscc) => roster.has(uscc))), (project) => POINTS[project.level] ?? 0);

const p5: Gauge = ({ projects, roster }) => {
  const has = (project: Project, kinds: readonly string[]): boolean => [...unitsOf(project)].some((uscc) => kinds.includes(roster.get(uscc)?.kind ?? ''));
  return counted(projects.filter((project) => has(project, ['enterprise']) && has(project, ['university', 'institute'])).length, projects.length);
};

const p6: Gauge = ({ world, year }) => {
  const done = world.projects.filter((project) => project.status === 'accepted' && yearOf(project.statusSince) === year && project.trlEnd !== null);
  return counted(done.reduce((sum, project) => sum + (project.trlEnd ?? 0) - project.trlStart, 0), done.length);
};

export const research: Readonly<Record<string, Gauge>> = { P1: p1, P2: p2, P3: p3, P4: p4, P5: p5, P6: p6 };
