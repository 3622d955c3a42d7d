import * as z from 'zod/mini';

import { compareNumbers, textBeside } from '../number/round.js';
import { dateFact, defineRule, evidenceFact } from './define-rule.js';

/** A breach of the agreement that was confirmed by a person: who, which clause, when, and whether it was put right. */
export const breachFact = z.object({
  event: z.string(),
  member: z.nullable(z.string()),
  clause: z.nullable(z.string()),
  confirmedOn: dateFact,
  resolvedOn: z.nullable(dateFact),
});

const facts = z.object({
  /** Adjusted total; `null` when the unit was not evaluated. */
  total: z.nullable(z.number()),
  /** Confirmed up to the as-of date. */
  breaches: z.array(breachFact),
  evidence: evidenceFact,
});
const params = z.object({ passFrom: z.number(), join: z.enum(['any', 'all']) });

export const poorOrBreach = defineRule({
  id: 'A12.3',
  article: '第十二条',
  title: { zh: '成效较差、未按协议履约', en: 'Poor result or breach of agreement' },
  clause: '对运行成效较差、未按协议履约的，要求限期整改',
  severity: 'hard',
  subject: 'consortium',
  version: '1',
  params,
  facts,
  judge: ({ total, breaches, evidence }, { passFrom, join }) => {
    const open = breaches.filter(({ resolvedOn }) => resolvedOn === null);
    const isPoor = total !== null && compareNumbers(total, passFrom) < 0;
    const measured = [
      { label: '绩效总分', value: total === null ? '未评' : textBeside(total, passFrom), threshold: String(passFrom), unit: '分' },
      { label: '未纠正的违约', value: String(open.length), threshold: '0', unit: '起' },
    ];
    const keys = [...evidence, ...open.map(({ event }) => event)];
    const fails = join === 'any' ? isPoor || open.length > 0 : isPoor && open.length > 0;
    const reading = join === 'any' ? '按“较差或违约”理解' : '按“较差且违约”理解';
    if (fails) return { result: 'FAIL', measured, note: `${[...(isPoor ? ['运行成效较差'] : []), ...(open.length > 0 ? ['违约未纠正'] : [])].join('，')}（${reading}）`, evidence: keys };
    // Under `all` an open breach with an unknown total may still turn out either way; without a breach it cannot.
    const unknown = total === null && (join === 'any' || open.length > 0);
    if (unknown) return { result: 'UNKNOWN', measured, note: '本年度未评出总分，无法判断成效是否较差', evidence: keys };
    return { result: 'PASS', measured, note: `未达到限期整改的条件（${reading}）`, evidence: keys };
  },
});
