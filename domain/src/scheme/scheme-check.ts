import { compareNumbers } from '../number/round.js';
import type { Goalposts, Indicator } from './indicator.js';
import type { Scheme } from './scheme.js';

const refuse = (scheme: Scheme, problem: string): never => {
  throw new RangeError(`评价方案 ${scheme.id} ${scheme.version}：${problem}`);
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const isOrdered = (posts: Goalposts): boolean => {
  if (posts.type === 'interval') return posts.lb < posts.lo && posts.lo <= posts.hi && posts.hi < posts.ub;
  if (posts.type === 'log') return posts.lo !== posts.hi && Math.min(posts.lo, posts.hi) > -1;
  return posts.lo !== posts.hi;
};

const pointsUp = (posts: Goalposts): Indicator['direction'] => {
  if (posts.type === 'interval') return 'interval';
  return posts.lo < posts.hi ? 'up' : 'down';
};

const checkIndicator = (scheme: Scheme, indicator: Indicator): void => {
  if (!isOrdered(indicator.goalposts)) refuse(scheme, `指标 ${indicator.code} 的参照值次序有误`);
  if (pointsUp(indicator.goalposts) !== indicator.direction) refuse(scheme, `指标 ${indicator.code} 的方向与参照值不一致`);
  if ((indicator.value === 'ratio') !== (indicator.denominator !== null)) refuse(scheme, `比值型指标 ${indicator.code} 必须且只有比值型才有分母`);
  if (!scheme.dimensions.some(({ code }) => code === indicator.dimension)) refuse(scheme, `指标 ${indicator.code} 的维度不存在`);
};

const checkWeights = (scheme: Scheme): void => {
  const whole = sum(scheme.dimensions.map(({ weight }) => weight));
  if (compareNumbers(whole, 100) !== 0) refuse(scheme, `维度权重合计为 ${whole}，应为 100`);
  for (const { code, weight } of scheme.dimensions) {
    const parts = sum(scheme.indicators.filter((each) => each.dimension === code).map((each) => each.weight));
    if (compareNumbers(parts, weight) !== 0) refuse(scheme, `维度 ${code} 的指标权重合计为 ${parts}，应为 ${weight}`);
  }
};

const checkGrading = (scheme: Scheme): void => {
  const { excellentFrom, goodFrom, passFrom, tieBreak } = scheme.grading;
  if (!(excellentFrom > goodFrom && goodFrom > passFrom)) refuse(scheme, '等次分数线应由高到低：优秀、良好、合格');
  const known = new Set(scheme.dimensions.map(({ code }) => code));
  if (tieBreak.some((code) => !known.has(code))) refuse(scheme, '同分排序所用的维度不存在');
};

/** Throws RangeError naming the first contradiction: doubled codes, weights that do not add up, goal-posts out of order. */
export const checkScheme = (scheme: Scheme): void => {
  const codes = scheme.indicators.map(({ code }) => code);
  if (new Set(codes).size !== codes.length) refuse(scheme, '指标代码重复');
  if (scheme.years.from > scheme.years.to) refuse(scheme, '适用年度的起止次序有误');
  for (const indicator of scheme.indicators) checkIndicator(scheme, indicator);
  checkWeights(scheme);
  checkGrading(scheme);
};
