import { sectorSentences } from '../sentence/sector-sentences.js';
import type { Sentence } from '../sentence/sentence.js';
import type { Report, ReportBasis, ReportSection } from './report.js';
import { filtersInWords } from './filters-in-words.js';
import { consortiaChart, consortiaTable } from './sector-consortia.js';
import { categoriesTable, channelsTable, paceChart, paceTable, sourcesTable } from './sector-funds.js';
import { kindsTable, pipelineChart, pipelineTable, timesTable, yearsChart, yearsTable } from './sector-outcomes.js';
import { proposalsTable } from './sector-proposals.js';
import type { SectorReplies, SectorReportParts } from './sector-report-parts.js';
import { dimensionTable, sectorSummary } from './sector-standing.js';
import { unitsChart, unitsTable } from './sector-units.js';

/** Which finding opens which section; a rule of writing that is new opens the first. */
const SECTION_OF: Readonly<Record<string, string>> = {
  ends: 'consortia', outliers: 'consortia', execution: 'funds', 'year-end': 'funds', leverage: 'funds', revenue: 'outcomes', pipeline: 'outcomes', evidence: 'outcomes', proposals: 'proposals',
};

const withFindings = (sections: readonly Omit<ReportSection, 'sentences'>[], findings: readonly Sentence[]): readonly ReportSection[] =>
  sections.map((section) => ({ ...section, sentences: findings.filter(({ code }) => (SECTION_OF[code] ?? sections[0]?.code) === section.code) }));

const sectionsOf = (parts: SectorReportParts): readonly Omit<ReportSection, 'sentences'>[] => [
  { code: 'standing', heading: '总体情况', tables: [sectorSummary(parts), dimensionTable(parts)], charts: [] },
  { code: 'consortia', heading: '联合体评价', tables: [consortiaTable(parts)], charts: [consortiaChart(parts)] },
  {
    code: 'funds', heading: '资金',
    tables: [sourcesTable(parts), categoriesTable(parts), channelsTable(parts), paceTable(parts), unitsTable(parts)],
    charts: [paceChart(parts), unitsChart(parts)],
  },
  { code: 'outcomes', heading: '成果转化', tables: [kindsTable(parts), pipelineTable(parts), timesTable(parts), yearsTable(parts)], charts: [pipelineChart(parts), yearsChart(parts)] },
  { code: 'proposals', heading: '系统建议', tables: [proposalsTable(parts)], charts: [] },
];

const NOTES = [
  '本报告由系统按规则测算生成，各项建议均须人工确认，不代表已作出的决定。',
  '金额以元为单位精确保存，表中以万元显示、保留两位小数；得分保留两位小数（四舍五入），等级按未舍入的总分判定。',
  '合计行的比率由分子之和除以分母之和重新计算，不由各行比率相加或平均。',
  '“—”表示没有该项数据，原因见各表列说明；0表示确实为零。',
] as const;

/** @throws RangeError when the replies are of different editions or years. */
const basisOf = (replies: SectorReplies): ReportBasis => {
  const { edition, scheme, ruleSet, asOf, publishedAt, year } = replies.ranking.basis;
  const other = Object.values(replies).find(({ basis }) => basis.edition !== edition || basis.year !== year);
  if (other !== undefined) throw new RangeError('生成报告时数据版本发生了更新，请重新导出。');
  return { edition, scheme, ruleSet, asOf, publishedAt, year };
};

/**
 * 领域报告 of one sector and year, made of the replies its page shows and nothing else; so its numbers are the screen's.
 * Throws RangeError when the replies are of different editions, or when parts do not add up to the totals told.
 */
export const sectorReport = (parts: SectorReportParts): Report => {
  const { sector, jurisdiction, filters, address, made, replies } = parts;
  const basis = basisOf(replies);
  const titleLines = [`${jurisdiction.city.zh}${sector.zh}领域`, `创新联合体绩效监测报告（${basis.year}年度）`];
  return {
    kind: 'sector',
    title: titleLines.join(''), titleLines,
    subject: sector, basis, address, made,
    filters: filtersInWords({ ...filters, sector: [sector.code] }, jurisdiction),
    sections: withFindings(sectionsOf(parts), sectorSentences({ ...replies, sector: sector.code, jurisdiction, scheme: parts.scheme })),
    notes: NOTES,
  };
};

/** 「领域报告_新能源汽车_2025年度_20260630」, without the ending. */
export const reportFileName = ({ subject, basis }: Pick<Report, 'subject' | 'basis'>): string =>
  `领域报告_${subject.zh}_${basis.year}年度_${basis.asOf.replaceAll('-', '')}`;
