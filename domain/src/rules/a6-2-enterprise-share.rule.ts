import * as z from 'zod/mini';

import { roundHalfUp } from '../number/round.js';
import { countFact, defineRule, evidenceFact } from './define-rule.js';

const facts = z
  .object({
    /** Distinct member organisations at the as-of date, the lead left out. */
    activeMembers: countFact,
    /** Those of them whose legal form is an enterprise. */
    enterpriseMembers: countFact,
    leadActive: z.boolean(),
    leadIsEnterprise: z.boolean(),
    evidence: evidenceFact,
  })
  .check(z.refine(({ activeMembers, enterpriseMembers }) => enterpriseMembers <= activeMembers, '企业成员多于全部成员'));
const params = z.object({ minimumPercent: z.int(), countLead: z.boolean() });

const share = (enterprises: number, members: number): string => (members === 0 ? '' : roundHalfUp((100 * enterprises) / members, 1));

export const enterpriseShare = defineRule({
  id: 'A6.2',
  article: '第六条',
  title: { zh: '企业成员比例', en: 'Share of enterprise members' },
  clause: '其中企业成员所占比例不低于60%',
  severity: 'hard',
  subject: 'consortium',
  version: '1',
  params,
  facts,
  judge: ({ activeMembers, enterpriseMembers, leadActive, leadIsEnterprise, evidence }, { minimumPercent, countLead }) => {
    const withLead = { members: activeMembers + (leadActive ? 1 : 0), enterprises: enterpriseMembers + (leadActive && leadIsEnterprise ? 1 : 0) };
    const { members, enterprises } = countLead ? withLead : { members: activeMembers, enterprises: enterpriseMembers };
    const limit = `${minimumPercent}`;
    const measured = [
      { label: `企业成员比例（不含牵头，${enterpriseMembers}/${activeMembers}）`, value: share(enterpriseMembers, activeMembers), threshold: countLead ? '' : limit, unit: '%' },
      { label: `企业成员比例（含牵头，${withLead.enterprises}/${withLead.members}）`, value: share(withLead.enterprises, withLead.members), threshold: countLead ? limit : '', unit: '%' },
    ];
    if (members === 0) return { result: 'UNKNOWN', measured, note: '没有在册成员，无法计算企业成员比例，请补报成员名册', evidence };
    // In whole numbers: 9 of 15 is exactly 60 % and a float may say otherwise.
    const passes = 100 * enterprises >= minimumPercent * members;
    const needed = Math.ceil((minimumPercent * members - 100 * enterprises) / (100 - minimumPercent || 1));
    const found = `企业成员 ${enterprises} 家，占 ${members} 家成员的 ${share(enterprises, members)}%`;
    const note = passes ? found : `${found}，低于 ${minimumPercent}%；其他成员不变时还需增加 ${needed} 家企业成员`;
    return { result: passes ? 'PASS' : 'FAIL', measured, note, evidence };
  },
});
