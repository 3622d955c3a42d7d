import { type HeadlineFacts, type HeadlinePart, joined, plain, toEvidence, toRegister } from '../headline-part';

type Piece = readonly HeadlinePart[];

const overdue = (count: number): Piece => (count > 0 ? [plain('（'), toRegister(`${count}个`, 'revoke'), plain('逾期）')] : []);

const proposals = ({ commend, rectify, revoke, overdue: late }: HeadlineFacts): readonly Piece[] => {
  if (commend + rectify + revoke === 0) return [[plain('暂无建议表扬、整改或取消称号的联合体')]];
  const praise = commend > 0 ? [plain('建议表扬'), toRegister(`${commend}个`, 'commend')] : [plain('暂无建议表扬')];
  const mend = rectify > 0 ? [plain('建议整改'), toRegister(`${rectify}个`, 'rectify')] : [plain('暂无建议整改')];
  if (revoke === 0) return [praise, [...mend, ...overdue(late)]];
  return [praise, mend, [plain('建议取消称号'), toRegister(`${revoke}个`, 'revoke'), ...(late === revoke ? [plain('（整改逾期）')] : overdue(late))]];
};

const execution = ({ execution: percent, againstTime }: HeadlineFacts): readonly Piece[] => {
  if (percent === null) return [[plain('财政资金执行率暂无法计算（无预算记录）')]];
  const rate = [plain('财政资金执行率'), toEvidence(`${percent}%`, 'fiscal-execution')];
  if (againstTime === null) return [rate];
  if (againstTime.direction === 'level') return [rate, [plain('与序时进度持平')]];
  const side = againstTime.direction === 'up' ? '高于' : '低于';
  return [rate, [plain(`${side}序时进度`), toEvidence(`${againstTime.size}个百分点`, 'fiscal-execution')]];
};

const revenue = ({ revenue: moved }: HeadlineFacts): Piece => {
  if (moved === null) return [plain('转化收入暂无可比的上年数据')];
  if (moved.direction === 'level') return [plain('转化收入与上年持平')];
  const verb = moved.direction === 'up' ? '增加' : '减少';
  return [plain(`转化收入同比${verb}`), toEvidence(`${moved.size}%`, 'new-revenue')];
};

/** The sentence that opens the cockpit and can be read aloud. */
export const headline = (facts: HeadlineFacts): readonly HeadlinePart[] => {
  if (facts.consortia === 0) return [plain(`${facts.year}年度没有符合当前筛选条件的联合体。`)];
  const opening = [plain(`${facts.year}年度`), toRegister(`${facts.consortia}个`), plain('联合体：')];
  return [...opening, ...joined([...proposals(facts), ...execution(facts), revenue(facts)], '，'), plain('。')];
};
