import * as z from 'zod/mini';
import { earlyWarningSchema } from '../scheme/early-warning.js';
import { warningColours, warningKinds } from '../warning/warning.js';
import { defineEndpoint } from './define-endpoint.js';
import { basis, consortiumStatus, filters } from './shared-shapes.js';

const colour = z.enum(warningColours);
const kind = z.enum(warningKinds);
const months = z.array(colour);

const item = z.object({
  kind,
  /** `<record>:<business key>` of what is watched, or `rule:<id>`. */
  item: z.string(),
  label: z.string(),
  due: z.nullable(z.string()),
  colour,
  months,
  /** The check day from which the present colour stands. */
  since: z.string(),
  measured: z.array(z.object({ label: z.string(), value: z.string(), threshold: z.string(), unit: z.string() })),
  note: z.string(),
  /** What is missing and from whom, where the data do not tell. */
  missing: z.string(),
  evidence: z.array(z.string()),
});

const forecast = z.object({
  history: z.array(z.object({ year: z.number(), total: z.number() })),
  /** `null` when the own history is too short; the note says so. */
  centre: z.nullable(z.number()),
  low: z.nullable(z.number()),
  high: z.nullable(z.number()),
  side: z.nullable(z.enum(['above', 'contains', 'below'])),
  note: z.string(),
});

const row = z.object({
  consortium: z.string(),
  name: z.string(),
  sector: z.string(),
  district: z.string(),
  lead: z.string(),
  status: consortiumStatus,
  /** The gravest colour of each month, by kind; a kind without anything due is left out. */
  strips: z.array(z.object({ kind, months })),
  /** What is red, yellow or grey at the last check. */
  items: z.array(item),
  forecast,
});

const watch = z.object({
  /** The year after the last one judged. */
  year: z.number(),
  /** The latest day any record of the edition tells of. */
  horizon: z.string(),
  /** The month ends looked at, earliest first. */
  checks: z.array(z.string()),
  scheme: z.string(),
  ruleSet: z.string(),
  lines: z.object({ pass: z.number(), good: z.number(), excellent: z.number() }),
  thresholds: earlyWarningSchema,
});

/** 年内预警: the running year at its month ends, each thing with its months and their memory. */
export const warnings = defineEndpoint({
  name: 'warnings',
  method: 'GET',
  path: '/warnings',
  summary: 'Monthly checks of the running year and the forecast of its totals',
  basis: 'edition',
  /** `year` is the running year; absent means the one this edition watches. */
  query: filters,
  reply: z.object({
    basis,
    /** `null` when no month of the running year is over in the data, or no policy covers it. */
    watch: z.nullable(watch),
    rows: z.array(row),
  }),
});
