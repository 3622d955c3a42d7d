import { yuan } from '../oracle/parts.js';
import type { AnnualReport, FundEntry, Outcome } from '../world.js';
import type { Of } from './register-tables.js';
import { defineTable, type Table } from './table.js';
import { wordOf, words } from './words.js';

/** 分 as 万元 with no digit lost. */
export const wanYuan = (cents: number): string => {
  const fraction = String(cents % 1_000_000).padStart(6, '0').replace(/0+$/u, '');
  return `${Math.floor(cents / 1_000_000)}${fraction === '' ? '' : `.${fraction}`}`;
};

type Unit = '元' | '万元';

const amountText = (cents: number, unit: Unit): string => (unit === '元' ? yuan(cents) : wanYuan(cents));

export const fundTable = (unit: Unit): Table<Of<FundEntry>> =>
  defineTable<Of<FundEntry>>({
    record: 'fund_entry',
    columns: [
      ['entry', '流水号'], ['consortium', '联合体编号'], ['project', '项目编号'], ['uscc', '单位信用代码'], ['source', '经费来源'],
      ['category', '经费科目'], ['kind', '收支类型'], ['booked', '入账日期'], ['amount', `金额（${unit}）`],
    ],
    row: ({ consortium, row }) => [
      row.entry, consortium, row.project, row.uscc, wordOf(words.source, row.source),
      wordOf(words.category, row.category), wordOf(words.fundKind, row.kind), row.booked, amountText(row.amount, unit),
    ],
  });

export const outcomeTable = defineTable<Of<Outcome>>({
  record: 'outcome',
  columns: [
    ['code', '成果编号'], ['consortium', '联合体编号'], ['project', '项目编号'], ['kind', '成果类型'], ['title', '成果名称'], ['achieved', '取得日期'],
    ['level', '级别'], ['amount', '金额（元）'], ['owners', '权属单位'], ['origin', '成果来源单位'], ['registration', '登记号'], ['evidence', '佐证材料'],
  ],
  row: ({ consortium, row }) => [
    row.code, consortium, row.project ?? '', wordOf(words.outcome, row.kind), row.title, row.achieved,
    row.level === null ? '' : wordOf(words.outcomeLevel, row.level), row.amount === null ? '' : yuan(row.amount),
    row.owners.join('、'), row.origin ?? '', row.registration ?? '', row.evidence ?? '',
  ],
});

const SECTIONS = ['合作机制', '资源整合', '项目攻关', '成果转化'];

export const reportTable = defineTable<Of<AnnualReport>>({
  record: 'report',
  columns: [['consortium', '联合体编号'], ['year', '报告年度'], ['submitted', '报送日期'], ['sections', '已填部分'], ['signed_by', '负责人']],
  row: ({ consortium, row }) => [consortium, String(row.year), row.submitted, SECTIONS.join('、'), row.signedBy],
});

export const reportItemTable = defineTable<Of<{ readonly year: number; readonly item: string; readonly value: string }>>({
  record: 'report_item',
  columns: [['consortium', '联合体编号'], ['year', '报告年度'], ['item', '填报项'], ['value', '填报值']],
  row: ({ consortium, row }) => [consortium, String(row.year), row.item, row.value],
});
