import { setImmediate as breathe } from 'node:timers/promises';
import { Controller, Inject, StreamableFile } from '@nestjs/common';
import { annotatedReport, itemInWords, reportTemplates, type Viewer } from '@monitor/domain';
import { annualReportFileName } from '@monitor/store';
import type * as z from 'zod/mini';
import { attachment } from '../reports/attachment.js';
import { ReportTurns } from '../reports/report-turns.js';
import { Asked, Asking } from '../server/answers.js';
import { ProblemError } from '../server/problem-error.js';
import { Sends } from '../server/sends.js';
import { REPORT_FILES } from '../server/tokens.js';
import { knownOfYear } from './known-of-year.js';
import { ReportDesk } from './report-desk.js';
import type { ReportFiles } from './report-files.js';
import { standingOf } from './report-standing.js';
import { type ReportYear, reportingUnit } from './report-year.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ZIP = 'application/zip';
/** Written one after the other while others ask: about half a minute. */
const MOST_TEMPLATES = 1000;

type Templates = z.output<(typeof reportTemplates)['query']>;
type Units = ReportYear['units'];

interface NamedFile {
  readonly name: string;
  readonly plain: string;
  readonly bytes: Uint8Array;
}

const sent = ({ name, plain, bytes }: NamedFile, type: string): StreamableFile => new StreamableFile(bytes, { type, disposition: attachment(name, plain), length: bytes.length });

@Controller()
export class ReportFilesController {
  constructor(
    private readonly desk: ReportDesk,
    private readonly turns: ReportTurns,
    @Inject(REPORT_FILES) private readonly files: ReportFiles,
  ) {}

  @Sends(reportTemplates)
  async templates(@Asked(reportTemplates) { year, consortium, which }: Templates, @Asking() viewer: Viewer): Promise<StreamableFile> {
    return this.turns.take(viewer.account, async () => {
      const { sitting, of } = await this.desk.open(viewer, { year, consortium });
      const known = await knownOfYear(sitting, { scheme: of.scheme, ahead: this.files.ahead }, { year, consortium });
      const write = (unit: Units[number]) => this.files.template({ scheme: of.scheme, consortium: unit.consortium, year, known: { name: unit.name, ...known(unit.consortium) } });
      if (consortium !== undefined) {
        const bytes = await write(reportingUnit(of, consortium));
        return sent({ name: annualReportFileName(consortium, year), plain: `annual-report-${year}.xlsx`, bytes }, WORKBOOK);
      }
      const bytes = await this.zipped(this.wanted(of, which), { year, write });
      return sent({ name: `年度报告模板-${year}.zip`, plain: `annual-report-templates-${year}.zip`, bytes }, ZIP);
    });
  }

  @Sends(annotatedReport)
  async annotated(@Asked(annotatedReport) { submission: id }: z.output<(typeof annotatedReport)['query']>, @Asking() viewer: Viewer): Promise<StreamableFile> {
    const { ledger, archive } = this.desk.store;
    const submission = await ledger.reportSubmission(id);
    const { consortium, year } = submission;
    const { of } = await this.desk.open(viewer, { consortium, year });
    if (submission.cells.length === 0) throw new ProblemError('bad_request', '这份文件无法作为工作簿读取，不能批注。请把页面上的错误说明发给报送人，请其用模板重新填报。');
    const findings = submission.findings.map((finding) => ({ ...finding, item: itemInWords(of.scheme, finding.item) }));
    const bytes = await this.turns.take(viewer.account, () => this.files.annotate(archive.pathOf(submission.sha256), findings));
    return sent({ name: annualReportFileName(consortium, year).replace('.xlsx', `-第${submission.version}次报送-批注.xlsx`), plain: `annual-report-${year}-annotated.xlsx`, bytes }, WORKBOOK);
  }

  private wanted(of: ReportYear, which: Templates['which']): Units {
    const units = which === 'all' ? of.units : of.units.filter((unit) => ['missing', 'not_due'].includes(standingOf(of, unit).timing));
    if (units.length === 0) throw new ProblemError('not_found', '没有需要填报的联合体。如需重发模板，请选择“全部”。');
    if (units.length > MOST_TEMPLATES) throw new ProblemError('bad_request', `一次最多打包 ${MOST_TEMPLATES} 份模板，现有 ${units.length} 家。请按县区账号分别下载。`);
    return units;
  }

  private async zipped(units: Units, { year, write }: { year: number; write: (unit: Units[number]) => Promise<Uint8Array> }): Promise<Uint8Array> {
    const files: { name: string; bytes: Uint8Array }[] = [];
    for (const unit of units) {
      files.push({ name: annualReportFileName(unit.consortium, year), bytes: await write(unit) });
      await breathe();
    }
    return this.files.zip(files);
  }
}
