import { roundHalfUp } from '@monitor/domain';
import { groupDigits } from '../../format/group-digits';
import type { Messages } from '../../messages/zh';

const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * KILOBYTE;

/** What is not empty is never told as nothing. */
const LEAST = 0.1;

/** 「899.0 KB」 below a megabyte, 「64 MB」 from there on; a whole number has no decimals. */
export const sizeText = (bytes: number, { importing: words }: Messages): string => {
  const [size, say] = bytes < MEGABYTE ? [bytes / KILOBYTE, words.kilobytes] : [bytes / MEGABYTE, words.megabytes];
  return say(groupDigits(roundHalfUp(bytes > 0 ? Math.max(LEAST, size) : 0, Number.isInteger(size) ? 0 : 1)));
};
