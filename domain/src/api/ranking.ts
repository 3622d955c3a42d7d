import * as z from 'zod/mini';
import { defineEndpoint } from './define-endpoint.js';
import { basis, consortiumStatus, decimalText, filters, flagKind, grade } from './shared-shapes.js';

const row = z.object({
  consortium: z.string(),
  name: z.string(),
  sector: z.string(),
  district: z.string(),
  lead: z.string(),
  status: consortiumStatus,
  rank: z.nullable(z.number()),
  /** Another consortium of the year, shown or not, has the same rank. */
  tied: z.boolean(),
  previousRank: z.nullable(z.number()),
  total: z.nullable(z.number()),
  previousTotal: z.nullable(z.number()),
  /** Points each dimension brings to the total; they sum to it before adjustments. */
  contributions: z.record(z.string(), z.number()),
  /** Points added or taken outside the hundred (late report, bonus); total = contributions + adjustment. */
  adjustment: z.number(),
  grade,
  limitedByCap: z.boolean(),
  needsPerson: z.boolean(),
  coverage: z.number(),
  flags: z.array(flagKind),
  /** Ranks of `rankYears`, in their order. */
  ranks: z.array(z.nullable(z.number())),
  members: z.number(),
  /** Amounts of the year in 元, less refunds; `null` where nothing was recorded. Parts of every rate per member or per million. */
  revenue: z.nullable(decimalText),
  contracts: z.nullable(decimalText),
  fiscalSpent: z.nullable(decimalText),
});

/** 排名与名录: every consortium of the year, ranked ones first. */
export const ranking = defineEndpoint({
  name: 'ranking',
  method: 'GET',
  path: '/ranking',
  summary: 'All consortia of a year with score, grade, rank and flags',
  basis: 'edition',
  query: filters,
  reply: z.object({
    basis,
    /** Evaluated years up to the one shown, the oldest first. */
    rankYears: z.array(z.number()),
    rows: z.array(row),
  }),
});
