import { roundHalfUp } from '@monitor/domain';
import { groupDigits } from '../../format/group-digits';
import type { Messages } from '../../messages/zh';

const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * KILOBYTE;

/** 「899.0 KB」 below a megabyte, 「64 MB」 from there on; a whole number has no decimals. */
export const sizeText = (bytes: number, { importing: words }: Messages): string => {
  const [size, say] = bytes < MEGABYTE ? [bytes / KILOBYTE, words.kilobytes] : [bytes / MEGABYTE, words.megabytes];
  return say(groupDigits(roundHalfUp(size, Number.isInteger(size) ? 0 : 1)));
};
