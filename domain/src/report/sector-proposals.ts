import type { ReportTable } from './report.js';
import { codeColumn, textColumn } from './report-columns.js';
import { fillTable } from './report-table.js';
import { flagNames } from './report-words.js';
import type { SectorReportParts } from './sector-report-parts.js';

/** What the rules propose for whom, with article and ground; every one waits for a person. */
export const proposalsTable = ({ replies: { flags } }: SectorReportParts): ReportTable =>
  fillTable({
    code: 'proposals', title: '系统建议及依据', sheet: '系统建议', nameColumn: 'name', missing: '没有数据',
    columns: [
      codeColumn({ code: 'key', head: '建议编号', formula: '联合体编号:年度:类别' }),
      textColumn({ code: 'name', head: '联合体', formula: '认定名称', width: 3.2 }),
      textColumn({ code: 'kind', head: '建议', formula: '规则提出的建议类别', width: 1.5 }),
      textColumn({ code: 'article', head: '依据条款', formula: '办法的条款', width: 1.8 }),
      textColumn({ code: 'headline', head: '理由', formula: '规则写明的理由', width: 5 }),
      codeColumn({ code: 'ruleSet', head: '规则集', formula: '提出建议的规则集版本' }),
    ],
    rows: flags.flags.map(({ key, name, kind, article, headline, ruleSet }) => [key, name, flagNames[kind], article, headline, ruleSet]),
  });
