import * as z from 'zod/mini';

import { addMoney, formatWanYuan, formatYuan, type Money, parseYuan } from '../number/money.js';
import { roundTextHalfUp } from '../number/round.js';
import { countFact, defineRule, evidenceFact, type Judgement, type Measured } from './define-rule.js';

const facts = z.object({
  projects: z.array(
    z.object({
      project: z.string(),
      /** City special funds granted to it in all years up to the as-of date less refunds, decimal text in 元. Other levels' money is not counted. */
      cityGrantNet: z.string(),
    }),
  ),
  /** Groups of these projects whose task lists are the same, and how many tasks such a list has. */
  twins: z.array(z.object({ projects: z.array(z.string()), tasks: countFact })),
  evidence: evidenceFact,
});
const params = z.object({
  /** 元. */
  cap: z.string(),
  per: z.enum(['project', 'consortium']),
  /** Equal task lists raise doubt from this length on. */
  twinTasksFrom: countFact,
});
type Facts = z.infer<typeof facts>;
type Params = z.infer<typeof params>;

/** Labels the measured groups of projects that look like one project split in two. */
export const SPLIT_PROJECTS = '攻关清单相同的项目';

interface Grant {
  readonly name: string;
  readonly amount: Money;
}

const wan = (amount: Money): string => `${roundTextHalfUp(formatWanYuan(amount), 2)} 万元`;

const capMeasured = (grants: readonly Grant[], cap: Money, total: Money): readonly Measured[] => {
  const over = grants.filter(({ amount }) => amount > cap);
  const highest = grants.reduce((most, { amount }) => (amount > most ? amount : most), 0n);
  const limit = formatYuan(cap);
  return [
    ...(over.length > 0 ? over : [{ name: '最高一项', amount: highest }]).map(({ name, amount }) => ({ label: name, value: formatYuan(amount), threshold: limit, unit: '元' })),
    { label: '联合体合计（供参考）', value: formatYuan(total), threshold: '', unit: '元' },
  ];
};

const splitMeasured = ({ twins }: Facts, { twinTasksFrom }: Params): readonly Measured[] =>
  twins.filter(({ tasks }) => tasks >= twinTasksFrom).map(({ projects }) => ({ label: SPLIT_PROJECTS, value: projects.join('、'), threshold: '各不相同', unit: '' }));

const judgeGrants = (grants: readonly Grant[], cap: Money, split: readonly Measured[]): Pick<Judgement, 'result' | 'note'> => {
  const over = grants.filter(({ amount }) => amount > cap).map(({ name, amount }) => `${name} 超出 ${formatYuan(amount - cap)} 元`);
  const doubts = split.map(({ value }) => `${value} 的攻关清单相同，疑似拆分立项`);
  if (over.length > 0) return { result: 'FAIL', note: `超过上限 ${wan(cap)}：${[...over, ...doubts].join('；')}。请核对拨付与退回记录` };
  if (doubts.length > 0) return { result: 'WARN', note: `市级财政专项均未超过 ${wan(cap)}，但${doubts.join('；')}，请人工核实` };
  return { result: 'PASS', note: `市级财政专项均未超过 ${wan(cap)}` };
};

const judge = (given: Facts, params: Params): Judgement => {
  const { projects, evidence } = given;
  if (projects.length === 0) return { result: 'NA', measured: [], note: '没有获得市级财政专项的项目', evidence };
  const grants = projects.map(({ project, cityGrantNet }) => ({ name: project, amount: parseYuan(cityGrantNet) }));
  const total = addMoney(...grants.map(({ amount }) => amount));
  const cap = parseYuan(params.cap);
  const judged = params.per === 'project' ? grants : [{ name: '联合体', amount: total }];
  const split = splitMeasured(given, params);
  return { ...judgeGrants(judged, cap, split), measured: [...capMeasured(judged, cap, total), ...split], evidence };
};

export const projectGrantCap = defineRule({
  id: 'A10.1',
  article: '第十条第一项',
  title: { zh: '市级立项项目财政专项上限', en: 'Cap of city grants per project' },
  clause: '获得市级立项的创新联合体项目，给予最高1000万财政专项经费支持',
  severity: 'hard',
  subject: 'consortium',
  version: '2',
  params,
  facts,
  judge,
});
