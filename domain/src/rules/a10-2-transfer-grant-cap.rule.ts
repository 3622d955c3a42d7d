import * as z from 'zod/mini';

import { addMoney, formatYuan, type Money, parseYuan, tellMoney } from '../number/money.js';
import { defineRule, evidenceFact, type Judgement } from './define-rule.js';

const kind = z.enum(['enterprise', 'university', 'institute', 'hospital', 'association', 'other']);
const facts = z.object({
  transfers: z.array(
    z.object({
      outcome: z.string(),
      /** Grants paid for it up to the as-of date less refunds, decimal text in 元; money of funds is not counted. */
      grantNet: z.string(),
      /** What kind of unit the result came from; `null` when not on record. */
      originKind: z.nullable(kind),
    }),
  ),
  evidence: evidenceFact,
});
const params = z.object({
  /** 元. */
  cap: z.string(),
  per: z.enum(['transfer', 'consortium']),
  originKinds: z.array(kind),
});
type Params = z.infer<typeof params>;
type Transfer = z.infer<typeof facts>['transfers'][number];

interface Grant {
  readonly name: string;
  readonly amount: Money;
}

const grantsOf = (transfers: readonly Transfer[], per: Params['per']): readonly Grant[] => {
  const each = transfers.map(({ outcome, grantNet }) => ({ name: outcome, amount: parseYuan(grantNet) }));
  return per === 'transfer' ? each : [{ name: '联合体合计', amount: addMoney(...each.map(({ amount }) => amount)) }];
};

const judge = ({ transfers, evidence }: z.infer<typeof facts>, { cap, per, originKinds }: Params): Judgement => {
  if (transfers.length === 0) return { result: 'NA', measured: [], note: '没有获得转化补助的成果', evidence };
  const limit = parseYuan(cap);
  const grants = grantsOf(transfers, per);
  const measured = grants.map(({ name, amount }) => ({ label: name, value: formatYuan(amount), threshold: formatYuan(limit), unit: '元' }));
  const over = grants.filter(({ amount }) => amount > limit).map(({ name, amount }) => `${name} 的补助超出上限 ${tellMoney(limit)} ${formatYuan(amount - limit)} 元`);
  const elsewhere = transfers.filter(({ originKind }) => originKind !== null && !originKinds.includes(originKind)).map(({ outcome }) => `${outcome} 的成果来源不是高校院所`);
  const faults = [...over, ...elsewhere];
  if (faults.length > 0) return { result: 'FAIL', measured, note: `${faults.join('；')}；请核对补助与退回记录、成果来源单位`, evidence };
  const unknown = transfers.filter(({ originKind }) => originKind === null).map(({ outcome }) => outcome);
  if (unknown.length > 0) return { result: 'UNKNOWN', measured, note: `没有登记成果来源单位：${unknown.join('、')}，请在成果记录中补填`, evidence };
  return { result: 'PASS', measured, note: `转化补助均未超过 ${tellMoney(limit)}，成果均来自高校院所`, evidence };
};

export const transferGrantCap = defineRule({
  id: 'A10.2',
  article: '第十条第二项',
  title: { zh: '成果转化补助上限', en: 'Cap of grants for a transfer' },
  clause: '采用“基金+补助”方式，支持联合体转化高校院所重大科技成果，最高给予1000万元补助',
  severity: 'hard',
  subject: 'consortium',
  version: '1',
  params,
  facts,
  judge,
});
