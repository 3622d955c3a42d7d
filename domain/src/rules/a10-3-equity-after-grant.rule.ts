import * as z from 'zod/mini';

import { dateFact, defineRule, evidenceFact, type Judgement } from './define-rule.js';

const stage = z.nullable(dateFact);
const investment = z.object({
  investment: z.string(),
  investedOn: dateFact,
  /** Days of the later stages up to the as-of date; `null` while not reached. */
  conditionReachedOn: stage,
  convertedOn: stage,
  exitedOn: stage,
  exemptedOn: stage,
});
const facts = z.object({ investments: z.array(investment), evidence: evidenceFact });
type Investment = z.infer<typeof investment>;

const before = (later: string | null, earlier: string | null): boolean => later !== null && earlier !== null && later < earlier;

const faultsOf = ({ investment: name, investedOn, conditionReachedOn, convertedOn, exitedOn, exemptedOn }: Investment): readonly string[] => {
  const stages = [conditionReachedOn, convertedOn, exitedOn, exemptedOn];
  return [
    ...(stages.some((day) => before(day, investedOn)) ? [`${name} 有环节早于投入日期 ${investedOn}`] : []),
    ...(before(convertedOn, conditionReachedOn) ? [`${name} 于 ${convertedOn ?? ''} 转股，早于条件达成日期 ${conditionReachedOn ?? ''}`] : []),
    ...(before(exitedOn, convertedOn) ? [`${name} 于 ${exitedOn ?? ''} 退出，早于转股日期 ${convertedOn ?? ''}`] : []),
    ...(exitedOn !== null && exemptedOn !== null ? [`${name} 既登记退出又登记结项免责`] : []),
  ];
};

const gapsOf = ({ investment: name, conditionReachedOn, convertedOn, exitedOn }: Investment): readonly string[] => [
  ...(convertedOn !== null && conditionReachedOn === null ? [`${name} 的转股条件达成日期`] : []),
  ...(exitedOn !== null && convertedOn === null ? [`${name} 的转股日期`] : []),
];

const stateOf = ({ conditionReachedOn, convertedOn, exitedOn, exemptedOn }: Investment): string => {
  if (exitedOn !== null) return '已退出';
  if (exemptedOn !== null) return '结项免责';
  if (convertedOn !== null) return '已转股';
  return conditionReachedOn === null ? '已投入' : '条件已达成';
};

const judge = ({ investments, evidence }: z.infer<typeof facts>): Judgement => {
  if (investments.length === 0) return { result: 'NA', measured: [], note: '没有“先投后股”项目', evidence };
  const measured = investments.map((each) => ({ label: each.investment, value: stateOf(each), threshold: '投入→条件达成→转股→退出或结项免责', unit: '' }));
  const faults = investments.flatMap(faultsOf);
  if (faults.length > 0) return { result: 'FAIL', measured, note: `${faults.join('；')}；请核对合同与登记`, evidence };
  const gaps = investments.flatMap(gapsOf);
  if (gaps.length > 0) return { result: 'UNKNOWN', measured, note: `没有登记：${gaps.join('、')}，请补录后再核对`, evidence };
  return { result: 'PASS', measured, note: '各项目的环节先后符合“先投后股”', evidence };
};

export const equityAfterGrant = defineRule({
  id: 'A10.3',
  article: '第十条第二项',
  title: { zh: '先投后股', en: 'Shares after investment' },
  clause: '实施“先投后股”科技成果转化计划项目，探索财政资金有偿投入新路径',
  severity: 'hard',
  subject: 'consortium',
  version: '1',
  params: z.object({}),
  facts,
  judge,
});
