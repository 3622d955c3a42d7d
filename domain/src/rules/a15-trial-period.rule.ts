import * as z from 'zod/mini';

import { addYears } from '../calendar/calendar-date.js';
import { countFact, dateFact, defineRule, evidenceFact } from './define-rule.js';

const facts = z.object({ asOf: dateFact, evidence: evidenceFact });
const params = z.object({
  /** Day of issue; `null` while it is not known. */
  issued: z.nullable(dateFact),
  /** The first day on which the Measures no longer hold; `null` when it follows from the day of issue. */
  until: z.nullable(dateFact),
  years: countFact,
});

export const trialPeriod = defineRule({
  id: 'A15',
  article: '第十五条',
  title: { zh: '办法在试行期内', en: 'The Measures are in force' },
  clause: '本办法自印发之日起施行，试行二年',
  // What lies outside the trial is not forbidden: somebody must say by which text it is judged.
  severity: 'soft',
  subject: 'city',
  version: '1',
  params,
  facts,
  judge: ({ asOf, evidence }, { issued, until, years }) => {
    if (issued === null) return { result: 'UNKNOWN', measured: [{ label: '评价基准日', value: asOf, threshold: '', unit: '' }], note: '办法的印发日期未知；正式印发后请在规则集中填写生效日期', evidence };
    const end = until ?? addYears(issued, years);
    const measured = [{ label: '评价基准日', value: asOf, threshold: `${issued} 起，${end} 前`, unit: '' }];
    if (asOf < issued) return { result: 'WARN', measured, note: `评价基准日早于办法印发之日 ${issued}，为试算`, evidence };
    if (asOf >= end) return { result: 'WARN', measured, note: `办法已过试行期（至 ${end} 前）；请确认是否续行或已有新办法`, evidence };
    return { result: 'PASS', measured, note: `评价基准日在试行期内（${issued} 起 ${years} 年）`, evidence };
  },
});
