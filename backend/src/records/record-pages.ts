import { Inject, Injectable } from '@nestjs/common';
import { type Jurisdiction, MOST_RECORDS_ASKED, type QueryOf, type RecordDefinition, type records, type ReplyOf, type Viewer } from '@monitor/domain';
import type { Store } from '@monitor/store';
import { Desk, type OpenEdition } from '../desk/desk.js';
import { STORE } from '../server/tokens.js';
import { askedKind, sortOf } from './asked-kind.js';
import { bindFilter, narrowingsOf } from './record-filter.js';
import { fileHashes, moneyFields, recordPage, recordTotals } from './records.query.js';
import { toldRecord } from './told-record.js';

type Reply = ReplyOf<typeof records>;

const columnsOf = ({ fields }: RecordDefinition): Reply['columns'] => Object.entries(fields).map(([field, { zh, kind }]) => ({ field, label: zh, type: kind }));

/** Pages of records as an asker may see them, for the screen and for files. */
@Injectable()
export class RecordPages {
  constructor(private readonly desk: Desk, @Inject(STORE) private readonly store: Store) {}

  get jurisdiction(): Jurisdiction {
    return this.desk.jurisdiction;
  }

  /** @throws ProblemError `not_found` for no kind of that name, `bad_request` for an order by no column, `no_data` */
  async page(query: QueryOf<typeof records>, viewer: Viewer): Promise<Reply> {
    const kind = askedKind(query.kind);
    const opened = await this.desk.open(viewer);
    const { jurisdiction } = this.desk;
    const params = bindFilter(kind, query, jurisdiction);
    const page = recordPage(kind, sortOf(kind, query.sort));
    const [[totals], rows] = await Promise.all([
      opened.ask(totalsOf(kind), params),
      opened.ask(page, { ...params, offset: Math.max(0, query.offset), limit: Math.min(Math.max(1, query.limit), MOST_RECORDS_ASKED) }),
    ]);
    return {
      edition: opened.edition, publishedAt: opened.publishedAt, kind: kind.name, label: kind.zh, columns: columnsOf(kind), narrowedBy: narrowingsOf(kind),
      count: totals?.count ?? 0,
      sums: moneyFields(kind).map((field, place) => ({ field, sum: totals?.sums[place] ?? '0.00' })),
      rows: rows.map((row) => toldRecord(kind, row, jurisdiction)),
      files: await this.filesOf(opened, [...new Set(rows.map(({ source_path }) => source_path))]),
    };
  }

  private async filesOf(opened: OpenEdition, paths: string[]): Promise<Reply['files']> {
    const files = paths.length === 0 ? [] : await opened.ask(fileHashes, { paths });
    const brought = await this.store.ledger.firstDeliveries(files.map(({ sha256 }) => sha256));
    return files.map(({ path, sha256 }) => {
      const first = brought.find((each) => each.sha256 === sha256 && each.path === path) ?? brought.find((each) => each.sha256 === sha256);
      return { path, sha256, run: first?.firstRun ?? null, at: first?.firstAt ?? null };
    });
  }
}

const totalsOf = (kind: RecordDefinition) => {
  const query = recordTotals.get(kind.name);
  if (query === undefined) throw new Error(`Nothing totals the kind ${kind.name}`);
  return query;
};
