import { Controller, Inject, Req } from '@nestjs/common';
import { actOnAnnualReport, annualReports, mayDecideReports, oneAnnualReport, type QueryOf, type ReplyOf, submitAnnualReport, type Viewer } from '@monitor/domain';
import { annualReportFileName, REPORT_SOURCE } from '@monitor/store';
import type { FastifyRequest } from 'fastify';
import type { Importer } from '../importing/importer.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { IMPORTER, REPORT_FILES } from '../server/tokens.js';
import { receiveFile } from '../uploads/receive-file.js';
import { knownOfYear } from './known-of-year.js';
import { ReportDesk } from './report-desk.js';
import { actorOf } from './report-detail.js';
import type { ReportFiles } from './report-files.js';
import { assertSubmits, maySubmit } from './report-rights.js';
import { rowOf } from './report-standing.js';
import { reportYears } from './report-year.js';
import { findingsOf, subjectOf } from './submit-report.js';

type Detail = ReplyOf<typeof oneAnnualReport>;

@Controller()
export class AnnualReportsController {
  constructor(
    private readonly desk: ReportDesk,
    @Inject(REPORT_FILES) private readonly files: ReportFiles,
    @Inject(IMPORTER) private readonly importer: Importer,
  ) {}

  @Answers(annualReports)
  async list(@Asked(annualReports) asked: QueryOf<typeof annualReports>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof annualReports>> {
    const { sitting, of } = await this.desk.open(viewer, asked);
    return {
      year: of.year, years: [...reportYears(sitting)], edition: sitting.basis.edition, today: of.today, dueOn: of.days.reportDue, graceUntil: of.days.graceUntil,
      maySubmit: maySubmit(viewer), mayDecide: mayDecideReports(actorOf(viewer)), rows: of.units.map((unit) => rowOf(of, unit)),
    };
  }

  @Answers(oneAnnualReport)
  one(@Asked(oneAnnualReport) asked: QueryOf<typeof oneAnnualReport>, @Asking() viewer: Viewer): Promise<Detail> {
    return this.desk.detail(viewer, asked);
  }

  @Answers(submitAnnualReport)
  async submit(@Asked(submitAnnualReport) asked: QueryOf<typeof submitAnnualReport>, @Asking() viewer: Viewer, @Req() request: FastifyRequest): Promise<Detail> {
    assertSubmits(viewer);
    const { archive, ledger } = this.desk.store;
    const { jurisdiction, policies } = await this.desk.sit(viewer);
    const file = await receiveFile(request, archive, asked.name);
    const read = await this.files.read(archive.pathOf(file.sha256), { jurisdiction, policies });
    const subject = subjectOf({ ...asked, name: file.name }, read);
    const { sitting, of } = await this.desk.open(viewer, subject);
    const known = (await knownOfYear(sitting, { scheme: of.scheme, ahead: this.files.ahead }, subject))(subject.consortium);
    const findings = findingsOf(read, of, { known, consortium: subject.consortium });
    const who = { account: viewer.account, role: viewer.role, day: of.today };
    await ledger.inTransaction(async (inside) => {
      const upload = await inside.addUpload({ ...file, uploadedBy: viewer.account, producedAt: null });
      await inside.submitReport({ ...subject, ...who, uploadId: upload.id, fileName: file.name, sha256: file.sha256, size: file.size, findings, cells: read.cells });
    });
    return this.desk.detail(viewer, subject);
  }

  @Answers(actOnAnnualReport)
  async act(@Asked(actOnAnnualReport) { consortium, year, act, submission, reason }: QueryOf<typeof actOnAnnualReport>, @Asking() viewer: Viewer): Promise<Detail> {
    const { of } = await this.desk.open(viewer, { consortium, year });
    if (act === 'approve') await this.importer.assertTakes(REPORT_SOURCE, annualReportFileName(consortium, year));
    await this.desk.store.ledger.actOnReport({ consortium, year, act, submission, actor: actorOf(viewer), reason, day: of.today });
    return this.desk.detail(viewer, { consortium, year });
  }
}
