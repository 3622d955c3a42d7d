import * as z from 'zod/mini';

import { countFact, defineRule, evidenceFact } from './define-rule.js';

const facts = z.object({
  /** Distinct member organisations at the as-of date, the lead left out. */
  activeMembers: countFact,
  leadActive: z.boolean(),
  evidence: evidenceFact,
});
const params = z.object({ minimum: countFact, countLead: z.boolean() });

export const memberCount = defineRule({
  id: 'A6.1',
  article: '第六条',
  title: { zh: '成员单位数', en: 'Number of members' },
  clause: '总数一般不少于10家',
  severity: 'soft',
  subject: 'consortium',
  version: '1',
  params,
  facts,
  judge: ({ activeMembers, leadActive, evidence }, { minimum, countLead }) => {
    const withLead = activeMembers + (leadActive ? 1 : 0);
    const counted = countLead ? withLead : activeMembers;
    const measured = [
      { label: '成员单位（不含牵头）', value: String(activeMembers), threshold: countLead ? '' : String(minimum), unit: '家' },
      { label: '成员单位（含牵头）', value: String(withLead), threshold: countLead ? String(minimum) : '', unit: '家' },
    ];
    const reading = countLead ? '含牵头单位' : '不含牵头单位';
    const note = counted >= minimum ? `成员 ${counted} 家（${reading}）` : `成员 ${counted} 家（${reading}），一般应不少于 ${minimum} 家，还差 ${minimum - counted} 家；请说明理由或增补成员`;
    return { result: counted >= minimum ? 'PASS' : 'WARN', measured, note, evidence };
  },
});
