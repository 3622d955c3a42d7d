import * as z from 'zod/mini';

import { aggregations } from '../robustness/plan.js';
import { checkCompositeScheme } from './check-composite-scheme.js';
import { refuse } from './composite-fault.js';
import { tellIssue } from './scheme-issue.js';

const name = z.string().check(z.minLength(1), z.maxLength(200));
const weight = z._default(z.number().check(z.positive()), 1);
const decimals = z.optional(z.int().check(z.gte(0), z.lte(12)));
const whenEqual = z._default(z.enum(['refuse', 'middle']), 'refuse');
const range = z.readonly(z.tuple([z.number(), z.number()]));

const goalposts = z.strictObject({
  type: z.literal('goalposts'),
  lo: z.number(),
  hi: z.number(),
  /** With both, `lo`–`hi` is the best stretch and the score falls to the lower end of the range at `lb` and `ub`. */
  lb: z.optional(z.number()),
  ub: z.optional(z.number()),
  clip: z._default(z.enum(['both', 'above', 'below', 'none']), 'both'),
  range: z.optional(range),
});

/** How a column becomes scores. `rank` is 1 for the worst; `percentile_rank` is (lowest rank − 1) ÷ (n − 1) laid on the range. */
export const columnNormalisationSchema = z.discriminatedUnion('type', [
  goalposts,
  z.strictObject({ type: z.literal('min_max'), range: z.optional(range), whenEqual }),
  z.strictObject({ type: z.literal('z_score'), mean: z._default(z.number(), 0), deviation: z._default(z.number().check(z.positive()), 1), whenEqual }),
  z.strictObject({ type: z.literal('percentile_rank'), range: z.optional(range) }),
  z.strictObject({ type: z.literal('rank') }),
  z.strictObject({ type: z.literal('none') }),
]);
export type ColumnNormalisation = z.output<typeof columnNormalisationSchema>;

/** At most `most` points are drawn in, while |skewness| > `skew` and excess kurtosis > `kurtosis`. */
export const winsorisationSchema = z.strictObject({
  most: z._default(z.int().check(z.gte(1)), 5),
  skew: z._default(z.number().check(z.positive()), 2),
  kurtosis: z._default(z.number(), 3.5),
});
export type Winsorisation = z.output<typeof winsorisationSchema>;

const level = {
  code: name,
  name: z.optional(name),
  weight,
  /** Places shown, rounded half up; every digit without it. */
  decimals,
  /** True carries the rounded score to the level above, to ranks and to bands. */
  carry: z._default(z.boolean(), false),
};

const dimensionSchema = z.strictObject({
  ...level,
  /** Absent in the index itself. */
  parent: z.optional(name),
  mean: z._default(z.enum(aggregations), 'arithmetic'),
  /** What the weights of its children must sum to. */
  sum: z.optional(z.number().check(z.positive())),
  /** Below this percent of its indicators with data, there is no score. */
  coverageFrom: z._default(z.number().check(z.gte(0), z.lte(100)), 0),
});
export type CompositeDimension = z.output<typeof dimensionSchema>;

const missing = z.enum(['renormalise', 'zero']);

const indicatorSchema = z.strictObject({
  ...level,
  parent: name,
  /** Its column in the table; the code by default. */
  column: z.optional(name),
  direction: z.optional(z.enum(['up', 'down'])),
  /** `log` is ln(1 + x). Reference values stay in the column's own unit. */
  transform: z._default(z.enum(['none', 'log', 'ln', 'log10']), 'none'),
  winsorise: z.optional(winsorisationSchema),
  normalise: z.optional(columnNormalisationSchema),
  missing: z.optional(missing),
});
export type CompositeIndicator = z.output<typeof indicatorSchema>;

const schemeSchema = z.strictObject({
  id: name,
  title: z.optional(name),
  /** The column that names the units; the first one by default. */
  unit: z.optional(name),
  /** What the weights of every dimension's children must sum to; a dimension may say otherwise. */
  sum: z.optional(z.number().check(z.positive())),
  range: z._default(range, [0, 100]),
  missing: z._default(missing, 'renormalise'),
  /** For indicators that name no normalisation of their own. */
  normalise: z.optional(columnNormalisationSchema),
  decimals,
  dimensions: z.array(dimensionSchema).check(z.minLength(1)),
  indicators: z.array(indicatorSchema).check(z.minLength(1)),
  /** Groups by the index, best first; the last may leave `from` out. */
  bands: z._default(z.array(z.strictObject({ name, from: z.optional(z.number()) })), []),
});
/** A composite index of any depth: one table of indicators and how it becomes one number per unit. */
export type CompositeScheme = z.output<typeof schemeSchema>;

/** Reads and checks a scheme of a composite index. Throws CompositeFault naming the first field that is wrong. */
export const defineCompositeScheme = (document: unknown): CompositeScheme => {
  const reading = schemeSchema.safeParse(document);
  if (!reading.success) {
    const [issue] = reading.error.issues;
    return issue === undefined ? refuse('scheme_shape', { zh: '方案格式有误。', en: 'The scheme is malformed.' }) : tellIssue(issue, document);
  }
  checkCompositeScheme(reading.data);
  return reading.data;
};
