import { numberText } from '../../format/number-text';
import type { Messages } from '../../messages/zh';

const SECONDS = 1000;
const MINUTE = 60;

/** Seconds between two moments, or `null` when the second has not come or one cannot be read. */
export const secondsBetween = (from: string, to: string | null): number | null => {
  if (to === null) return null;
  const seconds = (Date.parse(to) - Date.parse(from)) / SECONDS;
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
};

/** 「41.0 秒」 below a minute, 「2 分 05 秒」 above. */
export const durationText = (seconds: number, words: Messages['dataQuality']['runs']): string => {
  if (seconds < MINUTE) return words.seconds(numberText(seconds, 1));
  const whole = Math.round(seconds);
  return words.minutes(Math.floor(whole / MINUTE), String(whole % MINUTE).padStart(2, '0'));
};
