import { Controller, Inject } from '@nestjs/common';
import { evaluationDays, freshness, type QueryOf, recordKinds, type ReplyOf, type Viewer } from '@monitor/domain';
import type { Store } from '@monitor/store';
import { Desk, type OpenEdition, type Sitting } from '../desk/desk.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { STORE } from '../server/tokens.js';
import { reportArrivals, sourceFiles, tableRows } from './freshness.query.js';

type Reply = ReplyOf<typeof freshness>;

const NOTHING_YET: Reply = {
  edition: null, rebuilding: false, publishedAt: null, lastRunAt: null, year: null, years: [], files: [],
  reports: { dueOn: null, due: 0, in: 0, late: [], missing: [] }, tables: [],
};

@Controller()
export class FreshnessController {
  constructor(private readonly desk: Desk, @Inject(STORE) private readonly store: Store) {}

  @Answers(freshness)
  async freshness(@Asked(freshness) { year }: QueryOf<typeof freshness>, @Asking() viewer: Viewer): Promise<Reply> {
    const [last] = await this.store.ledger.runs({ limit: 1 });
    const lastRunAt = last?.startedAt ?? null;
    const published = await this.store.ledger.published();
    if (published === null) return { ...NOTHING_YET, lastRunAt };
    if ((await this.store.ledger.rebuilding()) !== null) return { ...NOTHING_YET, rebuilding: true, edition: published.id, publishedAt: published.publishedAt, lastRunAt };
    if (year === undefined && (await this.desk.years(viewer)).length === 0) return this.withoutYear(viewer, lastRunAt);
    const sitting = await this.desk.sit(viewer, year);
    const [files, reports, tables] = await Promise.all([filesOf(sitting, viewer), reportsOf(sitting), tablesOf(sitting, viewer)]);
    const { edition, publishedAt, years } = sitting.basis;
    return { edition, rebuilding: false, publishedAt, lastRunAt, year: sitting.year, years, files, reports, tables };
  }

  /** Records are loaded, but nothing judges them yet: no report is due. */
  private async withoutYear(viewer: Viewer, lastRunAt: string | null): Promise<Reply> {
    const opened = await this.desk.open(viewer);
    const [files, tables] = await Promise.all([filesOf(opened, viewer), tablesOf(opened, viewer)]);
    return { ...NOTHING_YET, edition: opened.edition, publishedAt: opened.publishedAt, lastRunAt, files, tables };
  }
}

/** A district office sees its consortia, not the city's files. */
const filesOf = async (sitting: Pick<OpenEdition, 'ask'>, viewer: Viewer): Promise<Reply['files']> => {
  if (viewer.districts !== 'all') return [];
  const rows = await sitting.ask(sourceFiles, {});
  return rows.map(({ rows_accepted, rows_rejected, ...file }) => ({ ...file, rowsAccepted: rows_accepted, rowsRejected: rows_rejected }));
};

const reportsOf = async (sitting: Sitting): Promise<Reply['reports']> => {
  const rows = await sitting.ask(reportArrivals, { year: sitting.year });
  const { reportDue } = evaluationDays(sitting.policy().scheme, sitting.year);
  const arrived = rows.flatMap(({ submitted, ...row }) => (submitted === null ? [] : [{ ...row, submitted }]));
  return {
    dueOn: reportDue,
    due: rows.length,
    in: arrived.length,
    late: arrived.filter(({ submitted }) => submitted > reportDue).map(({ consortium, name, submitted }) => ({ consortium, name, submitted })),
    missing: rows.filter(({ submitted }) => submitted === null).map(({ consortium, name, lead }) => ({ consortium, name, lead })),
  };
};

/** Row counts are the whole city's, so they are the city's to see. */
const tablesOf = async (sitting: Pick<OpenEdition, 'ask'>, viewer: Viewer): Promise<Reply['tables']> => {
  if (viewer.districts !== 'all') return [];
  const counted = await sitting.ask(tableRows, { tables: recordKinds.map(({ name }) => name) });
  return recordKinds.map(({ name, zh }) => ({ table: name, label: zh, rows: counted.find((row) => row.table === name)?.rows ?? 0 }));
};
