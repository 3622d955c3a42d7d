import { createDrawer, officialDraw } from './each-draw.js';
import { type Choice, choices, openChoices, type RobustnessPlan } from './plan.js';
import { sobolIndices } from './sobol-indices.js';
import type { YearModel } from './year-model.js';

/** How much of the movement of ranks one choice drives. */
export interface ChoiceInfluence {
  readonly choice: Choice;
  /** Sobol indices, shares of the variance of the mean absolute rank change; `null` when no rank ever moves differently. */
  readonly first: number | null;
  readonly total: number | null;
}

export interface InfluenceAnalysis {
  readonly runs: number;
  readonly seed: number;
  /** Mean over draws of the mean absolute rank change against the official ranking, in places. */
  readonly meanRankChange: number;
  /** The plan's open choices, in their fixed order; empty when it leaves none. */
  readonly influences: readonly ChoiceInfluence[];
}

const meanChange = (ranks: Uint32Array, official: Uint32Array): number => {
  let sum = 0;
  for (let unit = 0; unit < ranks.length; unit += 1) sum += Math.abs((ranks[unit] ?? 0) - (official[unit] ?? 0));
  return sum / ranks.length;
};

/** Base runs of an influence analysis: with five choices open, 3,584 scorings of all units. */
export const STANDARD_BASE = 512;

const LEAST_BASE = 32;
const UNIT_RUNS = 1_024_000;

/** Base runs for a year of so many units: the standard up to 2,000 of them, then halved with every doubling, so that a nation stays within seconds; 32 at least. */
export const influenceBase = (units: number): number => Math.max(LEAST_BASE, Math.min(STANDARD_BASE, 2 ** Math.floor(Math.log2(UNIT_RUNS / Math.max(1, units)))));

/** Scorings of all units that the analysis of such a year takes. */
export const influenceRuns = (plan: RobustnessPlan, units: number): number => {
  const open = openChoices(plan).length;
  return open === 0 ? 0 : influenceBase(units) * (open + 2);
};

/**
 * Which choice of the plan drives the ranks: first-order and total Sobol indices with the mean absolute rank change against the official ranking as target.
 * `base` is N of the design, a power of two; throws RangeError below 2.
 */
export const choiceInfluence = (model: YearModel, plan: RobustnessPlan, base: number = STANDARD_BASE): InfluenceAnalysis => {
  const open = openChoices(plan);
  if (open.length === 0) return { runs: 0, seed: plan.seed, meanRankChange: 0, influences: [] };
  const official = officialDraw(model).ranks;
  const drawAt = createDrawer(model, plan);
  const point = new Float64Array(choices.length);
  const places = open.map((choice) => choices.indexOf(choice));
  const indices = sobolIndices((factors) => {
    for (const [at, place] of places.entries()) point[place] = factors[at] ?? 0;
    return meanChange(drawAt(point).ranks, official);
  }, { factors: open.length, base, seed: plan.seed });
  const influences = open.map((choice, at) => ({ choice, first: indices.first[at] ?? null, total: indices.total[at] ?? null }));
  return { runs: indices.runs, seed: plan.seed, meanRankChange: indices.mean, influences };
};
