import { Controller, Inject, Req, StreamableFile } from '@nestjs/common';
import { allSectors, type Filters, type Jurisdiction, type Report, reportFileName, reportFormats, type Sector, sectorReport, sectorReportFile, type SectorReportParts, type Viewer } from '@monitor/domain';
import type { Store } from '@monitor/store';
import type { FastifyRequest } from 'fastify';
import type * as z from 'zod/mini';
import { Asked, Asking } from '../server/answers.js';
import { ProblemError } from '../server/problem-error.js';
import { Sends } from '../server/sends.js';
import { STORE } from '../server/tokens.js';
import { attachment } from './attachment.js';
import { pageAddress } from './page-address.js';
import { renderReport } from './render-report.js';
import { reportHash } from './report-hash.js';
import { ReportTurns } from './report-turns.js';
import { SectorQuestions } from './sector-replies.js';

type Question = z.output<(typeof sectorReportFile)['query']>;

/** @throws ProblemError `not_found` naming the sectors there are */
const sectorOf = (code: string, jurisdiction: Jurisdiction): Sector => {
  const found = allSectors(jurisdiction).find((sector) => sector.code === code);
  if (found === undefined) throw new ProblemError('not_found', `没有领域“${code}”。可选：${allSectors(jurisdiction).map((each) => `${each.zh}（${each.code}）`).join('、')}。`);
  return found;
};

/** A report whose parts do not add up is told, not written. @throws ProblemError `internal` */
const written = (parts: SectorReportParts): Report => {
  try {
    return sectorReport(parts);
  } catch (error) {
    if (error instanceof RangeError) throw new ProblemError('internal', error.message);
    throw error;
  }
};

@Controller()
export class SectorReportController {
  constructor(
    private readonly questions: SectorQuestions,
    private readonly turns: ReportTurns,
    @Inject(STORE) private readonly store: Store,
  ) {}

  @Sends(sectorReportFile)
  async file(@Asked(sectorReportFile) { format, sector, ...narrowed }: Question, @Asking() viewer: Viewer, @Req() request: FastifyRequest): Promise<StreamableFile> {
    const subject = sectorOf(sector, this.questions.jurisdiction);
    return this.turns.take(viewer.account, async () => {
      const report = await this.report(subject, narrowed, { viewer, request });
      const hash = reportHash(report);
      const bytes = await renderReport({ report, hash, format });
      const name = `${reportFileName(report)}.${format}`;
      const { edition, year } = report.basis;
      await this.store.ledger.appendAudit({ actor: viewer.account, action: 'export-report', subject: `sector:${sector}`, detail: { format, year, filters: report.filters, edition, hash, bytes: bytes.length, name } });
      const type = reportFormats.find(({ code }) => code === format)?.type ?? 'application/octet-stream';
      return new StreamableFile(bytes, { type, disposition: attachment(name, `sector-report-${sector}-${year}.${format}`), length: bytes.length });
    });
  }

  private async report(sector: Sector, narrowed: Omit<Filters, 'sector'>, { viewer, request }: { viewer: Viewer; request: FastifyRequest }): Promise<Report> {
    const filters = { ...narrowed, sector: [sector.code] };
    const { replies, scheme } = await this.questions.answers(filters, viewer);
    const { year } = replies.ranking.basis;
    const address = pageAddress(request, `/sectors/${sector.code}`, { year, district: narrowed.district, status: narrowed.status });
    return written({ sector, jurisdiction: this.questions.jurisdiction, scheme, filters, address, made: { at: new Date().toISOString(), by: viewer.account }, replies });
  }
}
