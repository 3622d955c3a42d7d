import * as z from 'zod/mini';

import { countFact, defineRule, evidenceFact } from './define-rule.js';

const facts = z.object({
  /** Analysis reports of the calendar year. */
  reports: countFact,
  /** False when neither an annual report nor any outcome of the year has come. */
  reported: z.boolean(),
  /** False when the consortium was recognised in the course of the year. */
  wholeYear: z.boolean(),
  evidence: evidenceFact,
});
const params = z.object({ minimum: countFact });

export const industryAnalysis = defineRule({
  id: 'A8.2',
  article: '第八条第二项',
  title: { zh: '定期分析产业发展', en: 'Regular analysis of the industry' },
  clause: '联合体要定期分析所在产业发展现状和不足，提出意见建议或形成分析报告',
  // “意见建议或……分析报告”: a year without a report is not yet a year without an analysis.
  severity: 'soft',
  subject: 'consortium',
  version: '1',
  params,
  facts,
  judge: ({ reports, reported, wholeYear, evidence }, { minimum }) => {
    const measured = [{ label: '本年度产业分析报告', value: String(reports), threshold: String(minimum), unit: '份' }];
    if (reports >= minimum) return { result: 'PASS', measured, note: `本年度形成产业分析报告 ${reports} 份`, evidence };
    if (!wholeYear) return { result: 'NA', measured, note: '当年认定，不满一个日历年，暂不要求', evidence };
    if (!reported) return { result: 'UNKNOWN', measured, note: '本年度没有报送年度报告和成果，无法判断；请联合体补报', evidence };
    return { result: 'WARN', measured, note: `本年度产业分析报告 ${reports} 份，少于 ${minimum} 份；请补报分析报告或意见建议`, evidence };
  },
});
