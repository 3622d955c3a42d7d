import { groupDigits } from '../format/group-digits';
import { numberText } from '../format/number-text';
import type { Messages } from '../messages/zh';
import { wordOf } from '../messages/word-of';
import type { Run } from './use-run';

type Step = NonNullable<Run['step']>;

const SECONDS = 1000;
const MINUTE = 60;
const HOUR = 3600;

const count = (number: number): string => groupDigits(String(number));

/** 「41.0 秒」 below a minute, 「2 分 05 秒」 below an hour, 「1 小时 02 分」 above. */
export const durationText = (seconds: number, words: Messages['sources']['time']): string => {
  if (seconds < MINUTE) return words.seconds(numberText(seconds, 1));
  const whole = Math.round(seconds);
  if (whole < HOUR) return words.minutes(Math.floor(whole / MINUTE), String(whole % MINUTE).padStart(2, '0'));
  return words.hours(Math.floor(whole / HOUR), String(Math.floor((whole % HOUR) / MINUTE)).padStart(2, '0'));
};

/** Seconds between two moments, or `null` when the second has not come or one cannot be read. */
export const secondsBetween = (from: string, to: string | null): number | null => {
  if (to === null) return null;
  const seconds = (Date.parse(to) - Date.parse(from)) / SECONDS;
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
};

/** How far a step is: 「120,000/400,000 行」, 「35,000 行/秒」, 「约剩 8.0 秒」; what is not known is not told. */
export const stepTexts = ({ count: done, of, unit, perSecond, secondsLeft }: Step, { sources: words }: Messages): readonly string[] => {
  const counted = wordOf(words.units, unit);
  const far = of === null ? words.done(count(done), counted) : words.doneOf({ done: count(done), of: count(of), unit: counted });
  const speed = perSecond === null ? [] : [words.speed(groupDigits(String(Math.round(perSecond))), counted)];
  const left = secondsLeft === null ? [] : [words.left(durationText(secondsLeft, words.time))];
  return [far, ...speed, ...left];
};
