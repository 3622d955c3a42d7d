import * as z from 'zod/mini';

import { compareNumbers, textBeside } from '../number/round.js';
import { defineRule, evidenceFact } from './define-rule.js';

const facts = z.object({
  /** Adjusted total; `null` when the unit was not evaluated. */
  total: z.nullable(z.number()),
  grade: z.enum(['excellent', 'good', 'pass', 'fail', 'not_evaluable', 'not_due']),
  limitedByCap: z.boolean(),
  evidence: evidenceFact,
});
const params = z.object({ from: z.number() });

export const markedSuccess = defineRule({
  id: 'A12.2',
  article: '第十二条',
  title: { zh: '运行成效显著', en: 'Marked success' },
  clause: '对运行成效显著的创新联合体予以通报表扬，并视情给予项目激励',
  severity: 'soft',
  subject: 'consortium',
  version: '1',
  params,
  facts,
  judge: ({ total, grade, limitedByCap, evidence }, { from }) => {
    if (total === null) return { result: 'UNKNOWN', measured: [], note: '本年度未评出总分，无法判断', evidence };
    const measured = [{ label: '绩效总分', value: textBeside(total, from), threshold: String(from), unit: '分' }];
    if (grade === 'excellent') return { result: 'PASS', measured, note: '评为优秀，可提请通报表扬', evidence };
    if (limitedByCap) return { result: 'NA', measured, note: '达到优秀分数线，因比例限制未评为优秀', evidence };
    const gap = compareNumbers(total, from) < 0 ? `，还差 ${textBeside(from - total, 0)} 分` : '';
    return { result: 'NA', measured, note: `未评为优秀${gap}`, evidence };
  },
});
