import * as z from 'zod/mini';

import { isCalendarDate } from '../calendar/calendar-date.js';

const day = z.string().check(z.refine((text) => isCalendarDate(text), '不是日历上的一天'));

const openReadingSchema = z.readonly(
  z.object({
    question: z.string(),
    taken: z.string(),
    /** `<rule or flag>.<parameter>`. */
    param: z.string(),
  }),
);
/** A reading of the Measures where their text leaves a choice: what was taken, and which parameter holds it. */
export type OpenReading = z.infer<typeof openReadingSchema>;

const flagReadingsSchema = z.readonly(
  z.object({
    /** Whether a report still missing after its grace proposes rectification or only a watch. */
    missingReport: z.enum(['rectify', 'watch']),
    /** Length of 限期整改 when the order names no deadline. */
    rectificationMonths: z.int().check(z.positive()),
  }),
);
/** How flags read what the Measures leave open. */
export type FlagReadings = z.infer<typeof flagReadingsSchema>;

const ruleParamsSchema = z.readonly(z.object({ rule: z.string(), params: z.readonly(z.record(z.string(), z.unknown())) }));
/** One rule of a set with the parameters its document sets. */
export type RuleParams = z.infer<typeof ruleParamsSchema>;

/** Which rules are asked and with which parameters: versioned, and printed with every result. */
export const ruleSetDocumentSchema = z.readonly(
  z.object({
    id: z.string().check(z.minLength(1)),
    version: z.string().check(z.minLength(1)),
    zh: z.string(),
    en: z.string(),
    years: z.readonly(z.object({ from: z.int(), to: z.int() })),
    /** `null` while the Measures are a draft without a date of issue. */
    effective: z.readonly(z.object({ from: z.nullable(day), until: z.nullable(day) })),
    note: z.string(),
    rules: z.readonly(z.array(ruleParamsSchema)),
    flagReadings: flagReadingsSchema,
    openReadings: z.readonly(z.array(openReadingSchema)),
  }),
);
export type RuleSetDocument = z.infer<typeof ruleSetDocumentSchema>;
