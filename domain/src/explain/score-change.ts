import type { Goalposts } from '../scheme/indicator.js';
import { normalise } from '../score/normalise.js';
import type { IndicatorScore } from '../score/score-consortium.js';
import { adjustedTotal, plainTotal, type ScoredUnit } from './scored-unit.js';

/** What moved the total through one indicator, in points of the total. */
export interface IndicatorChange {
  readonly indicator: string;
  /** The value went up or down, was reported or failed to be. */
  readonly byValue: number;
  /** The scheme moved the goal-posts. */
  readonly byPosts: number;
  /** Its weight grew or shrank: an indicator began or ceased to apply, or the scheme weighs otherwise. */
  readonly byWeight: number;
  /** Sum of the three. */
  readonly change: number;
}

export interface ScoreChange {
  /** Graded totals. */
  readonly before: number;
  readonly now: number;
  readonly change: number;
  /** Every indicator of either scheme, this year's order first. */
  readonly indicators: readonly IndicatorChange[];
  /** What bonuses and deductions, their limit and the floor of 0 changed. */
  readonly byAdjustments: number;
  /** True when the two years were scored by different schemes or versions. */
  readonly schemeChanged: boolean;
}

interface Side {
  readonly cell: IndicatorScore | undefined;
  readonly posts: Goalposts | undefined;
  readonly points: number;
}

const sideOf = ({ score, scheme }: ScoredUnit, code: string): Side => {
  const cell = score.indicators.find(({ indicator }) => indicator === code);
  return { cell: cell?.score === null ? undefined : cell, posts: scheme.indicators.find((each) => each.code === code)?.goalposts, points: cell?.points ?? 0 };
};

const scoreBy = (posts: Goalposts, { value }: IndicatorScore): number => (value === null ? 0 : normalise(value, posts));

/** Both orders of changing value and posts, half each: the Shapley split of two causes. */
const splitScore = (before: Side, now: Side): { value: number; posts: number } => {
  if (before.cell === undefined || now.cell === undefined || before.posts === undefined || now.posts === undefined) return { value: 0, posts: 0 };
  const [oldOnOld, oldOnNew] = [scoreBy(before.posts, before.cell), scoreBy(now.posts, before.cell)];
  const [newOnOld, newOnNew] = [scoreBy(before.posts, now.cell), scoreBy(now.posts, now.cell)];
  return { value: (newOnNew - oldOnNew + newOnOld - oldOnOld) / 2, posts: (newOnNew - newOnOld + oldOnNew - oldOnOld) / 2 };
};

/** The mean of the two years' scores; of an indicator that applied in one year only, that year's. */
const usualScore = (before: Side, now: Side): number => {
  const scores = [before.cell?.score, now.cell?.score].filter((score) => typeof score === 'number');
  return scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
};

const changeOf = (indicator: string, [before, now]: readonly [Side, Side], usualTotal: number): IndicatorChange => {
  const usualPoints = (before.points + now.points) / 2;
  const split = splitScore(before, now);
  const [byValue, byPosts] = [(usualPoints * split.value) / 100, (usualPoints * split.posts) / 100];
  const byWeight = ((now.points - before.points) * (usualScore(before, now) - usualTotal)) / 100;
  return { indicator, byValue, byPosts, byWeight, change: byValue + byPosts + byWeight };
};

/**
 * What changed a total from one year to the next, indicator by indicator; indicators and adjustments sum to the change (to binary noise).
 *
 * With points p and scores s the total is T = Σ p·s / 100, and `p₁s₁ − p₀s₀ = p̄·Δs + Δp·s̄` with means of the two years (the midpoint, which for two causes is their
 * Shapley value). The weight's part is taken against the usual total, `Δp·(s̄ − T̄)`: points sum to 100 in both years, so ΣΔp·T̄ = 0 and the sum stands, and an indicator
 * that ceases to apply moves the total only by how far it lay from the rest. Δs is split in the same way between value and goal-posts. Swapping the years turns every sign.
 * Throws RangeError when either year has no total.
 */
export const explainChange = (before: ScoredUnit, now: ScoredUnit): ScoreChange => {
  const usualTotal = (plainTotal(before) + plainTotal(now)) / 2;
  const codes = new Set([...now.score.indicators, ...before.score.indicators].map(({ indicator }) => indicator));
  const [from, to] = [adjustedTotal(before), adjustedTotal(now)];
  return {
    before: from,
    now: to,
    change: to - from,
    indicators: [...codes].map((code) => changeOf(code, [sideOf(before, code), sideOf(now, code)], usualTotal)),
    byAdjustments: to - plainTotal(now) - (from - plainTotal(before)),
    schemeChanged: before.scheme.id !== now.scheme.id || before.scheme.version !== now.scheme.version,
  };
};
