import * as z from 'zod/mini';

import { formatYuan, parseYuan } from '../number/money.js';
import { countFact, dateFact, defineRule, evidenceFact, type Judgement, type Measured } from './define-rule.js';

const line = z.object({
  project: z.string(),
  source: z.string(),
  /** Planned for the project from this source up to the day, decimal text in 元; `null` when no budget line is booked. */
  budget: z.nullable(z.string()),
  /** Allocated less refunded up to the day, decimal text in 元. */
  allocated: z.string(),
  /** Accepted on or before the day. */
  closed: z.boolean(),
});
const payment = z.object({ entry: z.string(), uscc: z.string(), booked: dateFact });
const facts = z.object({
  /** Pairs of project and source with money allocated. */
  lines: countFact,
  /** Those whose allocated sum is not the planned one. */
  uneven: z.array(line),
  /** Allocations booked before their recipient joined. */
  early: z.array(z.object({ ...payment.shape, joined: dateFact })),
  /** Allocations to units that were no members on the day of booking and have not joined since. */
  outside: z.array(payment),
  evidence: evidenceFact,
});
const params = z.object({
  /** What an allocation before the recipient's joining gives. */
  early: z.enum(['FAIL', 'WARN']),
  /** What an allocation to a unit outside gives. */
  outside: z.enum(['FAIL', 'WARN']),
});
type Facts = z.infer<typeof facts>;
type Params = z.infer<typeof params>;
type Line = z.infer<typeof line>;

interface Shortcoming {
  readonly result: Judgement['result'];
  readonly zh: string;
}

const sources: Readonly<Record<string, string>> = { national: '国家财政', provincial: '省财政', city: '市财政专项', district: '县区财政' };
const nameOf = ({ project, source }: Line): string => `${project}（${sources[source] ?? source}）`;

const judgeLine = (each: Line): readonly Shortcoming[] => {
  if (each.budget === null) return [{ result: 'UNKNOWN', zh: `${nameOf(each)} 没有登记预算，请补报预算` }];
  const excess = parseYuan(each.allocated) - parseYuan(each.budget);
  if (excess > 0n) return [{ result: 'FAIL', zh: `${nameOf(each)} 分配超出预算 ${formatYuan(excess)} 元，请核对拨付与预算` }];
  if (excess < 0n && each.closed) return [{ result: 'WARN', zh: `${nameOf(each)} 已验收，尚有 ${formatYuan(-excess)} 元未分配，请说明结余` }];
  return [];
};

const shortcomings = ({ uneven, early, outside }: Facts, params: Params): readonly Shortcoming[] => [
  ...uneven.flatMap(judgeLine),
  ...early.map(({ entry, uscc, booked, joined }) => ({ result: params.early, zh: `${entry} 于 ${booked} 拨给 ${uscc}，早于其加入 ${joined}` })),
  ...outside.map(({ entry, uscc, booked }) => ({ result: params.outside, zh: `${entry} 于 ${booked} 外拨给非成员 ${uscc}，请说明理由` })),
];

const measure = ({ lines, uneven, early, outside }: Facts): readonly Measured[] => [
  { label: '有拨付的项目与来源', value: String(lines), threshold: '', unit: '笔' },
  ...uneven.map((each) => ({ label: `${nameOf(each)} 已分配`, value: formatYuan(parseYuan(each.allocated)), threshold: each.budget === null ? '' : formatYuan(parseYuan(each.budget)), unit: '元' })),
  { label: '早于加入的拨付', value: String(early.length), threshold: '0', unit: '笔' },
  { label: '外拨', value: String(outside.length), threshold: '0', unit: '笔' },
];

export const fundAllocation = defineRule({
  id: 'A8.1',
  article: '第八条第一项',
  title: { zh: '项目资金分配', en: 'Allocation of project funds' },
  clause: '对所承担的重大科技攻关任务拥有技术路线制定权、攻关任务分解权、参与单位决定权和项目资金分配权',
  severity: 'hard',
  subject: 'consortium',
  version: '1',
  params,
  facts,
  judge: (given, rule) => {
    const { lines, evidence } = given;
    const measured = measure(given);
    if (lines === 0) return { result: 'NA', measured: [], note: '没有财政经费拨付到项目', evidence };
    const found = shortcomings(given, rule);
    const result = (['FAIL', 'UNKNOWN', 'WARN'] as const).find((each) => found.some((one) => one.result === each)) ?? 'PASS';
    return { result, measured, note: found.length === 0 ? '各项拨付均在预算之内，收款单位拨付时均为成员' : found.map(({ zh }) => zh).join('；'), evidence };
  },
});
