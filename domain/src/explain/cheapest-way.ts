import type { Indicator } from '../scheme/indicator.js';
import { indicatorOf } from '../scheme/scheme.js';
import type { CellState } from '../score/cell.js';
import type { IndicatorScore } from '../score/score-consortium.js';
import { goalpostPosition, valueAtPosition } from '../robustness/goalpost-position.js';
import { type GradeLine, gradeDistances } from './grade-distance.js';
import { adjustedTotal, adjustmentPoints, plainTotal, type ScoredUnit } from './scored-unit.js';

/** One indicator moved towards its full marks. Values are in the indicator's unit; `from` is `null` for a missing cell, whose first cost is to report it. */
export interface WayStep {
  readonly indicator: string;
  readonly state: CellState;
  readonly from: number | null;
  readonly to: number;
  readonly fromScore: number;
  readonly toScore: number;
  /** Points of the total it brings. */
  readonly gain: number;
  /** Share of the distance between the goal-posts that the value moves; above 1 when it starts short of the lower post. */
  readonly distance: number;
}

/** What would clear a line at least cost. */
export interface CheapestWay {
  readonly grade: GradeLine;
  readonly line: number;
  /** Points wanting. */
  readonly gap: number;
  readonly steps: readonly WayStep[];
  /** Sum of the steps' distances. */
  readonly distance: number;
  /** False when even full marks everywhere would not reach the line, deductions being what they are. */
  readonly reachable: boolean;
  /** Chinese; vetoes that keep the unit 不合格 whatever its total. */
  readonly blockedBy: readonly string[];
}

interface Opening {
  readonly cell: IndicatorScore;
  readonly indicator: Indicator;
  /** Where the value stands between the goal-posts, not clipped; a missing cell at 0. */
  readonly position: number;
  readonly open: number;
}

const openingOf = (cell: IndicatorScore, indicator: Indicator): Opening => ({
  cell,
  indicator,
  position: cell.value === null ? 0 : goalpostPosition(cell.value, indicator.goalposts),
  open: cell.points - cell.contribution,
});

const rate = ({ open, position }: Opening): number => open / (1 - position);

const openings = ({ score, scheme }: ScoredUnit): readonly Opening[] =>
  score.indicators
    .filter(({ score: reached, points }) => reached !== null && reached < 100 && points > 0)
    .map((cell) => openingOf(cell, indicatorOf(scheme, cell.indicator)))
    .sort((left, right) => rate(right) - rate(left) || right.open - left.open);

const stepOf = ({ cell, indicator, position, open }: Opening, wanted: number): WayStep => {
  const gain = Math.min(open, wanted);
  const fromScore = cell.score ?? 0;
  const toScore = gain === open ? 100 : fromScore + (100 * gain) / cell.points;
  const to = valueAtPosition(toScore / 100, indicator.goalposts, cell.value);
  return { indicator: cell.indicator, state: cell.state, from: cell.value, to, fromScore, toScore, gain, distance: toScore / 100 - position };
};

const stepsTo = (wanted: number, unit: ScoredUnit): readonly WayStep[] => {
  const steps: WayStep[] = [];
  let left = wanted;
  for (const opening of openings(unit)) {
    if (left <= 0) break;
    const step = stepOf(opening, left);
    steps.push(step);
    left -= step.gain;
  }
  return steps;
};

const NOISE = 1e-9;

/**
 * What would have cleared a line at least cost, by default the next line above the graded total; `null` when it is cleared already.
 * Cost is the way a value goes, in shares of the distance between its goal-posts (on the indicator's own scale, from where the value stands, also short of the lower post).
 * Indicators are taken greedily by the points still open per unit of that way, each to its full marks and the last only as far as needed. While no value lies short
 * of its lower post every rate is constant and no other choice is cheaper. Counts are not rounded up to whole ones. Throws RangeError when there is no total.
 */
export const cheapestWay = (unit: ScoredUnit, grade?: GradeLine): CheapestWay | null => {
  const lines = gradeDistances(adjustedTotal(unit), unit.scheme).filter(({ cleared }) => !cleared);
  const aim = grade === undefined ? lines[0] : lines.find((each) => each.grade === grade);
  if (aim === undefined) return null;
  // Deductions below 0 must be made good as well before the total moves.
  const gap = aim.line - (plainTotal(unit) + adjustmentPoints(unit));
  const steps = stepsTo(gap, unit);
  const sum = (read: (step: WayStep) => number): number => steps.reduce((whole, step) => whole + read(step), 0);
  return {
    grade: aim.grade,
    line: aim.line,
    gap,
    steps,
    distance: sum(({ distance }) => distance),
    reachable: sum(({ gain }) => gain) >= gap - NOISE,
    blockedBy: unit.adjustments.filter(({ kind }) => kind === 'veto').map(({ zh }) => zh),
  };
};
