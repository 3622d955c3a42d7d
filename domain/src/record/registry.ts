import { application, approval, succession } from './application-records.js';
import type { RecordDefinition } from './define-record.js';
import { agreement, designation } from './founding-records.js';
import { fundEntry, outcome } from './money-records.js';
import { milestone, project, projectUnit, task } from './project-records.js';
import { ban, consortium, event, membership, organisation, platform, signature } from './register-records.js';
import { report, reportItem } from './report-records.js';
import { equityInvestment, loanCompensation, transferGrant } from './support-records.js';

/** Every kind of record, each after those it refers to. */
export const recordKinds = [
  organisation, designation, consortium, membership, agreement, signature, platform, event, ban, succession, application, approval,
  project, projectUnit, task, milestone, fundEntry, outcome, transferGrant, equityInvestment, loanCompensation, report, reportItem,
] as const satisfies readonly RecordDefinition[];

export type RecordName = (typeof recordKinds)[number]['name'];

/** The definition of a kind by its name. Throws on a name that no kind bears. */
export const recordNamed = (name: string): RecordDefinition => {
  const found = recordKinds.find((kind) => kind.name === name);
  if (found === undefined) throw new Error(`No record kind is called “${name}”`);
  return found;
};
