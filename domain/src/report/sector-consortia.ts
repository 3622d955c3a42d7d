import type { Jurisdiction } from '../jurisdiction/jurisdiction.js';
import { roundHalfUp } from '../number/round.js';
import { grades } from '../score/grade.js';
import type { Scheme } from '../scheme/scheme.js';
import type { ReportChart, ReportColumn, ReportTable } from './report.js';
import { codeColumn, scoreColumn, textColumn } from './report-columns.js';
import { fillTable } from './report-table.js';
import { flagNames, statusNames, wordOf } from './report-words.js';
import type { SectorReplies, SectorReportParts } from './sector-report-parts.js';

type Row = SectorReplies['ranking']['rows'][number];
type Interval = SectorReplies['robustness']['intervals'][number];

const columnsOf = ({ dimensions }: Scheme): readonly ReportColumn[] => [
  scoreColumn({ code: 'rank', head: '名次', unit: '名', formula: '全市参评联合体按总分的名次，同分同名次', width: 1.6 }),
  codeColumn({ code: 'consortium', head: '联合体编号', formula: '联合体名录的编号' }),
  textColumn({ code: 'name', head: '联合体', formula: '认定名称', width: 4.2 }),
  textColumn({ code: 'district', head: '推荐单位', formula: '县（市）区、开发区' }),
  textColumn({ code: 'lead', head: '牵头单位', formula: '成员名册中的牵头单位' }),
  textColumn({ code: 'status', head: '状态', formula: '本年度的状态' }),
  scoreColumn({ code: 'total', head: '总分', unit: '分', formula: '各维度得分之和加减分', width: 1.7 }),
  ...dimensions.map(({ code, zh }) => scoreColumn({ code: `points_${code}`, head: zh, unit: '分', formula: `“${zh}”维度对总分的贡献`, width: 1.7 })),
  scoreColumn({ code: 'adjustment', head: '加减分', unit: '分', formula: '评价方案规定的加分与迟报扣分', width: 1.6 }),
  textColumn({ code: 'grade', head: '等级', formula: '按未舍入的总分和优秀比例判定', width: 2 }),
  scoreColumn({ code: 'low', head: '名次区间下端', unit: '名', formula: '权重等选择随机变动时名次的第5百分位', width: 1.7 }),
  scoreColumn({ code: 'high', head: '名次区间上端', unit: '名', formula: '同上，第95百分位', width: 1.7 }),
  scoreColumn({ code: 'band', head: '并列带', unit: '带', formula: '同一带内的联合体在统计上分不出先后' }),
  scoreColumn({ code: 'previousRank', head: '上年名次', unit: '名', formula: '上年度的名次' }),
  scoreColumn({ code: 'previousTotal', head: '上年总分', unit: '分', formula: '上年度的总分' }),
  scoreColumn({ code: 'coverage', head: '数据覆盖率', unit: '%', formula: '已报指标的权重 ÷ 适用指标的权重' }),
  textColumn({ code: 'flags', head: '系统建议', formula: '规则提出的建议，均须人工确认', width: 2 }),
];

const gradeText = ({ grade }: Row): string => (grade === null ? '不评价' : wordOf(grades, grade));

const rowOf = (row: Row, interval: Interval | undefined, { scheme: { dimensions }, jurisdiction }: { scheme: Scheme; jurisdiction: Jurisdiction }) => [
  row.rank, row.consortium, row.name, wordOf(jurisdiction.districts, row.district), row.lead, statusNames[row.status], row.total,
  ...dimensions.map(({ code }) => (row.total === null ? null : (row.contributions[code] ?? null))),
  row.total === null ? null : row.adjustment, gradeText(row), interval?.low ?? null, interval?.high ?? null, interval?.band ?? null,
  row.previousRank, row.previousTotal, row.coverage, row.flags.map((kind) => flagNames[kind]).join('、'),
];

/** Every consortium of the sector in official order, with the interval its rank moves in. */
export const consortiaTable = ({ scheme, jurisdiction, replies: { ranking, robustness } }: SectorReportParts): ReportTable => {
  const intervals = new Map(robustness.intervals.map((each) => [each.consortium, each]));
  return fillTable({
    code: 'consortia', title: '联合体评价结果', sheet: '联合体', nameColumn: 'name', missing: '未参评（新认定未满一年、数据不足或已取消称号）、没有上年结果或没有系统建议',
    columns: columnsOf(scheme),
    rows: ranking.rows.map((row) => rowOf(row, intervals.get(row.consortium), { scheme, jurisdiction }).map((cell) => (cell === '' ? null : cell))),
  });
};

const DRAWN = 20;

export const consortiaChart = ({ scheme, replies: { ranking } }: SectorReportParts): ReportChart => {
  const [best] = ranking.rows;
  const scored = ranking.rows.filter(({ total }) => total !== null).length;
  const total = best?.total ?? null;
  const told = best === undefined || total === null ? '没有参评的联合体。' : `${scored}个参评联合体的总分由${scheme.dimensions.length}个维度构成，${best.name}最高，为${roundHalfUp(total, 2)}分。`;
  return {
    code: 'contributions', title: '联合体总分构成', kind: 'stacked-bar', table: 'consortia', category: 'name',
    series: scheme.dimensions.map(({ code }) => `points_${code}`), first: Math.min(DRAWN, scored), unit: '分', told,
  };
};
