import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changchun2025 } from '@monitor/domain';
import { cityPlans } from '../../etl/src/demo/city-plan.js';
import { growConsortium } from '../../etl/src/demo/grow-consortium.js';
import { goOn } from '../../etl/src/demo/grow-running-year.js';
import { organisations, organisationsFor } from '../../etl/src/demo/organisations.js';
import { solvedTurn } from '../../etl/src/demo/solve-year.js';
import { closeFiles, openFiles } from '../../etl/src/demo/write/file-set.js';
import { projectDocument } from '../../etl/src/demo/write/project-document.js';

const SEED = 1;

/** A project of the demo city as a project-management system would hold it. */
export interface CityProject extends Readonly<Record<string, unknown>> {
  readonly code: string;
  readonly consortium: string;
  readonly name: string;
  readonly budget: string;
  readonly units: readonly unknown[];
  readonly tasks: readonly unknown[];
  readonly milestones: readonly unknown[];
}

export interface CityRegisters {
  readonly projects: readonly CityProject[];
  /** Leaves the registers of units and consortia, which projects refer to, in a folder. */
  writeInto(folder: string): Promise<void>;
}

/** The demo city's projects, apart from its files: for sources that are no folder. */
export const cityProjects = (): CityRegisters => {
  const { plans, enterprises } = cityPlans();
  const turn = solvedTurn(changchun2025, SEED);
  const worlds = plans.map((plan) => goOn(growConsortium(plan, SEED, turn), plan, SEED));
  const projects = worlds.flatMap(({ register, projects: own }) => own.map((project) => projectDocument(register.code, project) as unknown as CityProject));
  const writeInto = async (folder: string): Promise<void> => {
    const all = await mkdtemp(join(tmpdir(), 'registers-'));
    const files = openFiles({ folder: all, isCity: false }, () => undefined);
    for (let index = 0; index < organisationsFor(enterprises); index += 1) files.organisations.add(organisations.at(index));
    for (const { register } of worlds) files.consortia.add(register);
    closeFiles(files);
    for (const name of ['单位名录.csv', '联合体名录.csv']) await rename(join(all, name), join(folder, name));
    await rm(all, { recursive: true });
  };
  return { projects, writeInto };
};

const item = (name: string) => ({ name: `item_${name}`, head: `./${name}` });
const from = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, { column: name }]));
const fromItem = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, { column: `item_${name}` }]));
const ofProject = { project: { column: 'code' }, consortium: { column: 'consortium' } };
const own = ['code', 'consortium', 'name', 'level', 'lead', 'started', 'planned_end', 'status', 'status_since', 'budget', 'trl_start', 'trl_end'];
const ofItems = ['uscc', 'role', 'code', 'title', 'owner', 'target_name', 'target_unit', 'direction', 'target', 'actual', 'due', 'accepted', 'planned'];

/** How these documents become our records. */
export const projectMapping = {
  columns: [...own.map((name) => ({ name, head: `/${name}` })), ...ofItems.map(item)],
  records: [
    { record: 'project', fields: { ...from(...own), budget: { column: 'budget', unit: '元' } } },
    { record: 'project_unit', each: '/units', fields: { ...ofProject, ...fromItem('uscc', 'role') } },
    { record: 'task', each: '/tasks', fields: { ...ofProject, ...fromItem('code', 'title', 'owner', 'target_name', 'target_unit', 'direction', 'target', 'actual', 'due', 'accepted') } },
    { record: 'milestone', each: '/milestones', fields: { ...ofProject, ...fromItem('code', 'title', 'planned', 'actual') } },
  ],
};
