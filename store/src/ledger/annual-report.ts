import {
  type CalendarDate, compareReports, errorsIn, filledItems, type ReportAct, reportCaseAfter, type FilledCell, filledCellSchema, type ReportChange, type ReportFinding, reportFindingSchema, reportRefusal,
  type Role, warningsIn,
} from '@monitor/domain';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import { NotFound, ReportRefused } from '../store-error.js';
import { appendAudit } from './audit.js';
import { atomically, type LedgerHandle, nextNumber } from './handle.js';
import type { ReportEventTable, ReportSubmissionTable } from './report-tables.js';
import { uploadBook } from './upload.js';

/** The upload source whose files in force are the approved reports. */
export const REPORT_SOURCE = 'annual-reports';

/** Names the report of a consortium and year in its source; a corrected one replaces the one before. */
export const annualReportFileName = (consortium: string, year: number): string => `年度报告-${consortium}-${year}.xlsx`;

/** One filled workbook, as it was read and checked. */
export type ReportSubmission = Omit<Selectable<ReportSubmissionTable>, 'findingsJson' | 'cellsJson'> & {
  readonly findings: readonly ReportFinding[];
  readonly cells: readonly FilledCell[];
};

export type ReportEventRow = Omit<Selectable<ReportEventTable>, 'changesJson'> & { readonly changes: readonly ReportChange[] };

export type NewSubmission = Pick<ReportSubmission, 'consortium' | 'year' | 'uploadId' | 'fileName' | 'sha256' | 'size' | 'account' | 'day' | 'findings' | 'cells'> & { readonly role: string };

export interface ReportActOrder {
  readonly consortium: string;
  readonly year: number;
  readonly act: Exclude<ReportAct, 'submit'>;
  /** The hand-in the actor has before him. */
  readonly submission: number;
  readonly actor: { readonly account: string; readonly role: Role; readonly ofBureau: boolean };
  readonly reason: string;
  readonly day: CalendarDate;
}

interface Subject {
  readonly consortium: string;
  readonly year: number;
}

export const annualReportBook = (ledger: LedgerHandle) => ({
  /** Of a year, oldest first. */
  reportSubmissions: (year: number): Promise<ReportSubmission[]> => submissionsOf(ledger, year),
  /** @throws NotFound */
  reportSubmission: (id: number): Promise<ReportSubmission> => submissionOf(ledger, id),
  /** Of a year, in the order in which they happened. */
  reportEvents: (year: number): Promise<ReportEventRow[]> => eventsOf(ledger, year),
  submitReport: (report: NewSubmission): Promise<ReportSubmission> => atomically(ledger, (inside) => submit(inside, report)),
  /** Approving lets the workbook count from the next load on. @throws ReportRefused, NotFound */
  actOnReport: (order: ReportActOrder): Promise<ReportEventRow> => atomically(ledger, (inside) => act(inside, order)),
});

const cellsShape = z.array(filledCellSchema);
const findingsShape = z.array(reportFindingSchema);
const changesShape = z.array(z.object({ item: z.string(), from: z.string().nullable(), to: z.string().nullable() }));

const asSubmission = ({ findingsJson, cellsJson, ...row }: Selectable<ReportSubmissionTable>): ReportSubmission => ({ ...row, findings: findingsShape.parse(JSON.parse(findingsJson)), cells: cellsShape.parse(JSON.parse(cellsJson)) });
const asEvent = ({ changesJson, ...row }: Selectable<ReportEventTable>): ReportEventRow => ({ ...row, changes: changesShape.parse(JSON.parse(changesJson)) });

const submissionsOf = async ({ db }: LedgerHandle, year: number): Promise<ReportSubmission[]> => (await db.selectFrom('reportSubmission').selectAll().where('year', '=', year).orderBy('id').execute()).map(asSubmission);

const submissionOf = async ({ db }: LedgerHandle, id: number): Promise<ReportSubmission> => {
  const row = await db.selectFrom('reportSubmission').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new NotFound('没有这次报送。请刷新页面后再选。');
  return asSubmission(row);
};

