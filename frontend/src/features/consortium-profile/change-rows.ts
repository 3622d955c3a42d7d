import { compareNumbers } from '@monitor/domain';
import type { Change } from './score-why';

export type IndicatorChange = Change['indicators'][number];

export const causes = ['byValue', 'byPosts', 'byWeight'] as const;
export type Cause = (typeof causes)[number];

export interface ChangeRows {
  /** Indicators that moved the total, the largest movement first. */
  readonly moved: readonly IndicatorChange[];
  readonly still: number;
  /** Points to either side that hold every bar. */
  readonly reach: number;
}

/** Points a row's causes add and take, each side by itself. */
export const sidesOf = (row: IndicatorChange): { readonly lost: number; readonly gained: number } => {
  const parts = causes.map((cause) => row[cause]);
  return { lost: parts.reduce((sum, part) => sum + Math.min(0, part), 0), gained: parts.reduce((sum, part) => sum + Math.max(0, part), 0) };
};

const moves = (row: IndicatorChange): boolean => causes.some((cause) => compareNumbers(row[cause], 0) !== 0);

export const changeRows = ({ indicators, byAdjustments }: Change): ChangeRows => {
  const moved = indicators.filter(moves).sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const reach = Math.max(Math.abs(byAdjustments), ...moved.map(sidesOf).flatMap(({ lost, gained }) => [-lost, gained]), 0.01);
  return { moved, still: indicators.length - moved.length, reach };
};

export interface Stretch {
  readonly cause: Cause;
  /** In shares of the reach, −1 to 1. */
  readonly from: number;
  readonly to: number;
}

/** The causes laid end to end from the middle, losses to the left and gains to the right. */
export const stretchesOf = (row: IndicatorChange, reach: number): readonly Stretch[] => {
  let [lost, gained] = [0, 0];
  return causes.filter((cause) => compareNumbers(row[cause], 0) !== 0).map((cause) => {
    const size = row[cause] / reach;
    if (size < 0) {
      lost += size;
      return { cause, from: lost, to: lost - size };
    }
    gained += size;
    return { cause, from: gained - size, to: gained };
  });
};
