import { refuse } from './composite-fault.js';
import type { ColumnNormalisation, CompositeIndicator, CompositeScheme } from './composite-scheme.js';
import { lowestOf } from './transform.js';

type Posts = Extract<ColumnNormalisation, { type: 'goalposts' }>;

const checkInterval = (field: string, { lo, hi, lb, ub }: Posts): void => {
  const [low, high] = [lb ?? -Infinity, ub ?? Infinity];
  if (lb === undefined || ub === undefined || !(low < lo && lo <= hi && hi < high)) {
    refuse('posts_order', { zh: '区间型参照值应同时写 lb、ub，并满足 lb < lo ≤ hi < ub。', en: 'An interval needs both lb and ub, with lb < lo ≤ hi < ub.' }, { field });
  }
};

const checkStraight = (field: string, posts: Posts, direction: CompositeIndicator['direction']): void => {
  if (posts.lo === posts.hi) refuse('posts_equal', { zh: `参照值 lo 与 hi 都是 ${posts.lo}，无法换算，请改成两个不同的值。`, en: `lo and hi are both ${posts.lo}; write two different reference values.` }, { field });
  const points = posts.lo < posts.hi ? 'up' : 'down';
  if (direction !== undefined && direction !== points) {
    refuse('direction_contradicts', { zh: `direction 写的是 ${direction}，参照值 lo ${posts.lo}、hi ${posts.hi} 却表示 ${points}（lo 得最低分，hi 得最高分），请改正其中之一。`, en: `direction says ${direction}, but lo ${posts.lo} and hi ${posts.hi} mean ${points} (lo scores least, hi most); mend one of them.` }, { field });
  }
};

const checkPosts = (indicator: CompositeIndicator, posts: Posts): void => {
  const field = `${indicator.code}.normalise`;
  if (posts.lb !== undefined || posts.ub !== undefined) checkInterval(field, posts);
  else checkStraight(field, posts, indicator.direction);
  const least = Math.min(posts.lo, posts.hi, posts.lb ?? Infinity);
  const bound = lowestOf[indicator.transform];
  if (least <= bound) {
    refuse('posts_not_positive', { zh: `取对数（${indicator.transform}）时参照值必须大于 ${bound}，现有 ${least}。`, en: `Under ${indicator.transform} reference values must be above ${bound}; one is ${least}.` }, { field });
  }
};

/** Throws CompositeFault when an indicator has no normalisation, or reference values, direction or range contradict each other. */
export const checkIndicator = (scheme: CompositeScheme, indicator: CompositeIndicator): void => {
  const normalise = indicator.normalise ?? scheme.normalise;
  if (normalise === undefined) return refuse('normalise_missing', { zh: `指标 ${indicator.code} 没有写 normalise，方案也没有统一的 normalise，请写明换算方法。`, en: `Indicator ${indicator.code} names no normalise and the scheme has none for all; say how it becomes a score.` }, { field: `${indicator.code}.normalise` });
  if (normalise.type === 'goalposts') checkPosts(indicator, normalise);
  const [from, to] = ('range' in normalise ? normalise.range : undefined) ?? scheme.range;
  if (from >= to) refuse('range_order', { zh: `得分范围 range 应由小到大，现为 [${from}, ${to}]。`, en: `range must rise; it is [${from}, ${to}].` }, { field: 'range' });
};
