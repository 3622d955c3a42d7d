import * as z from 'zod/mini';

import { addMonths } from '../calendar/calendar-date.js';
import { textBeside } from '../number/round.js';
import { countFact, dateFact, defineRule, evidenceFact } from './define-rule.js';

const facts = z.object({
  /** The first day after the evaluated year. */
  yearEndedBefore: dateFact,
  recognised: dateFact,
  /** As of the day of judgement. */
  status: z.enum(['active', 'rectifying', 'revoked', 'dissolved']),
  /** Total of the year; `null` when no evaluation came about. */
  total: z.nullable(z.number()),
  /** Share of the applicable cells that were reported, in percent. */
  coverage: z.nullable(z.number()),
  evidence: evidenceFact,
});
const params = z.object({
  /** Younger consortia need no evaluation yet. */
  minMonths: countFact,
  coverageFrom: z.number(),
});

export const yearlyEvaluation = defineRule({
  id: 'A3',
  article: '第三条',
  title: { zh: '运行满一年应有年度评价', en: 'Evaluated every year' },
  clause: '实行择优建设、动态评估、有序进出、稳定支持的运行机制',
  severity: 'soft',
  subject: 'consortium',
  version: '1',
  params,
  facts,
  judge: ({ yearEndedBefore, recognised, status, total, coverage, evidence }, { minMonths, coverageFrom }) => {
    const measured = [
      { label: '认定日期', value: recognised, threshold: `运行满 ${minMonths} 个月`, unit: '' },
      { label: '年度总分', value: total === null ? '未评' : textBeside(total, 0), threshold: '', unit: '分' },
      { label: '数据覆盖率', value: coverage === null ? '' : textBeside(coverage, coverageFrom), threshold: String(coverageFrom), unit: '%' },
    ];
    if (status === 'revoked' || status === 'dissolved') return { result: 'NA', measured, note: '联合体已不在册，不再评价', evidence };
    if (total !== null) return { result: 'PASS', measured, note: '已作年度评价', evidence };
    const isDue = addMonths(recognised, minMonths) <= yearEndedBefore;
    if (!isDue) return { result: 'NA', measured, note: `至年末运行未满 ${minMonths} 个月，本年度不评价`, evidence };
    return { result: 'WARN', measured, note: '运行已满一年而没有年度评价；请催报缺失的数据，补齐后重新评价', evidence };
  },
});
