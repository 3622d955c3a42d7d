import { yuan } from '../oracle/parts.js';
import type { Project } from '../world.js';
import { wordOf, words } from './words.js';

// The thirtieth of February is no due date.
const garbledTask = ({ code, name, lead, plannedEnd }: Project): Record<string, unknown> => ({
  code: `${code}-R1`, title: `${name}：转换效率达标`, owner: lead, target_name: '转换效率', target_unit: '%', direction: 'max', target: 92, actual: null, due: `${plannedEnd.slice(0, 4)}-02-30`, accepted: null,
});

/** A project as bureaus send it: one JSON object with its units, tasks and milestones. */
export const projectDocument = (consortium: string, project: Project): Record<string, unknown> => ({
  code: project.code,
  consortium,
  name: project.name,
  level: wordOf(words.projectLevel, project.level),
  lead: project.lead,
  started: project.started,
  planned_end: project.plannedEnd,
  status: project.status,
  status_since: project.statusSince,
  budget: yuan(project.budget),
  trl_start: project.trlStart,
  trl_end: project.trlEnd,
  units: project.units.map((unit) => ({ uscc: unit.uscc, role: unit.uscc === project.lead ? 'lead' : 'executing' })),
  tasks: project.hasGarbledTask === true ? [garbledTask(project)] : project.tasks.map((task) => ({
    code: task.code, title: task.title, owner: task.owner, target_name: task.targetName, target_unit: task.targetUnit,
    direction: task.direction, target: task.target, actual: task.actual, due: task.due, accepted: task.accepted,
  })),
  milestones: project.milestones.map((each) => ({ code: each.code, title: each.title, planned: each.planned, actual: each.actual })),
});
