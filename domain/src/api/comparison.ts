import * as z from 'zod/mini';
import { defineEndpoint } from './define-endpoint.js';
import { basis, cellState, consortiumStatus, decimalText, grade, wholeNumber } from './shared-shapes.js';

/** So many can still be told apart side by side. */
export const MOST_COMPARED = 5;

const codes = z.pipe(
  z.union([z.string(), z.array(z.string())]),
  z.transform((given) => [...new Set((Array.isArray(given) ? given : given.split(',')).filter((code) => code !== ''))]),
);

const indicator = z.object({ code: z.string(), state: cellState, value: z.nullable(z.number()), score: z.nullable(z.number()), contribution: z.number() });

const unit = z.object({
  consortium: z.string(),
  name: z.string(),
  sector: z.string(),
  district: z.string(),
  status: consortiumStatus,
  lead: z.string(),
  recognised: z.string(),
  total: z.nullable(z.number()),
  previousTotal: z.nullable(z.number()),
  rank: z.nullable(z.number()),
  ranked: z.number(),
  grade,
  coverage: z.number(),
  members: z.number(),
  enterprises: z.number(),
  projects: z.number(),
  /** Score of each dimension that has one. */
  dimensions: z.record(z.string(), z.number()),
  indicators: z.array(indicator),
  /** Of the year in 元, all sources. */
  planned: decimalText,
  allocated: decimalText,
  spent: decimalText,
  refunded: decimalText,
  /** `null` where nothing was recorded; spent less refunds. */
  fiscalPlanned: z.nullable(decimalText),
  fiscalSpent: z.nullable(decimalText),
  contracts: z.nullable(decimalText),
  revenue: z.nullable(decimalText),
});

/** 并列比较: up to five consortia of one year side by side, in the order asked for. */
export const comparison = defineEndpoint({
  name: 'comparison',
  method: 'GET',
  path: '/comparison',
  summary: 'Up to five consortia side by side: scores, indicators, members, money',
  basis: 'edition',
  query: z.object({ consortia: codes.check(z.minLength(1), z.maxLength(MOST_COMPARED)), year: z.optional(wholeNumber) }),
  reply: z.object({
    basis,
    units: z.array(unit),
    /** Asked for, but not there in the year or out of the asker's sight. */
    absent: z.array(z.string()),
  }),
});
