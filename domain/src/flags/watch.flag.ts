import { parseYuan, tellMoney } from '../number/money.js';
import { compareNumbers, textBeside } from '../number/round.js';
import { anyMet, condition, type Condition, type FlagDefinition } from './flag.js';
import type { FlagBasis, FlagInput } from './flag-input.js';
import { deadlineOf, isInWatchBand, isInWatchBandRepeatedly, isReportMissing, overdueCase, points } from './shared-conditions.js';

const low = (input: FlagInput, basis: FlagBasis): Condition => {
  const { total } = input.graded;
  const line = basis.scheme.flagging.watchBelow;
  const met = isInWatchBand(total, basis) && !isInWatchBandRepeatedly(input, basis);
  return condition('low', met, {
    text: met ? '绩效总分接近合格线' : '绩效总分不在预警分数段',
    value: total === null ? '未评' : `${textBeside(total, line)} 分`,
    threshold: points(line),
    gap: met && total !== null ? `${textBeside(line - total, 0)} 分` : null,
  });
};

const drop = ({ graded, earlier, year }: FlagInput, { scheme }: FlagBasis): Condition => {
  const before = earlier.find((each) => each.year === year - 1)?.total ?? null;
  const line = scheme.flagging.dropPoints;
  if (before === null || graded.total === null) return condition('drop', false, { text: '没有可比的上年总分' });
  const fall = before - graded.total;
  const met = compareNumbers(fall, line) >= 0;
  return condition('drop', met, { text: `总分由上年 ${points(before)} 变为 ${points(graded.total)}`, value: points(fall), threshold: points(line), gap: met ? `${textBeside(fall - line, 0)} 分` : null });
};

const execution = (input: FlagInput, { scheme }: FlagBasis): Condition => {
  const money = input.execution;
  const { executionFrom: line, executionCheckOn } = scheme.flagging;
  const day = `${input.year}-${executionCheckOn}`;
  if (input.graded.grade === 'not_evaluable') return condition('execution', false, { text: '数据不可评，不以预算执行率预警' });
  if (money === null || parseYuan(money.planned) <= 0n || input.asOf < day) return condition('execution', false, { text: `${day} 无可计算的预算执行率` });
  const [planned, spent] = [parseYuan(money.planned), parseYuan(money.spent)];
  // Exact: percents are scaled to whole hundredths, amounts are 分.
  const needed = planned * BigInt(Math.round(line * 100));
  const met = spent * 10_000n < needed;
  return condition('execution', met, {
    text: `截至 ${day} 预算执行率`,
    value: `${textBeside((100 * Number(money.spent)) / Number(money.planned), line)}%`,
    threshold: `${line}%`,
    gap: met ? tellMoney((needed + 9_999n) / 10_000n - spent) : null,
  });
};

const unreported = (input: FlagInput, { ruleSet }: FlagBasis): Condition => {
  const met = isReportMissing(input) && ruleSet.flagReadings.missingReport === 'watch';
  return condition('report_missing', met, { text: met ? '宽限期满仍未报送年度运行报告' : '年度运行报告未达到预警的条件', value: input.report.submittedOn ?? '未报送', threshold: input.report.graceUntil, rule: 'A12.1' });
};

const overdue = (input: FlagInput, basis: FlagBasis): Condition => {
  const standing = overdueCase(input, basis);
  if (standing === null) return condition('rectification_overdue', false, { text: '没有超过期限的整改' });
  return condition('rectification_overdue', true, { text: '整改期限已过，尚无通过的结论，请安排复评', value: input.asOf, threshold: deadlineOf(standing, basis), evidence: [standing.event] });
};

export const watch: FlagDefinition = {
  kind: 'watch',
  zh: '预警',
  en: 'Watch',
  article: '第十二条',
  conditions: (input, basis) => [low(input, basis), drop(input, basis), execution(input, basis), unreported(input, basis), overdue(input, basis)],
  isRaised: anyMet,
};
