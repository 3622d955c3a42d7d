import * as z from 'zod/mini';

import type { Bilingual } from '../jurisdiction/jurisdiction.js';

export const normalisations = ['goalpost', 'min_max', 'z_score'] as const;
export type Normalisation = (typeof normalisations)[number];

export const aggregations = ['arithmetic', 'geometric', 'harmonic'] as const;
export type Aggregation = (typeof aggregations)[number];

/** The choices that a draw makes anew, each by one number in [0, 1). */
export const choices = ['weights', 'goalposts', 'leave_out', 'aggregation', 'normalisation'] as const;
export type Choice = (typeof choices)[number];

export const choiceNames: Readonly<Record<Choice, Bilingual>> = {
  weights: { zh: '权重', en: 'Weights' },
  goalposts: { zh: '参照值', en: 'Reference values' },
  leave_out: { zh: '剔除一项指标', en: 'One indicator left out' },
  aggregation: { zh: '合成方法', en: 'Aggregation' },
  normalisation: { zh: '标准化方法', en: 'Normalisation' },
};

const share = z.number().check(z.gte(0), z.lte(1));

const uniform = z.object({ kind: z.literal('uniform'), spread: z.number().check(z.gte(0), z.lt(1)) });
const dirichlet = z.object({ kind: z.literal('dirichlet'), concentration: z.number().check(z.positive()) });

/**
 * What the draws vary, and how far. A list names alternatives of equal chance; a list with one entry, a spread of 0 or a chance of 0 varies nothing.
 * `uniform` moves each weight by up to ± `spread` of itself; `dirichlet` draws the weights around the official ones, the closer the greater the concentration.
 */
export const robustnessPlanSchema = z.readonly(
  z.object({
    seed: z.int().check(z.gte(0), z.lt(2 ** 32)),
    draws: z.int().check(z.gte(1), z.lte(100_000)),
    weights: z.readonly(z.array(z.discriminatedUnion('kind', [uniform, dirichlet]))),
    /** Each reference value moves by up to this share of the distance between the two, on the indicator's own scale. */
    goalpostSpread: z.number().check(z.gte(0), z.lt(0.5)),
    /** Chance that a draw leaves one indicator out, each equally likely. */
    leaveOutChance: share,
    aggregations: z.readonly(z.array(z.enum(aggregations)).check(z.minLength(1))),
    normalisations: z.readonly(z.array(z.enum(normalisations)).check(z.minLength(1))),
    /** Percent of the units that make the top and the bottom group, rounded down, one at least. */
    topPercent: z.number().check(z.gte(0), z.lte(100)),
    bottomPercent: z.number().check(z.gte(0), z.lte(100)),
  }),
);
export type RobustnessPlan = z.infer<typeof robustnessPlanSchema>;

/** The plan in force: weights ± 25 % or Dirichlet 100, reference values ± 10 %, one indicator left out in half of the draws, three means, three normalisations. */
export const standardPlan: RobustnessPlan = robustnessPlanSchema.parse({
  seed: 20_250_630,
  draws: 2000,
  weights: [{ kind: 'uniform', spread: 0.25 }, { kind: 'dirichlet', concentration: 100 }],
  goalpostSpread: 0.1,
  leaveOutChance: 0.5,
  aggregations: [...aggregations],
  normalisations: [...normalisations],
  topPercent: 20,
  bottomPercent: 20,
});

const varies: Readonly<Record<Choice, (plan: RobustnessPlan) => boolean>> = {
  weights: ({ weights }) => weights.some((each) => each.kind === 'dirichlet' || each.spread > 0),
  goalposts: ({ goalpostSpread }) => goalpostSpread > 0,
  leave_out: ({ leaveOutChance }) => leaveOutChance > 0,
  aggregation: (plan) => plan.aggregations.length > 1,
  normalisation: (plan) => plan.normalisations.length > 1,
};

/** The choices a plan leaves open, in their fixed order. */
export const openChoices = (plan: RobustnessPlan): readonly Choice[] => choices.filter((choice) => varies[choice](plan));

/** How many of `units` make a group of `percent`: rounded down, one at least. */
export const groupSize = (units: number, percent: number): number => Math.max(1, Math.floor((percent * units) / 100));
