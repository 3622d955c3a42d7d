import { Controller, Inject, StreamableFile } from '@nestjs/common';
import { allSectors, type Jurisdiction, MOST_EXPORTED, MOST_RECORDS_ASKED, type records, recordsFile, type ReplyOf, type Viewer } from '@monitor/domain';
import { type Store, systemClock } from '@monitor/store';
import type * as z from 'zod/mini';
import { attachment } from '../reports/attachment.js';
import { Asked, Asking } from '../server/answers.js';
import { ProblemError } from '../server/problem-error.js';
import { Sends } from '../server/sends.js';
import { STORE } from '../server/tokens.js';
import { askedKind } from './asked-kind.js';
import { recordsCsv, type RecordSheet, recordsWorkbook } from './record-files.js';
import { RecordPages } from './record-pages.js';

type Question = z.output<(typeof recordsFile)['query']>;
type Page = ReplyOf<typeof records>;

const types = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

const wordsOf = (list: readonly { readonly code: string; readonly zh: string }[], codes: readonly string[]): string => codes.map((code) => list.find((each) => each.code === code)?.zh ?? code).join('、');

const aboutOf = ({ edition, publishedAt, count, sums, columns }: Page, { q = '', file = '', consortium = '', sector, district, sort = '' }: Question, place: Jurisdiction): RecordSheet['about'] => {
  const [{ name: main }] = place.money.units;
  const chosen: (readonly [string, string])[] = [['搜索', q], ['来源文件', file], ['联合体', consortium], ['领域', wordsOf(allSectors(place), sector)], ['县区/开发区', wordsOf(place.districts, district)], ['排序', sort]];
  const totals = sums.map(({ field, sum }) => [`${columns.find((each) => each.field === field)?.label ?? field}合计`, `${sum} ${main}`] as const);
  return [['数据版本', `${edition}（${publishedAt} 发布）`], ['导出时间', systemClock()], ['记录数', String(count)], ...totals, ...chosen.filter(([, text]) => text !== '')];
};

@Controller()
export class RecordFilesController {
  constructor(private readonly pages: RecordPages, @Inject(STORE) private readonly store: Store) {}

  @Sends(recordsFile)
  async file(@Asked(recordsFile) question: Question, @Asking() viewer: Viewer): Promise<StreamableFile> {
    const { format, ...asked } = question;
    const kind = askedKind(asked.kind);
    const { first, rows } = await this.everyRow(asked, viewer);
    const sheet = { kind, rows, about: aboutOf(first, question, this.pages.jurisdiction), jurisdiction: this.pages.jurisdiction };
    const bytes = format === 'csv' ? recordsCsv(sheet) : recordsWorkbook(sheet);
    const name = `${kind.zh}_${first.edition}.${format}`;
    await this.store.ledger.appendAudit({ actor: viewer.account, action: 'export-records', subject: `record:${kind.name}`, detail: { format, edition: first.edition, rows: rows.length, filters: JSON.stringify(asked), bytes: bytes.length } });
    return new StreamableFile(bytes, { type: types[format], disposition: attachment(name, `${kind.name}.${format}`), length: bytes.length });
  }

  /** @throws ProblemError `bad_request` for more rows than one file holds, `changed_meanwhile` when an edition is published in between */
  private async everyRow(asked: Omit<Question, 'format'>, viewer: Viewer): Promise<{ readonly first: Page; readonly rows: Page['rows'] }> {
    const pageAt = (offset: number): Promise<Page> => this.pages.page({ ...asked, offset, limit: MOST_RECORDS_ASKED }, viewer);
    const first = await pageAt(0);
    if (first.count > MOST_EXPORTED) throw new ProblemError('bad_request', `符合条件的有 ${first.count} 条，一个文件最多 ${MOST_EXPORTED} 条。请用领域、县区、联合体、来源文件或搜索缩小范围后再导出。`);
    const rows = [...first.rows];
    while (rows.length < first.count) {
      const next = await pageAt(rows.length);
      if (next.edition !== first.edition || next.rows.length === 0) throw new ProblemError('changed_meanwhile', '导出时数据版本发生了更新，请重新导出。');
      rows.push(...next.rows);
    }
    return { first, rows };
  }
}