const eventsOf = async ({ db }: LedgerHandle, year: number): Promise<ReportEventRow[]> => (await db.selectFrom('reportEvent').selectAll().where('year', '=', year).orderBy('id').execute()).map(asEvent);

const ofSubject = async ({ db }: LedgerHandle, { consortium, year }: Subject): Promise<ReportEventRow[]> =>
  (await db.selectFrom('reportEvent').selectAll().where('consortium', '=', consortium).where('year', '=', year).orderBy('seq').execute()).map(asEvent);

const caseOf = (events: readonly ReportEventRow[]) => reportCaseAfter(events.map(({ act, submissionId, account }) => ({ act, submission: submissionId, by: account })));

const note = async (inside: LedgerHandle, event: Omit<ReportEventRow, 'id' | 'seq' | 'at'>, seq: number): Promise<ReportEventRow> => {
  const row: ReportEventRow = { ...event, id: await nextNumber(inside, 'report_event'), seq, at: inside.clock() };
  const { changes, ...kept } = row;
  await inside.db.insertInto('reportEvent').values({ ...kept, changesJson: JSON.stringify(changes) }).execute();
  return row;
};

const submit = async (inside: LedgerHandle, { findings, cells, role, ...report }: NewSubmission): Promise<ReportSubmission> => {
  const { consortium, year, account, day } = report;
  const before = await ofSubject(inside, report);
  const version = before.filter(({ act }) => act === 'submit').length + 1;
  const row: ReportSubmission = { ...report, id: await nextNumber(inside, 'report_submission'), version, at: inside.clock(), findings, cells };
  await inside.db.insertInto('reportSubmission').values({ ...report, id: row.id, version, at: row.at, findingsJson: JSON.stringify(findings), cellsJson: JSON.stringify(cells) }).execute();
  await note(inside, { consortium, year, act: 'submit', submissionId: row.id, account, role, day, reason: '', changes: [] }, before.length + 1);
  await appendAudit(inside, { actor: account, action: 'submit-annual-report', subject: `annual-report:${consortium}:${year}`, detail: { submission: row.id, version, sha256: row.sha256, errors: errorsIn(findings), warnings: warningsIn(findings) } });
  return row;
};

const act = async (inside: LedgerHandle, { consortium, year, act: done, submission, actor, reason, day }: ReportActOrder): Promise<ReportEventRow> => {
  const events = await ofSubject(inside, { consortium, year });
  const state = caseOf(events);
  const found = await submissionOf(inside, submission);
  const refusal = reportRefusal(state, done, { actor, submission, errors: errorsIn(found.findings), warnings: warningsIn(found.findings), reason });
  if (refusal !== null) throw new ReportRefused(refusal.code, refusal.message);
  const changes = done === 'approve' && state.inForce !== null ? compareReports(filledItems((await submissionOf(inside, state.inForce)).cells), filledItems(found.cells)) : [];
  await letCount(inside, { done, found, withdraws: state.open === null, by: actor.account, reason });
  const event = await note(inside, { consortium, year, act: done, submissionId: submission, account: actor.account, role: actor.role, day, reason, changes }, events.length + 1);
  await appendAudit(inside, { actor: actor.account, action: `${done}-annual-report`, subject: `annual-report:${consortium}:${year}`, detail: { submission, reason, changes: changes.map((change) => ({ ...change })) } });
  return event;
};

interface Counting {
  readonly done: ReportAct;
  readonly found: ReportSubmission;
  /** What is withdrawn had been approved. */
  readonly withdraws: boolean;
  readonly by: string;
  readonly reason: string;
}

/** The workbook counts by being in force in its upload source. */
const letCount = async (inside: LedgerHandle, { done, found, withdraws, by, reason }: Counting): Promise<void> => {
  const uploads = uploadBook(inside);
  if (done === 'approve') await uploads.acceptUpload(found.uploadId, { source: REPORT_SOURCE, deliveredAs: annualReportFileName(found.consortium, found.year), by, reason });
  if (done === 'withdraw' && withdraws) await uploads.withdrawUpload(found.uploadId, { by, reason });
};
