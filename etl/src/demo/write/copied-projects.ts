import { writeFileSync } from 'node:fs';

import { copiedProjects } from '../plant-findings.js';
import type { ConsortiumWorld } from '../world.js';
import { projectDocument } from './project-document.js';

/** The file of projects that were copied from paper. */
export const COPIED_FILE = '项目记录-2021-转录.json';

/** Writes the projects that were copied from paper into a file of their own, with no end but their start. */
export const writeCopiedProjects = (folder: string, worlds: readonly ConsortiumWorld[]): void => {
  const documents = worlds.flatMap((world) => copiedProjects(world).map((project) => JSON.stringify(projectDocument(world.register.code, project))));
  writeFileSync(`${folder}/${COPIED_FILE}`, `[\n${documents.join(',\n')}\n]\n`);
};
