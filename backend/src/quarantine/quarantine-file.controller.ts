import { Controller, Inject, StreamableFile } from '@nestjs/common';
import { MOST_QUARANTINE_EXPORTED, quarantineFile, type Viewer } from '@monitor/domain';
import { type Store, systemClock } from '@monitor/store';
import type * as z from 'zod/mini';
import { attachment } from '../reports/attachment.js';
import { Asked, Asking } from '../server/answers.js';
import { Sends } from '../server/sends.js';
import { STORE } from '../server/tokens.js';
import { type QuarantinePage, QuarantinePages } from './quarantine-pages.js';
import { assertSeesQuarantine } from './quarantine-rights.js';
import { quarantineCsv, type QuarantineSheet, quarantineWorkbook } from './quarantine-sheet.js';

type Question = z.output<(typeof quarantineFile)['query']>;

const types = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;
const conditions = { source: '来源', path: '文件', record: '记录', code: '规则', owner: '责任单位', state: '状态', q: '搜索' } as const;

const aboutOf = ({ edition, run, at, total }: QuarantinePage, question: Question): QuarantineSheet['about'] => {
  const chosen = Object.entries(conditions).flatMap(([name, zh]) => Object.entries(question).flatMap(([asked, value]) => (asked === name && value !== undefined ? [[zh, String(value)] as const] : [])));
  return [['数据版本', `${edition}（运行 #${run}，${at}）`], ['导出时间', systemClock()], ['条数', String(total)], ...chosen];
};

@Controller()
export class QuarantineFileController {
  constructor(private readonly pages: QuarantinePages, @Inject(STORE) private readonly store: Store) {}

  @Sends(quarantineFile)
  async file(@Asked(quarantineFile) question: Question, @Asking() viewer: Viewer): Promise<StreamableFile> {
    assertSeesQuarantine(viewer);
    const { format, ...asked } = question;
    const page = await this.pages.everyRow(asked, MOST_QUARANTINE_EXPORTED, viewer);
    const sheet = { rows: page.rows, about: aboutOf(page, question) };
    const bytes = format === 'csv' ? quarantineCsv(sheet) : quarantineWorkbook(sheet);
    await this.store.ledger.appendAudit({ actor: viewer.account, action: 'export-quarantine', subject: `run:${page.run}`, detail: { format, edition: page.edition, rows: page.total, filters: JSON.stringify(asked), bytes: bytes.length } });
    return new StreamableFile(bytes, { type: types[format], disposition: attachment(`退回清单_${page.edition}.${format}`, `quarantine.${format}`), length: bytes.length });
  }
}
