import type { Goalposts } from '../scheme/indicator.js';
import { goalpostPosition } from '../robustness/goalpost-position.js';
import { minMax, percentileRanks, zScores } from '../score/rescale.js';
import { refuse } from './composite-fault.js';
import type { ColumnNormalisation } from './composite-scheme.js';

type Column = readonly (number | null)[];
type Range = readonly [number, number];
type Posts = Extract<ColumnNormalisation, { type: 'goalposts' }>;

/** A column on its way to scores: already transformed; `direction` of everything but goal-posts, which carry their own. */
export interface ColumnWork {
  readonly column: string;
  readonly values: Column;
  readonly direction: 'up' | 'down';
  readonly transform: (value: number) => number;
  readonly range: Range;
}

const known = (values: Column): readonly number[] => values.filter((value) => value !== null);

const onRange = ([from, to]: Range, share: number): number => from + share * (to - from);

const clip = (share: number, how: Posts['clip']): number => {
  const capped = how === 'both' || how === 'above' ? Math.min(1, share) : share;
  return how === 'both' || how === 'below' ? Math.max(0, capped) : capped;
};

const postsOf = ({ lo, hi, lb, ub }: Posts, transform: (value: number) => number): Goalposts =>
  lb === undefined || ub === undefined
    ? { type: 'linear', lo: transform(lo), hi: transform(hi) }
    : { type: 'interval', lo: transform(lo), hi: transform(hi), lb: transform(lb), ub: transform(ub) };

/** In an interval more than full marks means inside it, so the upper end is always clipped. */
const byGoalposts = ({ values, transform, range }: ColumnWork, normalise: Posts): Column => {
  const posts = postsOf(normalise, transform);
  const inside = (share: number): number => (posts.type === 'interval' ? Math.min(1, share) : share);
  return values.map((value) => (value === null ? null : onRange(range, clip(inside(goalpostPosition(value, posts)), normalise.clip))));
};

const refuseFew = ({ column, values }: ColumnWork, method: string): void => {
  const count = known(values).length;
  if (count >= 2) return;
  refuse('one_number', { zh: `列“${column}”只有 ${count} 个数值，${method} 要与其他单位比较，至少需要两个；请增加单位，或改用固定参照值 goalposts。`, en: `Column “${column}” has ${count} number(s); ${method} compares units and needs two at least. Add units, or use goalposts.` }, { column });
};

const isFlat = (values: Column): boolean => new Set(known(values)).size === 1;

const middle = (work: ColumnWork, [whenEqual, score]: readonly ['refuse' | 'middle', number]): Column => {
  if (whenEqual === 'middle') return work.values.map((value) => (value === null ? null : score));
  const { column, values } = work;
  return refuse('all_equal', { zh: `列“${column}”的数值全部等于 ${known(values)[0] ?? 0}，无法区分；请删去该指标、改用 goalposts，或写 whenEqual: middle 取中间分。`, en: `Every number of column “${column}” is the same; remove the indicator, use goalposts, or say whenEqual: middle for the middle score.` }, { column });
};

/** Sums run from the least to the greatest value, so that the order of rows cannot move a last bit. */
const inOrder = (values: Column, rescale: (sorted: Column) => Column): Column => {
  const places = values.flatMap((value, index) => (value === null ? [] : [{ value, index }])).sort((left, right) => left.value - right.value);
  const scores = rescale(places.map(({ value }) => value));
  const result: (number | null)[] = values.map(() => null);
  for (const [at, { index }] of places.entries()) result[index] = scores[at] ?? null;
  return result;
};

const facing = ({ values, direction }: ColumnWork): Column => (direction === 'up' ? values : values.map((value) => (value === null ? null : -value)));

const mapKnown = (values: Column, change: (value: number) => number): Column => values.map((value) => (value === null ? null : change(value)));

const ranksFromBelow = (values: Column): Column => {
  const count = known(values).length;
  return count === 1 ? mapKnown(values, () => 1) : mapKnown(percentileRanks(values), (share) => Math.round(share * (count - 1)) + 1);
};

/** The scores of one column, higher is better; absent stays absent. Throws CompositeFault where a relative method has nothing to compare. */
export const normaliseColumn = (work: ColumnWork, normalise: ColumnNormalisation): Column => {
  const values = facing(work);
  switch (normalise.type) {
    case 'goalposts':
      return byGoalposts(work, normalise);
    case 'none':
      return values;
    case 'rank':
      return ranksFromBelow(values);
    case 'percentile_rank':
      refuseFew(work, 'percentile_rank');
      return mapKnown(percentileRanks(values), (share) => onRange(work.range, share));
    case 'min_max':
      refuseFew(work, 'min_max');
      return isFlat(values) ? middle(work, [normalise.whenEqual, onRange(work.range, 0.5)]) : minMax(values, work.range);
    case 'z_score':
      refuseFew(work, 'z_score');
      return isFlat(values) ? middle(work, [normalise.whenEqual, normalise.mean]) : mapKnown(inOrder(values, zScores), (z) => normalise.mean + normalise.deviation * z);
  }
};
