import { Inject, Injectable } from '@nestjs/common';
import type { oneAnnualReport, ReplyOf, Viewer } from '@monitor/domain';
import type { Store } from '@monitor/store';
import { Desk, type Sitting } from '../desk/desk.js';
import { REPORT_FILES, STORE } from '../server/tokens.js';
import { knownOfYear } from './known-of-year.js';
import type { ReportFiles } from './report-files.js';
import { reportDetail } from './report-detail.js';
import { type ReportYear, reportYear, reportingUnit } from './report-year.js';

interface Asked {
  readonly year?: number | undefined;
  readonly consortium?: string | undefined;
  readonly submission?: number | undefined;
}

export interface OpenedYear {
  readonly sitting: Sitting;
  readonly of: ReportYear;
}

/** Where every question about annual reports starts: the edition, the ledger's hand-ins and the asker. */
@Injectable()
export class ReportDesk {
  constructor(private readonly desk: Desk, @Inject(STORE) readonly store: Store, @Inject(REPORT_FILES) private readonly files: ReportFiles) {}

  sit(viewer: Viewer): Promise<Sitting> {
    return this.desk.sit(viewer);
  }

  /** The year asked for, else the latest that was judged. @throws ProblemError `not_found` */
  async open(viewer: Viewer, { year, consortium }: Asked): Promise<OpenedYear> {
    const sitting = await this.desk.sit(viewer);
    const of = await reportYear(sitting, this.store, { year: year ?? sitting.year, consortium });
    if (consortium !== undefined) reportingUnit(of, consortium);
    return { sitting, of };
  }

  async detail(viewer: Viewer, asked: Asked & { readonly consortium: string; readonly year: number }): Promise<ReplyOf<typeof oneAnnualReport>> {
    const { sitting, of } = await this.open(viewer, asked);
    const known = await knownOfYear(sitting, { scheme: of.scheme, ahead: this.files.ahead }, asked);
    return reportDetail(of, known(asked.consortium), { consortium: asked.consortium, submission: asked.submission, viewer });
  }
}
