import type { ConsortiumWorld, ConsortiumYear, Member, Project } from '../world.js';
import { FIRST_YEAR, RUNNING_YEAR, yearOf } from '../days.js';
import type { Files } from './file-set.js';

const isSigned = (member: Member): member is Member & { readonly signed: string } => member.signed !== null;

const writeRegisters = (world: ConsortiumWorld, files: Files): void => {
  const consortium = world.register.code;
  files.consortia.add(world.register);
  for (const row of world.members) files.members.add({ consortium, row });
  for (const row of world.members.filter(isSigned)) files.signatures.add({ consortium, row });
  for (const row of world.platforms) files.platforms.add({ consortium, row });
  for (const [index, row] of world.events.entries()) files.events.add({ consortium, row: { ...row, code: `SJ-${consortium.slice(4)}-${index + 1}` } });
};

const writePapers = ({ register: { code: consortium }, papers }: ConsortiumWorld, files: Files): void => {
  for (const row of papers.agreements) files.papers?.agreements.add({ consortium, row });
  for (const row of papers.applications) files.papers?.applications.add({ consortium, row });
  for (const row of papers.approvals) files.papers?.approvals.add({ consortium, row });
  for (const row of papers.transferGrants) files.papers?.transferGrants.add({ consortium, row });
  for (const row of papers.investments) files.papers?.investments.add({ consortium, row });
  for (const row of papers.compensations) files.papers?.compensations.add({ consortium, row });
};

const writeYear = (consortium: string, year: ConsortiumYear, files: Files): void => {
  const funds = files.funds.get(year.year);
  const outcomes = files.outcomes.get(year.year);
  for (const row of year.funds) funds?.add({ consortium, row });
  for (const row of year.outcomes) outcomes?.add({ consortium, row });
  if (year.report === null) return;
  files.reports?.add({ consortium, row: year.report });
  for (const [item, value] of year.report.items) files.items?.add({ consortium, row: { year: year.year, item, value } });
};

const writeProject = (consortium: string, project: Project, files: Files): void => {
  const year = Math.min(RUNNING_YEAR, Math.max(FIRST_YEAR, yearOf(project.started)));
  files.projects.get(year)?.add(consortium, project);
};

/** Writes everything about one consortium into the files; `heldBack` projects go elsewhere. */
export const writeWorld = (world: ConsortiumWorld, files: Files, heldBack: ReadonlySet<string>): void => {
  writeRegisters(world, files);
  writePapers(world, files);
  for (const year of world.years) writeYear(world.register.code, year, files);
  for (const project of world.projects) if (!heldBack.has(project.code)) writeProject(world.register.code, project, files);
};
