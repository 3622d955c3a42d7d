import type { Goalposts, Indicator } from '../scheme/indicator.js';
import { defineScheme, type Scheme } from '../scheme/scheme.js';

/** Score lines that a what-if may move. */
export const movableLines = ['excellentFrom', 'goodFrom', 'passFrom', 'sharePercent', 'watchBelow', 'dropPoints'] as const;
export type MovableLine = (typeof movableLines)[number];

/** What was changed against a scheme, by indicator and line; anything absent is as in the scheme. */
export interface WhatIfChange {
  readonly weights: Readonly<Record<string, number>>;
  readonly goalposts: Readonly<Record<string, Goalposts>>;
  readonly lines: Readonly<Partial<Record<MovableLine, number>>>;
}

export const unchanged: WhatIfChange = { weights: {}, goalposts: {}, lines: {} };

/** Where a movable line stands in a scheme. */
export const lineOf = ({ grading, flagging }: Scheme, line: MovableLine): number => {
  if (line === 'sharePercent') return grading.share.percent;
  return line === 'watchBelow' || line === 'dropPoints' ? flagging[line] : grading[line];
};

const directionOf = (posts: Goalposts): Indicator['direction'] => {
  if (posts.type === 'interval') return 'interval';
  return posts.lo > posts.hi ? 'down' : 'up';
};

const changedIndicator = (indicator: Indicator, { weights, goalposts }: WhatIfChange): Indicator => {
  const posts = goalposts[indicator.code] ?? indicator.goalposts;
  return { ...indicator, weight: weights[indicator.code] ?? indicator.weight, goalposts: posts, direction: directionOf(posts) };
};

const refuseUnknown = (scheme: Scheme, { weights, goalposts }: WhatIfChange): void => {
  const known = new Set(scheme.indicators.map(({ code }) => code));
  const unknown = [...Object.keys(weights), ...Object.keys(goalposts)].find((code) => !known.has(code));
  if (unknown !== undefined) throw new RangeError(`评价方案 ${scheme.id} 没有指标 ${unknown}`);
};

/** Binary sums of hundredths are put back on the grid. */
const sumOf = (numbers: readonly number[]): number => Math.round(numbers.reduce((sum, each) => sum + each, 0) * 1e9) / 1e9;

/**
 * The scheme with the changes made, an unofficial draft under the same id whose version says so; a dimension weighs what its indicators weigh together.
 * Throws RangeError when weights do not sum to 100, reference values or lines contradict each other, or an indicator is unknown; ZodError on what is no number.
 */
export const changedDraft = (scheme: Scheme, change: WhatIfChange): Scheme => {
  refuseUnknown(scheme, change);
  const indicators = scheme.indicators.map((indicator) => changedIndicator(indicator, change));
  const weigh = (code: string): number => sumOf(indicators.filter(({ dimension }) => dimension === code).map(({ weight }) => weight));
  const line = (name: MovableLine): number => change.lines[name] ?? lineOf(scheme, name);
  return defineScheme({
    ...scheme,
    version: `${scheme.version}-what-if`,
    dimensions: scheme.dimensions.map((dimension) => ({ ...dimension, weight: weigh(dimension.code) })),
    indicators,
    grading: {
      ...scheme.grading,
      excellentFrom: line('excellentFrom'), goodFrom: line('goodFrom'), passFrom: line('passFrom'),
      share: { ...scheme.grading.share, percent: line('sharePercent') },
    },
    flagging: { ...scheme.flagging, watchBelow: line('watchBelow'), dropPoints: line('dropPoints') },
  });
};
