import { modelYear, type RobustnessPlan, type RobustnessTask, robustnessPlanSchema, sampleRanks, type Scheme, standardPlan, type WhatIfUnit } from '@monitor/domain';

/** Random weightings alone: everything else stays as in the scheme. */
export const weightingPlan: RobustnessPlan = robustnessPlanSchema.parse({
  ...standardPlan,
  weights: standardPlan.weights.filter(({ kind }) => kind === 'dirichlet'),
  goalpostSpread: 0, leaveOutChance: 0, aggregations: ['arithmetic'], normalisations: ['goalpost'],
});

/** How often each ranked consortium stood in the top and in the bottom group. */
export interface GroupCounts {
  readonly draws: number;
  readonly inTop: Uint32Array;
  readonly inBottom: Uint32Array;
}

/** The draws around a scheme's weights, or `null` when nobody is ranked. */
export const weightingTask = (ranked: readonly WhatIfUnit[], scheme: Scheme): RobustnessTask | null =>
  ranked.length === 0 ? null : { model: modelYear(ranked, scheme), plan: weightingPlan, lines: { perUnit: 0, lines: new Float64Array(0), seats: 0 } };

export const noCounts = (units: number): GroupCounts => ({ draws: 0, inTop: new Uint32Array(units), inBottom: new Uint32Array(units) });

const sum = (one: Uint32Array, other: Uint32Array): Uint32Array => one.map((count, at) => count + (other[at] ?? 0));

/** The counts with the next `draws` draws added; the same numbers however the draws are portioned. */
export const withMoreDraws = (task: RobustnessTask, counts: GroupCounts, draws: number): GroupCounts => {
  const to = Math.min(task.plan.draws, counts.draws + draws);
  const { inTop, inBottom } = sampleRanks(task, { from: counts.draws, to });
  return { draws: to, inTop: sum(counts.inTop, inTop), inBottom: sum(counts.inBottom, inBottom) };
};
