import { formatYuan, parseYuan } from '../number/money.js';
import { roundHalfUp } from '../number/round.js';
import { fundCategories, fundSources } from '../record/money-codes.js';
import type { ReportChart, ReportColumn, ReportTable } from './report.js';
import { countColumn, moneyColumn, ratioColumn, scoreColumn, textColumn } from './report-columns.js';
import { assertSums, fillTable } from './report-table.js';
import { channelTitles, wordOf } from './report-words.js';
import type { SectorReplies, SectorReportParts } from './sector-report-parts.js';

type Flow = SectorReplies['flow'];
type Slice = Flow['sources'][number];

const flowColumns = (head: string, formula: string): readonly ReportColumn[] => [
  textColumn({ code: 'name', head, formula, width: 3 }),
  moneyColumn({ code: 'planned', head: '预算', formula: '经费台账本年“预算”之和', width: 2 }),
  moneyColumn({ code: 'allocated', head: '拨付', formula: '经费台账本年“拨付”之和', width: 2 }),
  moneyColumn({ code: 'spent', head: '支出', formula: '经费台账本年“支出”之和', width: 2 }),
  moneyColumn({ code: 'refunded', head: '退回', formula: '经费台账本年“退回”之和', width: 1.8 }),
  moneyColumn({ code: 'balance', head: '结余', formula: '拨付 − 支出 + 退回', width: 2 }),
  moneyColumn({ code: 'previousSpent', head: '上年支出', formula: '经费台账上年“支出”之和', width: 2 }),
];

/** 结余 = 拨付 − 支出 + 退回. */
const balance = ({ allocated, spent, refunded }: Slice): string => formatYuan(parseYuan(allocated) - parseYuan(spent) + parseYuan(refunded));

const sliceRow = (name: string, slice: Slice, columns: readonly ReportColumn[]): readonly string[] => {
  const cells: Readonly<Record<string, string>> = { ...slice, name, balance: balance(slice) };
  return columns.map(({ code }) => cells[code] ?? '');
};

/** Money is allocated to a project whole, so a balance by category would say nothing. */
const withoutBalance = (columns: readonly ReportColumn[]): readonly ReportColumn[] => columns.filter(({ code }) => code !== 'balance');

interface Sliced {
  readonly code: string;
  readonly title: string;
  readonly sheet: string;
  readonly columns: readonly ReportColumn[];
}

const slicesTable = (sliced: Sliced, [slices, names]: readonly [readonly Slice[], readonly { readonly code: string; readonly zh: string }[]], flow: Flow): ReportTable =>
  assertSums(fillTable({ ...sliced, nameColumn: 'name', missing: '没有数据', rows: slices.map((each) => sliceRow(wordOf(names, each.code), each, sliced.columns)) }), told(flow));

const told = ({ whole: { planned, allocated, spent, refunded, previousSpent } }: Flow) => ({ planned, allocated, spent, refunded, previousSpent });

export const sourcesTable = ({ replies: { flow } }: SectorReportParts): ReportTable =>
  slicesTable({ code: 'sources', title: '资金流向（按来源）', sheet: '资金来源', columns: flowColumns('经费来源', '经费台账的来源；前四项为财政资金') }, [flow.sources, fundSources], flow);

export const categoriesTable = ({ replies: { flow } }: SectorReportParts): ReportTable =>
  slicesTable({ code: 'categories', title: '资金流向（按科目）', sheet: '资金科目', columns: withoutBalance(flowColumns('经费科目', '经费台账的科目；拨付按台账所记科目，多不细分')) }, [flow.categories, fundCategories], flow);

export const channelsTable = ({ replies: { flow } }: SectorReportParts): ReportTable =>
  fillTable({
    code: 'channels', title: '财政支持方式（办法第十条）', sheet: '支持方式', nameColumn: 'name', missing: '没有数据',
    columns: [
      textColumn({ code: 'name', head: '支持方式', formula: '办法第十条列明的方式', width: 4 }),
      countColumn({ code: 'items', head: '笔数', unit: '笔', formula: '本年记录数', width: 1.5 }),
      moneyColumn({ code: 'amount', head: '金额', formula: '本年金额之和', width: 2 }),
      moneyColumn({ code: 'previous', head: '上年金额', formula: '上年金额之和', width: 2 }),
    ],
    rows: flow.channels.map(({ channel, items, amount, previous }) => [channelTitles[channel], items, amount, previous]),
  });

const paceColumns = [
  textColumn({ code: 'month', head: '月份', formula: '入账月份', width: 1.2 }),
  moneyColumn({ code: 'planned', head: '预算', formula: '当月财政资金预算', width: 2 }),
  moneyColumn({ code: 'allocated', head: '拨付', formula: '当月财政资金拨付', width: 2 }),
  moneyColumn({ code: 'spent', head: '支出', formula: '当月财政资金支出', width: 2 }),
  moneyColumn({ code: 'refunded', head: '退回', formula: '当月财政资金退回', width: 1.8 }),
  moneyColumn({ code: 'gone', head: '累计净支出', formula: '年初至当月末支出减退回；未结束的月份不计', width: 2 }, false),
  moneyColumn({ code: 'whole', head: '全年预算', formula: '全年财政资金预算' }, false),
  ratioColumn({ code: 'share', head: '累计执行率', unit: '%', formula: '累计净支出 ÷ 全年预算', of: ['gone', 'whole'], width: 1.8 }),
  scoreColumn({ code: 'elapsed', head: '序时进度', unit: '%', formula: '年初至当月末的天数 ÷ 全年天数', width: 1.8 }),
  moneyColumn({ code: 'previousSpent', head: '上年同月支出', formula: '上年同月财政资金支出', width: 2 }),
];

/** `2025-03` and `03` alike as 3月. */
const monthText = (month: string): string => `${Number(month.slice(-2))}月`;

/** Month by month, spending added up to the end of each month that is over. */
export const paceTable = ({ replies: { pace } }: SectorReportParts): ReportTable => {
  let gone = 0n;
  const rows = pace.months.map(({ month, planned, allocated, spent, refunded, previousSpent, elapsed, over }) => {
    gone += parseYuan(spent) - parseYuan(refunded);
    return [monthText(month), planned, allocated, spent, refunded, over ? formatYuan(gone) : null, pace.planned, null, elapsed, previousSpent];
  });
  return fillTable({ code: 'pace', title: '财政资金执行进度', sheet: '资金进度', nameColumn: 'month', missing: '月份尚未结束，或没有预算', columns: paceColumns, rows });
};

export const paceChart = ({ replies: { pace } }: SectorReportParts): ReportChart => {
  const last = pace.months.filter(({ over }) => over).at(-1);
  return {
    code: 'pace', title: '累计执行率与序时进度', kind: 'line', table: 'pace', category: 'month', series: ['share', 'elapsed'], first: 12, unit: '%',
    told: last === undefined ? '本年度还没有结束的月份。' : `截至${monthText(last.month)}末，序时进度为${roundHalfUp(last.elapsed, 1)}%；两条线之差即快于或慢于序时的百分点。`,
  };
};
