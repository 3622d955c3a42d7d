import { groupDigits } from '../../format/group-digits';
import type { Messages } from '../../messages/zh';
import { furthest, type RankSlope } from './rank-slope';

const digits = (count: number): string => groupDigits(String(count));

/** What the lines say, in words. */
export const slopeTold = (slope: RankSlope, words: Messages['ranking']['slope']): string => {
  const [up, down] = [furthest(slope, 'up'), furthest(slope, 'down')];
  const count = slope.lines.length === slope.of ? words.all(digits(slope.of)) : words.some(digits(slope.lines.length), digits(slope.of));
  return [count, ...(up === null ? [] : [words.rose(up.row.name, up.places)]), ...(down === null ? [] : [words.fell(down.row.name, down.places)])].join('');
};
