import { roundTextHalfUp } from '@monitor/domain';
import { ratioOf } from '../../format/ratio';

/** A part of a whole (decimal text in 元) in percent to one decimal, put into words; `null` when there is no whole. */
export const shareText = (part: string, whole: string, words: (percent: string) => string): string | null => {
  const percent = ratioOf({ numerator: part, denominator: whole }, 100, 1);
  return percent === null ? null : words(roundTextHalfUp(percent, 1).replace('-', '−'));
};
