import { type HeadlineFacts, type HeadlinePart, joined, plain, toEvidence, toRegister } from '../headline-part';

type Piece = readonly HeadlinePart[];

const overdue = (count: number): Piece => (count > 0 ? [plain(' ('), toRegister(String(count), 'revoke'), plain(' overdue)')] : []);

const proposals = ({ commend, rectify, revoke, overdue: late }: HeadlineFacts): Piece => {
  if (commend + rectify + revoke === 0) return [plain('none proposed for commendation, rectification or revocation')];
  const praise = [commend > 0 ? toRegister(String(commend), 'commend') : plain('none'), plain(' proposed for commendation')];
  const mend = [rectify > 0 ? toRegister(String(rectify), 'rectify') : plain('none'), plain(' for rectification')];
  if (revoke === 0) return joined([praise, [...mend, ...overdue(late)]], ', ');
  return joined([praise, mend, [toRegister(String(revoke), 'revoke'), plain(' for revocation'), ...(late === revoke ? [plain(' (rectification overdue)')] : overdue(late))]], ', ');
};

const points = (size: string): string => (size === '1.0' ? '1.0 percentage point' : `${size} percentage points`);

const execution = ({ execution: percent, againstTime }: HeadlineFacts): Piece => {
  if (percent === null) return [plain('fiscal execution cannot be computed (nothing planned)')];
  const rate = [plain('fiscal execution '), toEvidence(`${percent}%`, 'fiscal-execution')];
  if (againstTime === null) return rate;
  if (againstTime.direction === 'level') return [...rate, plain(', level with the time gone')];
  const side = againstTime.direction === 'up' ? 'ahead of' : 'behind';
  return [...rate, plain(', '), toEvidence(points(againstTime.size), 'fiscal-execution'), plain(` ${side} the time gone`)];
};

const revenue = ({ revenue: moved }: HeadlineFacts): Piece => {
  if (moved === null) return [plain('revenue from results has no figure of last year to compare with')];
  if (moved.direction === 'level') return [plain('revenue from results unchanged on last year')];
  return [plain(`revenue from results ${moved.direction} `), toEvidence(`${moved.size}%`, 'new-revenue'), plain(' on last year')];
};

export const headline = (facts: HeadlineFacts): readonly HeadlinePart[] => {
  if (facts.consortia === 0) return [plain(`In ${facts.year} no consortium matches the filters.`)];
  const opening = [plain(`In ${facts.year}, `), toRegister(String(facts.consortia)), plain(facts.consortia === 1 ? ' consortium: ' : ' consortia: ')];
  return [...opening, ...joined([proposals(facts), execution(facts), revenue(facts)], '; '), plain('.')];
};
