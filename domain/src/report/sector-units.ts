import { addMoney, formatYuan, parseYuan } from '../number/money.js';
import type { ReportChart, ReportColumn, ReportTable } from './report.js';
import { codeColumn, countColumn, moneyColumn, ratioColumn, scoreColumn, textColumn } from './report-columns.js';
import { fillTable } from './report-table.js';
import { statusNames } from './report-words.js';
import type { SectorReportParts } from './sector-report-parts.js';

const quarters = [1, 2, 3, 4] as const;

const unitColumns: readonly ReportColumn[] = [
  codeColumn({ code: 'consortium', head: '联合体编号', formula: '联合体名录的编号' }),
  textColumn({ code: 'name', head: '联合体', formula: '认定名称', width: 4.5 }),
  textColumn({ code: 'status', head: '状态', formula: '本年度的状态' }),
  countColumn({ code: 'members', head: '成员', unit: '个', formula: '本年度的成员单位数；一个单位可在多个联合体' }, false),
  countColumn({ code: 'projects', head: '项目', unit: '个', formula: '本年度执行的项目数', width: 1.2 }),
  moneyColumn({ code: 'planned', head: '预算', formula: '各来源本年预算' }),
  moneyColumn({ code: 'allocated', head: '拨付', formula: '各来源本年拨付' }),
  moneyColumn({ code: 'spent', head: '净支出', formula: '各来源本年支出减退回', width: 2.2 }),
  moneyColumn({ code: 'fiscalPlanned', head: '财政预算', formula: '财政资金本年预算', width: 2.2 }),
  moneyColumn({ code: 'fiscalSpent', head: '财政净支出', formula: '财政资金本年支出减退回', width: 2.2 }),
  ratioColumn({ code: 'execution', head: '财政执行率', unit: '%', formula: '财政净支出 ÷ 财政预算', of: ['fiscalSpent', 'fiscalPlanned'], width: 1.6 }),
  moneyColumn({ code: 'otherSpent', head: '非财政净支出', formula: '自筹、社会投资、贷款等本年支出减退回' }),
  ratioColumn({ code: 'leverage', head: '带动倍数', unit: '倍', formula: '非财政净支出 ÷ 财政净支出', of: ['otherSpent', 'fiscalSpent'], width: 1.4 }),
  moneyColumn({ code: 'contracts', head: '技术合同额', formula: '本年技术合同金额' }),
  moneyColumn({ code: 'revenue', head: '转化收入', formula: '本年新增销售收入', width: 2.2 }),
  countColumn({ code: 'due', head: '到期节点', unit: '个', formula: '本年应完成的项目节点数' }),
  countColumn({ code: 'onTime', head: '按期节点', unit: '个', formula: '其中按期完成的' }),
  ratioColumn({ code: 'punctual', head: '节点按期率', unit: '%', formula: '按期节点 ÷ 到期节点', of: ['onTime', 'due'], width: 1.6 }),
  ...quarters.map((quarter) => scoreColumn({ code: `q${quarter}`, head: `${quarter}季末执行率`, unit: '%', formula: `至第${quarter}季度末财政支出 ÷ 全年财政预算` })),
];

/** Money, size and results of each consortium. */
export const unitsTable = ({ replies: { units } }: SectorReportParts): ReportTable =>
  fillTable({
    code: 'units', title: '各联合体资金执行与产出', sheet: '联合体资金', nameColumn: 'name', missing: '没有可作分母的数，或季度尚未结束', columns: unitColumns,
    rows: units.rows.map((row) => [
      row.consortium, row.name, statusNames[row.status], row.members, row.projects, row.planned, row.allocated, row.spent, row.fiscalPlanned, row.fiscalSpent, null,
      row.otherSpent, null, row.contracts, row.revenue, row.milestonesDue, row.milestonesOnTime, null, ...quarters.map((quarter) => row.quarters[quarter - 1] ?? null),
    ]),
  });

const DRAWN = 20;

export const unitsChart = ({ replies: { units } }: SectorReportParts): ReportChart => {
  const [spent, planned] = [units.rows.map((row) => row.fiscalSpent), units.rows.map((row) => row.fiscalPlanned)].map((each) => formatYuan(addMoney(...each.map(parseYuan))));
  return {
    code: 'units', title: '各联合体财政预算与净支出', kind: 'bar', table: 'units', category: 'name', series: ['fiscalPlanned', 'fiscalSpent'], first: DRAWN, unit: '万元',
    told: units.rows.length === 0 ? '没有符合条件的联合体。' : `${units.rows.length}个联合体合计财政预算${planned ?? '0.00'}元，净支出${spent ?? '0.00'}元。`,
  };
};
