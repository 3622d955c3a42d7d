import { writeFileSync } from 'node:fs';

import { LAST_YEAR, yearOf } from '../days.js';
import type { ConsortiumWorld, Project } from '../world.js';
import { projectDocument } from './project-document.js';
import type { ExpectedRejection } from './table-file.js';

export const LATE_FILE = '项目记录-2025-补报.json';

const CUT_AT = 180;
const COUNT = 2;

/** The projects that arrive by a later file: the last ones of one consortium. */
export const lateProjects = (world: ConsortiumWorld): readonly Project[] => world.projects.filter((project) => yearOf(project.started) <= LAST_YEAR).slice(-COUNT);

/** Writes the later file, cut off in the middle of an object that no register knows: what stands before it must be taken. */
export const writeLateProjects = (folder: string, world: ConsortiumWorld): ExpectedRejection => {
  const code = world.register.code;
  const whole = lateProjects(world).map((project) => JSON.stringify(projectDocument(code, project)));
  const [first] = world.projects;
  const torn = first === undefined ? '{' : JSON.stringify({ ...projectDocument(code, first), code: `${first.code}-补` }).slice(0, CUT_AT);
  writeFileSync(`${folder}/${LATE_FILE}`, `[\n${[...whole, torn].join(',\n')}`);
  return { path: LATE_FILE, sheet: '', row: 0, cell: '', code: 'unreadable', record: '', field: '', what: 'JSON 文件在中途截断' };
};
