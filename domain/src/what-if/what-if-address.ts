import type { Goalposts, Indicator } from '../scheme/indicator.js';
import type { Scheme } from '../scheme/scheme.js';
import { plainText } from '../number/decimal.js';
import { changedDraft, lineOf, type MovableLine, movableLines, unchanged, type WhatIfChange } from './changed-draft.js';

/** First part of every address; another format gets another number. */
const FORMAT = '1';
const LONGEST = 4000;
const NUMBER = /^-?\d{1,12}(?:\.\d{1,9})?$/u;

const letters: Readonly<Record<MovableLine, string>> = { excellentFrom: 'x', goodFrom: 'o', passFrom: 's', sharePercent: 'c', watchBelow: 'b', dropPoints: 'd' };

const numbersOf = (posts: Goalposts): readonly number[] => (posts.type === 'interval' ? [posts.lo, posts.hi, posts.lb, posts.ub] : [posts.lo, posts.hi]);

const part = (head: string, numbers: readonly number[]): string => [head, ...numbers.map(plainText)].join('_');

const differ = (one: readonly number[], other: readonly number[]): boolean => one.some((value, at) => value !== other[at]);

/** The changes as a short text of letters, digits and `._~-`, fit for an address as it is; empty without changes. Throws RangeError on NaN and infinities. */
export const whatIfAddress = (scheme: Scheme, change: WhatIfChange): string => {
  const weights = scheme.indicators.flatMap(({ code, weight }) => (differ([change.weights[code] ?? weight], [weight]) ? [part(`w${code}`, [change.weights[code] ?? weight])] : []));
  const posts = scheme.indicators.flatMap(({ code, goalposts }) => {
    const changed = numbersOf(change.goalposts[code] ?? goalposts);
    return differ(changed, numbersOf(goalposts)) ? [part(`p${code}`, changed)] : [];
  });
  const lines = movableLines.flatMap((line) => (differ([change.lines[line] ?? lineOf(scheme, line)], [lineOf(scheme, line)]) ? [part(`g${letters[line]}`, [change.lines[line] ?? 0])] : []));
  const parts = [...weights, ...posts, ...lines];
  return parts.length === 0 ? '' : [FORMAT, ...parts].join('~');
};

const withPosts = ({ goalposts }: Indicator, [lo = NaN, hi = NaN, lb = NaN, ub = NaN]: readonly number[]): Goalposts =>
  goalposts.type === 'interval' ? { ...goalposts, lo, hi, lb, ub } : { ...goalposts, lo, hi };

/** One part of an address put onto the changes so far, or `null` when it says nothing. */
const takePart = (change: WhatIfChange, text: string, scheme: Scheme): WhatIfChange | null => {
  const [head = '', ...told] = text.split('_');
  if (told.length === 0 || !told.every((each) => NUMBER.test(each))) return null;
  const numbers = told.map(Number);
  const [kind, name, first = NaN] = [head.slice(0, 1), head.slice(1), numbers[0]];
  const line = movableLines.find((each) => letters[each] === name);
  if (kind === 'g') return line === undefined || numbers.length !== 1 ? null : { ...change, lines: { ...change.lines, [line]: first } };
  const indicator = scheme.indicators.find(({ code }) => code === name);
  if (indicator === undefined) return null;
  if (kind === 'w') return numbers.length === 1 ? { ...change, weights: { ...change.weights, [name]: first } } : null;
  if (kind !== 'p' || numbers.length !== numbersOf(indicator.goalposts).length) return null;
  return { ...change, goalposts: { ...change.goalposts, [name]: withPosts(indicator, numbers) } };
};

/** What an address says. `refused` is why it was not taken, in words for the screen; the changes are then none. */
export interface ReadAddress {
  readonly change: WhatIfChange;
  readonly refused: string | null;
}

const refuse = (why: string): ReadAddress => ({ change: unchanged, refused: `网址中的试算设置无法使用，已按正式方案显示：${why}` });

/** Reads an address made by `whatIfAddress`, all of it or nothing; never throws, whatever the text. */
export const readWhatIfAddress = (scheme: Scheme, text: string): ReadAddress => {
  if (text === '') return { change: unchanged, refused: null };
  if (text.length > LONGEST) return refuse('内容过长');
  const [format, ...parts] = text.split('~');
  if (format !== FORMAT) return refuse(`不认识的格式“${format?.slice(0, 20) ?? ''}”`);
  let change = unchanged;
  for (const each of parts) {
    const next = takePart(change, each, scheme);
    if (next === null) return refuse(`不认识的内容“${each.slice(0, 40)}”`);
    change = next;
  }
  try {
    changedDraft(scheme, change);
    return { change, refused: null };
  } catch (error) {
    return refuse(error instanceof RangeError ? error.message : '数值超出允许的范围');
  }
};
