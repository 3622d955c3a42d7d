import * as z from 'zod/mini';

import { earlyWarningSchema } from './early-warning.js';
import { bilingualSchema, type Indicator, indicatorSchema } from './indicator.js';
import { schemeAdjustmentSchema } from './scheme-adjustment.js';
import { checkScheme } from './scheme-check.js';

const percent = z.number().check(z.gte(0), z.lte(100));

const dimensionSchema = z.readonly(
  z.object({
    code: z.string(),
    zh: z.string(),
    en: z.string(),
    weight: z.number().check(z.positive()),
  }),
);
export type Dimension = z.infer<typeof dimensionSchema>;

const gradingSchema = z.readonly(
  z.object({
    /** Lowest totals, on the unrounded value, of 优秀, 良好 and 合格. */
    excellentFrom: percent,
    goodFrom: percent,
    passFrom: percent,
    /** The share of evaluated units that may be 优秀. */
    share: z.readonly(z.object({ percent, rounding: z.enum(['floor', 'ceil']), minimum: z.int() })),
    /** Dimensions that part equal totals at the edge of the share, in order; after them, a person. */
    tieBreak: z.readonly(z.array(z.string())),
    /** Below this share of applicable cells reported, a unit is 不可评. */
    coverageFrom: percent,
    bonusLimit: z.number(),
    lateReportPoints: z.number(),
  }),
);
export type Grading = z.infer<typeof gradingSchema>;

const flaggingSchema = z.readonly(
  z.object({
    watchBelow: percent,
    watchYearsToRectify: z.int(),
    dropPoints: z.number(),
    executionFrom: percent,
    executionCheckOn: z.string(),
    evidenceFrom: percent,
    differencePercent: percent,
    outlierTimes: z.number(),
    gateFailuresToRectify: z.int(),
    /** Which percentile of a unit's rank over the robustness draws a commendation looks at. */
    rankQuantile: percent,
    /** That rank may reach so many times the seats of 优秀. */
    capTimes: z.number().check(z.positive()),
  }),
);
export type Flagging = z.infer<typeof flaggingSchema>;

const calendarSchema = z.readonly(
  z.object({
    /** `MM-DD` of the year after the one reported. */
    reportDue: z.string().check(z.regex(/^\d{2}-\d{2}$/u)),
    graceDays: z.int(),
    /** `MM-DD` of the next year: every evaluation is made as of that day, whenever it is run. */
    evaluateOn: z.string().check(z.regex(/^\d{2}-\d{2}$/u)),
    /** Younger units are listed as 新认定未满一年. */
    minMonthsForEvaluation: z.int(),
    /** Data whose newest entry is older than this on the evaluation day cannot be judged. */
    staleAfterDays: z.int().check(z.positive()),
  }),
);

/** How one or several years are scored: versioned, and printed with every result. */
export const schemeSchema = z.readonly(
  z.object({
    id: z.string(),
    version: z.string(),
    zh: z.string(),
    en: z.string(),
    years: z.readonly(z.object({ from: z.int(), to: z.int() })),
    dimensions: z.readonly(z.array(dimensionSchema)),
    indicators: z.readonly(z.array(indicatorSchema)),
    grading: gradingSchema,
    /** What confirmed events bring outside the hundred. */
    adjustments: z._default(z.readonly(z.array(schemeAdjustmentSchema)), []),
    flagging: flaggingSchema,
    calendar: calendarSchema,
    earlyWarning: earlyWarningSchema,
    note: bilingualSchema,
  }),
);
export type Scheme = z.infer<typeof schemeSchema>;

/** Parses a scheme document and checks its weights, goal-posts and thresholds; throws ZodError on its shape and RangeError on a contradiction. */
export const defineScheme = (document: unknown): Scheme => {
  const scheme = schemeSchema.parse(document);
  checkScheme(scheme);
  return scheme;
};

/** The indicator of that code; throws RangeError when the scheme has none. */
export const indicatorOf = (scheme: Scheme, code: string): Indicator => {
  const found = scheme.indicators.find((indicator) => indicator.code === code);
  if (found === undefined) throw new RangeError(`评价方案 ${scheme.id} 没有指标 ${code}`);
  return found;
};
