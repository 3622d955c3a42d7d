import { plainText } from '../number/decimal.js';
import { compareNumbers, textBeside, withoutNoise } from '../number/round.js';
import { excellentSeats } from '../score/excellent-share.js';
import { condition, type Condition, type FlagDefinition } from './flag.js';
import type { FlagBasis, FlagInput } from './flag-input.js';
import { openBreaches, points } from './shared-conditions.js';

const excellent = ({ graded }: FlagInput, { scheme }: FlagBasis): Condition => {
  const line = scheme.grading.excellentFrom;
  return condition('excellent', graded.grade === 'excellent', {
    text: graded.grade === 'excellent' ? '绩效评价为优秀（已计优秀比例）' : '绩效评价未达优秀',
    value: graded.total === null ? null : points(graded.total),
    threshold: points(line),
    gap: graded.total === null || compareNumbers(graded.total, line) >= 0 ? null : points(line - graded.total),
    rule: 'A12.2',
  });
};

const clean = (input: FlagInput): readonly Condition[] => {
  const breaches = openBreaches(input);
  const failed = input.findings.filter(({ severity, result }) => severity === 'hard' && result === 'FAIL');
  return [
    condition('no_breach', breaches.length === 0, { text: breaches.length === 0 ? '没有未纠正的违约' : '有未纠正的违约', value: `${breaches.length} 起`, threshold: '0 起', evidence: breaches.map(({ event }) => event) }),
    condition('no_failure', failed.length === 0, {
      text: failed.length === 0 ? '各项硬性规则均符合' : `不符合规则：${failed.map(({ rule }) => rule).join('、')}`,
      value: `${failed.length} 项`,
      threshold: '0 项',
      evidence: failed.flatMap(({ evidence }) => evidence),
    }),
  ];
};

const onTime = ({ report }: FlagInput): Condition => {
  const met = report.submittedOn !== null && report.submittedOn <= report.due;
  return condition('report_on_time', met, { text: met ? '年度运行报告按期报送' : '年度运行报告未按期报送', value: report.submittedOn ?? '未报送', threshold: report.due, rule: 'A12.1' });
};

const verified = ({ evidenceShare: share }: FlagInput, { scheme }: FlagBasis): Condition => {
  const line = scheme.flagging.evidenceFrom;
  const met = share !== null && compareNumbers(share, line) >= 0;
  return condition('evidence_verified', met, {
    text: share === null ? '佐证材料尚未核验' : '佐证材料核验比例',
    value: share === null ? '未核验' : `${textBeside(share, line)}%`,
    threshold: `${line}%`,
    gap: share === null || met ? null : `${textBeside(line - share, 0)} 个百分点`,
  });
};

/** A commendation must outlast the choices of the scheme: the rank that the draws hardly exceed lies inside the share of 优秀, some times over. */
const steady = ({ rankHigh, evaluated }: FlagInput, { scheme }: FlagBasis): Condition => {
  const { rankQuantile, capTimes } = scheme.flagging;
  const line = withoutNoise(excellentSeats(evaluated, scheme.grading.share) * capTimes);
  const met = rankHigh !== null && compareNumbers(rankHigh, line) <= 0;
  return condition('rank_steady', met, {
    text: rankHigh === null ? '没有稳健性位次' : `稳健性抽样中 ${plainText(rankQuantile)}% 的抽样位次在第 ${plainText(rankHigh)} 名以内`,
    value: rankHigh === null ? null : `第 ${plainText(rankHigh)} 名`,
    threshold: `第 ${plainText(line)} 名（优秀名额的 ${plainText(capTimes)} 倍）`,
    gap: rankHigh === null || met ? null : `${plainText(withoutNoise(rankHigh - line))} 名`,
  });
};

export const commend: FlagDefinition = {
  kind: 'commend',
  zh: '建议通报表扬',
  en: 'Proposed commendation',
  article: '第十二条',
  conditions: (input, basis) => [
    excellent(input, basis),
    condition('active', input.status === 'active', { text: input.status === 'active' ? '联合体正常运行' : '联合体不在正常运行状态' }),
    ...clean(input),
    onTime(input),
    verified(input, basis),
    steady(input, basis),
  ],
  isRaised: (met) => ['excellent', 'active', 'no_breach', 'no_failure', 'report_on_time', 'evidence_verified', 'rank_steady'].every((code) => met.has(code)),
};
