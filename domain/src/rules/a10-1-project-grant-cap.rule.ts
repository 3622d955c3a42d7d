import * as z from 'zod/mini';

import { addMoney, formatWanYuan, formatYuan, type Money, parseYuan } from '../number/money.js';
import { roundTextHalfUp } from '../number/round.js';
import { defineRule, evidenceFact, type Judgement } from './define-rule.js';

const facts = z.object({
  projects: z.array(
    z.object({
      project: z.string(),
      /** City special funds granted to it in all years up to the as-of date less refunds, decimal text in 元. Other levels' money is not counted. */
      cityGrantNet: z.string(),
    }),
  ),
  evidence: evidenceFact,
});
const params = z.object({
  /** 元. */
  cap: z.string(),
  per: z.enum(['project', 'consortium']),
});

interface Grant {
  readonly name: string;
  readonly amount: Money;
}

const wan = (amount: Money): string => `${roundTextHalfUp(formatWanYuan(amount), 2)} 万元`;

const judgeGrants = (grants: readonly Grant[], cap: Money, total: Money): Omit<Judgement, 'evidence'> => {
  const over = grants.filter(({ amount }) => amount > cap);
  const highest = grants.reduce((most, { amount }) => (amount > most ? amount : most), 0n);
  const limit = formatYuan(cap);
  const measured = [
    ...(over.length > 0 ? over : [{ name: '最高一项', amount: highest }]).map(({ name, amount }) => ({ label: name, value: formatYuan(amount), threshold: limit, unit: '元' })),
    { label: '联合体合计（供参考）', value: formatYuan(total), threshold: '', unit: '元' },
  ];
  const names = over.map(({ name, amount }) => `${name} 超出 ${formatYuan(amount - cap)} 元`);
  const note = over.length === 0 ? `市级财政专项均未超过 ${wan(cap)}` : `超过上限 ${wan(cap)}：${names.join('；')}。请核对拨付与退回记录`;
  return { result: over.length === 0 ? 'PASS' : 'FAIL', measured, note };
};

export const projectGrantCap = defineRule({
  id: 'A10.1',
  article: '第十条第一项',
  title: { zh: '市级立项项目财政专项上限', en: 'Cap of city grants per project' },
  clause: '获得市级立项的创新联合体项目，给予最高1000万财政专项经费支持',
  severity: 'hard',
  subject: 'consortium',
  version: '1',
  params,
  facts,
  judge: ({ projects, evidence }, { cap, per }) => {
    if (projects.length === 0) return { result: 'NA', measured: [], note: '没有获得市级财政专项的项目', evidence };
    const grants = projects.map(({ project, cityGrantNet }) => ({ name: project, amount: parseYuan(cityGrantNet) }));
    const total = addMoney(...grants.map(({ amount }) => amount));
    return { ...judgeGrants(per === 'project' ? grants : [{ name: '联合体', amount: total }], parseYuan(cap), total), evidence };
  },
});
