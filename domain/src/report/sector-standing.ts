import { roundHalfUp } from '../number/round.js';
import type { ReportCell, ReportTable } from './report.js';
import { countColumn, moneyColumn, ratioColumn, scoreColumn, textColumn } from './report-columns.js';
import { fillTable } from './report-table.js';
import type { SectorReportParts } from './sector-report-parts.js';

const amountText = (value: number | null): ReportCell => (value === null ? null : roundHalfUp(value, 2));

const summaryColumns = [
  textColumn({ code: 'sector', head: '领域', formula: '办法第四条列明的重点领域', width: 3 }),
  countColumn({ code: 'consortia', head: '联合体', unit: '个', formula: '本年度在册、符合筛选条件的联合体数', width: 1.6 }, false),
  countColumn({ code: 'rated', head: '参评', unit: '个', formula: '本年度参加评价的联合体数', width: 1.4 }, false),
  countColumn({ code: 'flagged', head: '建议处置', unit: '个', formula: '有“建议整改”或“建议取消称号”的联合体数', width: 1.6 }, false),
  moneyColumn({ code: 'spent', head: '财政支出', formula: '财政资金（国家、省、市专项、县区）本年支出减退回', width: 2.4 }, false),
  moneyColumn({ code: 'planned', head: '财政预算', formula: '财政资金本年预算', width: 2.4 }, false),
  ratioColumn({ code: 'execution', head: '财政执行率', unit: '%', formula: '财政支出 ÷ 财政预算', of: ['spent', 'planned'], width: 1.6 }),
  scoreColumn({ code: 'previousExecution', head: '上年财政执行率', unit: '%', formula: '同上，上年度', width: 1.6 }),
  moneyColumn({ code: 'revenue', head: '转化收入', formula: '本年新增销售收入（成果记录）', width: 2.4 }, false),
  moneyColumn({ code: 'previousRevenue', head: '上年转化收入', formula: '同上，上年度', width: 2.4 }, false),
];

/** The sector in one row, as the matrix of the cockpit tells it. */
export const sectorSummary = ({ sector, replies: { matrix } }: SectorReportParts): ReportTable => {
  const row = matrix.rows.find((each) => each.sector === sector.code);
  const cell = (column: string) => row?.cells.find((each) => each.column === column);
  const [execution, revenue] = [cell('fiscal-execution'), cell('new-revenue')];
  return fillTable({
    code: 'summary', title: `${sector.zh}领域概况`, sheet: '概况', nameColumn: 'sector', missing: '该项没有数据，或没有可作分母的预算',
    columns: summaryColumns,
    rows: row === undefined ? [] : [[
      sector.zh, row.consortia, row.rated, row.flagged, execution?.numerator ?? null, execution?.denominator ?? null, null, execution?.previous ?? null,
      revenue?.numerator ?? null, amountText(revenue?.previous ?? null),
    ]],
  });
};

const dimensionColumns = [
  textColumn({ code: 'dimension', head: '评价维度', formula: '评价方案的一级维度', width: 3 }),
  scoreColumn({ code: 'weight', head: '权重', unit: '%', formula: '评价方案规定的权重', width: 1.5 }),
  scoreColumn({ code: 'value', head: '本年平均得分', unit: '分', formula: '参评联合体该维度得分（0–100）的算术平均', width: 2 }),
  scoreColumn({ code: 'previous', head: '上年平均得分', unit: '分', formula: '同上，上年度', width: 2 }),
  scoreColumn({ code: 'change', head: '较上年', unit: '分', formula: '本年平均得分 − 上年平均得分', width: 1.5 }),
];

/** Mean score of each dimension, this year and last. */
export const dimensionTable = ({ sector, scheme, replies: { matrix } }: SectorReportParts): ReportTable => {
  const cells = matrix.rows.find((each) => each.sector === sector.code)?.cells ?? [];
  return fillTable({
    code: 'dimensions', title: '各评价维度平均得分', sheet: '指标', nameColumn: 'dimension', missing: '该年度没有参评的联合体',
    columns: dimensionColumns,
    rows: scheme.dimensions.map(({ code, zh, weight }) => {
      const { value = null, previous = null } = cells.find(({ column }) => column === code) ?? {};
      return [zh, weight, value, previous, value === null || previous === null ? null : value - previous];
    }),
  });
};
