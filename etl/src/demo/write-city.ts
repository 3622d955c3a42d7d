import { writeFile } from 'node:fs/promises';

import { changchun2025, changchunTrial2025 } from '@monitor/domain';

import { plantedCases } from './cases.js';
import { cityBans } from './city-departures.js';
import { mishaps } from './city-mishaps.js';
import { cityPlans } from './city-plan.js';
import { withRepeats } from './city-repeats.js';
import { cityDesignations, citySuccessions } from './city-titles.js';
import { growConsortium } from './grow-consortium.js';
import { withPapers } from './grow-papers.js';
import { goOn } from './grow-running-year.js';
import { expectAnomalies } from './oracle/expect-anomalies.js';
import { type ExpectedFinding, expectFindings } from './oracle/expect-findings.js';
import { expectVerdicts, type ExpectedVerdicts } from './oracle/expect-verdicts.js';
import { organisations, organisationsFor } from './organisations.js';
import { plantAnomalies } from './plant-anomalies.js';
import { copiedProjects, plantFindings } from './plant-findings.js';
import { isBorneOut } from './planted-case.js';
import { solvedTurn } from './solve-year.js';
import { writeCopiedProjects } from './write/copied-projects.js';
import { closeFiles, type Files, openFiles } from './write/file-set.js';
import { lateProjects, writeLateProjects } from './write/late-projects.js';
import { GARBLED, RENAMED_SHEET, reportName, writeReports } from './write/write-reports.js';
import type { ExpectedRejection } from './write/table-file.js';
import { writeWorld } from './write/write-world.js';
import type { ConsortiumWorld } from './world.js';

/** What writing a demo leaves behind besides the files. */
export interface Written {
  readonly counts: Readonly<Record<string, number>>;
  readonly rejections: readonly ExpectedRejection[];
  readonly verdicts: ExpectedVerdicts | null;
  readonly findings: readonly ExpectedFinding[];
}

const basis = { scheme: changchun2025, ruleSet: changchunTrial2025 };

const LATE = 'LHT-009';
const NOTICE = '关于召开联合体座谈会的通知.txt';

const place = (key: string): string => {
  const [code = '', year = ''] = key.split('/');
  return reportName(code, Number(year));
};

const workbookRejections = (): ExpectedRejection[] => {
  const about = (path: string, rest: Omit<ExpectedRejection, 'path'>): ExpectedRejection => ({ path, ...rest });
  const stranger = reportName(mishaps.stranger, 2025);
  const anywhere = { sheet: '', row: 0, cell: '', field: '' };
  return [
    about(place(mishaps.renamed), { ...anywhere, sheet: RENAMED_SHEET.from, code: 'missing_sheet', record: 'report', what: '工作表改了名' }),
    about(place(mishaps.garbled), { ...anywhere, sheet: GARBLED.sheet, row: GARBLED.row, cell: GARBLED.cell, code: 'not_a_number', record: 'report_item', field: 'value', what: '数字格里写了文字' }),
    about(place(mishaps.empty), { ...anywhere, code: 'required', record: '', what: '工作簿是空的' }),
    about(place(mishaps.torn), { ...anywhere, code: 'unreadable', record: '', what: '工作簿在传送中损坏' }),
    about(stranger, { ...anywhere, code: 'unknown_reference', record: 'report', field: 'consortium', what: '名录里没有的联合体报来报告' }),
    about(stranger, { ...anywhere, code: 'unknown_reference', record: 'report_item', field: 'consortium', what: '名录里没有的联合体报来数据' }),
    about(NOTICE, { ...anywhere, code: 'unrecognised_file', record: '', what: '无关的文件' }),
  ];
};

const growCity = (seed: number): { worlds: readonly ConsortiumWorld[]; enterprises: number } => {
  const { plans, enterprises } = cityPlans();
  const turn = solvedTurn(changchun2025, seed);
  const worlds = plantAnomalies(withRepeats(plans.map((plan) => withPapers(goOn(growConsortium(plan, seed, turn), plan, seed)))));
  const paced = expectAnomalies(worlds, basis).filter(({ kind }) => kind === 'off_pace').map(({ item }) => item);
  return { worlds: plantFindings(worlds, new Set(paced)), enterprises };
};

// Leads bear the seat that their world gives them.
const writeUnits = (files: Files, worlds: readonly ConsortiumWorld[], enterprises: number): void => {
  const leads = new Map(worlds.flatMap(({ members }) => members.filter(({ tier }) => tier === 'lead')).map(({ organisation }) => [organisation.uscc, organisation]));
  for (let index = 0; index < organisationsFor(enterprises); index += 1) {
    const organisation = organisations.at(index);
    files.organisations.add(leads.get(organisation.uscc) ?? organisation);
  }
};

const writeTables = (folder: string, worlds: readonly ConsortiumWorld[], enterprises: number): Pick<Written, 'counts' | 'rejections'> => {
  const rejections: ExpectedRejection[] = [];
  const files = openFiles({ folder, isCity: true }, (rejection) => rejections.push(rejection));
  const late = worlds.filter((world) => world.register.code === LATE);
  const heldBack = new Set([...late.flatMap(lateProjects), ...worlds.flatMap(copiedProjects)].map((project) => project.code));
  writeUnits(files, worlds, enterprises);
  for (const ban of cityBans) files.bans.add(ban);
  for (const designation of cityDesignations(worlds)) files.papers?.designations.add(designation);
  for (const succession of citySuccessions) files.papers?.successions.add(succession);
  for (const world of worlds) writeWorld(world, files, heldBack);
  writeCopiedProjects(folder, worlds);
  for (const world of late) rejections.push(writeLateProjects(folder, world));
  const counts = closeFiles(files);
  return { counts: { ...counts, project: (counts['project'] ?? 0) + heldBack.size }, rejections };
};

/** Thrown when the numbers of a seed fall so that a planted case is not one: such a city would prove nothing. */
export class DemoSeedUnfit extends Error {}

const refuseUnfit = (seed: number, verdicts: ExpectedVerdicts): void => {
  const lost = plantedCases.filter((planted) => !isBorneOut(planted, verdicts)).map(({ id }) => id);
  if (lost.length > 0) throw new DemoSeedUnfit(`种子 ${seed} 生成的城市缺少预埋案例 ${lost.join('、')}，请换一个种子，如 --seed 1。`);
};

/** Grows the city and writes its files; the verdicts are counted from what was grown. Throws DemoSeedUnfit before it writes anything. */
export const writeCity = async (folder: string, seed: number): Promise<Written> => {
  const { worlds, enterprises } = growCity(seed);
  const verdicts = expectVerdicts(worlds, basis);
  refuseUnfit(seed, verdicts);
  const { counts, rejections } = writeTables(folder, worlds, enterprises);
  const reports = await writeReports(folder, worlds, mishaps);
  await writeFile(`${folder}/${NOTICE}`, '定于四月十日召开创新联合体座谈会，请各牵头单位派员参加。\n');
  return { counts: { ...counts, report: reports }, rejections: [...rejections, ...workbookRejections()], verdicts, findings: expectFindings(worlds, basis) };
};
