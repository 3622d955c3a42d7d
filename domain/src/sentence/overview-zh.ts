import type { OverviewFacts } from './overview-facts.js';
import { inEvidence, inRegister, joined, type Piece, said } from './pieces.js';

const overdue = (count: number): Piece => (count > 0 ? said`（${inRegister(`${count}个`, 'revoke')}逾期）` : []);

const proposals = ({ commend, rectify, revoke, overdue: late }: OverviewFacts): readonly Piece[] => {
  if (commend + rectify + revoke === 0) return [said`暂无建议表扬、整改或取消称号的联合体`];
  const praise = commend > 0 ? said`建议表扬${inRegister(`${commend}个`, 'commend')}` : said`暂无建议表扬`;
  const mend = rectify > 0 ? said`建议整改${inRegister(`${rectify}个`, 'rectify')}` : said`暂无建议整改`;
  if (revoke === 0) return [praise, said`${mend}${overdue(late)}`];
  return [praise, mend, said`建议取消称号${inRegister(`${revoke}个`, 'revoke')}${late === revoke ? '（整改逾期）' : overdue(late)}`];
};

const execution = ({ execution: percent, againstTime }: OverviewFacts): readonly Piece[] => {
  if (percent === null) return [said`财政资金执行率暂无法计算（无预算记录）`];
  const rate = said`财政资金执行率${inEvidence(percent, 'fiscal-execution')}`;
  if (againstTime === null) return [rate];
  if (againstTime.direction === 'level') return [rate, said`与序时进度持平`];
  const side = againstTime.direction === 'up' ? '高于' : '低于';
  return [rate, said`${side}序时进度${inEvidence(`${againstTime.size}个百分点`, 'fiscal-execution')}`];
};

const revenue = ({ revenue: change }: OverviewFacts): Piece => {
  if (change === null) return said`转化收入暂无可比的上年数据`;
  if (change.direction === 'level') return said`转化收入与上年持平`;
  return said`转化收入同比${change.direction === 'up' ? '增加' : '减少'}${inEvidence(`${change.size}%`, 'new-revenue')}`;
};

export const overviewInChinese = (facts: OverviewFacts): Piece => {
  const { year, consortia } = facts;
  if (consortia === 0) return said`${year}年度没有符合当前筛选条件的联合体。`;
  return said`${year}年度${inRegister(`${consortia}个`)}联合体：${joined([...proposals(facts), ...execution(facts), revenue(facts)], '，')}。`;
};
