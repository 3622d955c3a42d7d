import * as z from 'zod/mini';

/** A text in both languages of the screen. */
export const bilingualSchema = z.readonly(z.object({ zh: z.string(), en: z.string() }));

const linear = z.object({ type: z.literal('linear'), lo: z.number(), hi: z.number() });
const log = z.object({ type: z.literal('log'), lo: z.number(), hi: z.number() });
const interval = z.object({ type: z.literal('interval'), lo: z.number(), hi: z.number(), lb: z.number(), ub: z.number() });

/**
 * Fixed reference values, in the indicator's own unit. `linear` and `log` give 0 at `lo` and 100 at `hi` (`lo > hi` for a cost);
 * `interval` gives 100 inside `[lo, hi]` and 0 at or beyond `lb` and `ub`.
 */
export const goalpostsSchema = z.readonly(z.discriminatedUnion('type', [linear, log, interval]));
export type Goalposts = z.infer<typeof goalpostsSchema>;

/** AR 年度运行报告, PR 项目记录, FL 经费台账, OR 成果记录, MR 成员名册. */
export const sourceKindSchema = z.enum(['AR', 'PR', 'FL', 'OR', 'MR']);
export type SourceKind = z.infer<typeof sourceKindSchema>;

const partSchema = z.readonly(z.object({ zh: z.string(), en: z.string(), unit: z.string() }));

const reportItemSchema = z.readonly(z.object({ zh: z.string(), en: z.string(), unit: bilingualSchema }));
/** One number a consortium declares in its annual report. */
export type ReportItem = z.infer<typeof reportItemSchema>;

export const indicatorSchema = z.readonly(
  z.object({
    code: z.string().check(z.regex(/^[A-Z]\d+$/u)),
    dimension: z.string().check(z.regex(/^[A-Z]$/u)),
    zh: z.string(),
    en: z.string(),
    definition: bilingualSchema,
    unit: bilingualSchema,
    direction: z.enum(['up', 'down', 'interval']),
    weight: z.number().check(z.positive()),
    goalposts: goalpostsSchema,
    sources: z.readonly(z.array(sourceKindSchema).check(z.minLength(1))),
    /** `ratio`: numerator ÷ denominator × scale, and a total of several units is recomputed from summed parts; `sum`: numerator × scale. */
    value: z.enum(['ratio', 'sum']),
    scale: z.number().check(z.positive()),
    /** The value never counts above this, in the indicator's unit. */
    atMost: z.optional(z.number()),
    /** State of the cell when the denominator is zero or nothing was recorded. */
    whenEmpty: z.enum(['not_applicable', 'missing', 'zero']),
    numerator: partSchema,
    denominator: z.nullable(partSchema),
    /** The clause the indicator answers to, and where its reference values come from. */
    evidence: z.readonly(z.object({ article: z.string(), authority: bilingualSchema })),
    reportItems: z.optional(z.readonly(z.object({ numerator: reportItemSchema, denominator: reportItemSchema }))),
  }),
);

/** One of the scored indicators: what it means, how it is measured and where its reference values lie. A value, never code. */
export type Indicator = z.infer<typeof indicatorSchema>;
