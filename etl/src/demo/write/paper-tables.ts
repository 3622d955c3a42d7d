import { changchun } from '@monitor/domain';

import type { Agreement, Application, Approval, Designation, Succession } from '../paper-world.js';
import type { Of } from './register-tables.js';
import { defineTable } from './table.js';
import { wordOf, words } from './words.js';

const districts = new Map(changchun.districts.map(({ code, zh }) => [code, zh]));

const wordOrNone = (list: ReadonlyMap<string, string>, code: string | null): string => (code === null ? '' : wordOf(list, code));

export const designationTable = defineTable<Designation>({
  record: 'designation',
  columns: [['uscc', '统一社会信用代码'], ['kind', '称号'], ['valid_from', '认定日期'], ['valid_until', '有效期至'], ['authority', '认定单位'], ['document', '认定文号']],
  row: (each) => [each.uscc, wordOf(words.designation, each.kind), each.validFrom, each.validUntil ?? '', each.authority, each.document],
});

export const agreementTable = defineTable<Of<Agreement>>({
  record: 'agreement',
  columns: [
    ['consortium', '联合体编号'], ['code', '协议编号'], ['kind', '文件类型'], ['dated', '签订日期'], ['clauses', '载明内容'],
    ['change_kind', '变更事项'], ['units', '涉及单位'], ['effective', '生效日期'], ['filed', '报备日期'],
  ],
  row: ({ consortium, row }) => [
    consortium, row.code, wordOf(words.agreement, row.kind), row.dated, row.clauses.join('、'),
    wordOrNone(words.change, row.changeKind), row.units.join('、'), row.effective ?? '', row.filed ?? '',
  ],
});

export const applicationTable = defineTable<Of<Application>>({
  record: 'application',
  columns: [['consortium', '联合体编号'], ['step', '申报环节'], ['happened', '日期'], ['uscc', '申报单位信用代码'], ['district', '推荐部门所在县区'], ['document', '文号']],
  row: ({ consortium, row }) => [consortium, wordOf(words.step, row.step), row.happened, row.uscc ?? '', wordOrNone(districts, row.district), row.document ?? ''],
});

export const approvalTable = defineTable<Of<Approval>>({
  record: 'approval',
  columns: [['consortium', '联合体编号'], ['document', '文号'], ['level', '批建层级'], ['issuer', '批建单位'], ['issued', '批建日期'], ['withdrawn', '撤销日期']],
  row: ({ consortium, row }) => [consortium, row.document, wordOf(words.approval, row.level), row.issuer, row.issued, row.withdrawn ?? ''],
});

export const successionTable = defineTable<Succession>({
  record: 'succession',
  columns: [['from_uscc', '原信用代码'], ['to_uscc', '现信用代码'], ['since', '变更日期'], ['kind', '变更类型']],
  row: (each) => [each.from, each.to, each.since, wordOf(words.succession, each.kind)],
});
