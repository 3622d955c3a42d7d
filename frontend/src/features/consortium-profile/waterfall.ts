import { roundHalfUp, type Scheme } from '@monitor/domain';
import type { Contribution } from './score-why';

/** A part of the total and where it stands in the running sum. */
export interface Step extends Contribution {
  /** Sum of everything above it. */
  readonly start: number;
}

export interface StepGroup {
  readonly dimension: string;
  readonly start: number;
  readonly contribution: number;
  /** What the dimension could have brought. */
  readonly points: number;
  readonly steps: readonly Step[];
}

export interface Waterfall {
  readonly groups: readonly StepGroup[];
  /** Bonuses, deductions, their limit and the floor. */
  readonly adjustments: readonly Step[];
  /** Hundredths of a point by which the rows, each rounded to two places, miss the rounded total. */
  readonly remainder: number;
}

const hundredths = (value: number): number => Math.round(Number(roundHalfUp(value, 2)) * 100);

const sumOf = (parts: readonly { contribution: number }[]): number => parts.reduce((sum, { contribution }) => sum + contribution, 0);

/** The parts of a total one on top of the other: dimensions in the scheme's order, then adjustments. Starts are running sums; the last end is the total. */
export const waterfall = (contributions: readonly Contribution[], total: number, { indicators, dimensions }: Scheme): Waterfall => {
  const dimensionOf = new Map(indicators.map(({ code, dimension }) => [code, dimension]));
  let reached = 0;
  const place = (part: Contribution): Step => {
    const start = reached;
    reached += part.contribution;
    return { ...part, start };
  };
  const groups = dimensions.map(({ code }): StepGroup => {
    const start = reached;
    const steps = contributions.filter((part) => part.kind === 'indicator' && dimensionOf.get(part.code) === code).map(place);
    return { dimension: code, start, contribution: sumOf(steps), points: steps.reduce((sum, { points }) => sum + (points ?? 0), 0), steps };
  });
  const adjustments = contributions.filter(({ kind }) => kind !== 'indicator').map(place);
  const shown = contributions.reduce((sum, { contribution }) => sum + hundredths(contribution), 0);
  return { groups, adjustments, remainder: hundredths(total) - shown };
};
