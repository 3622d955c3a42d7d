import * as z from 'zod/mini';
import { defineEndpoint } from './define-endpoint.js';
import { basis, decimalText, filters, flagKind } from './shared-shapes.js';

/** A tile's measure and how it is told. `ratio` is numerator ÷ denominator, `sum` the numerator alone. */
export const tileCode = z.enum(['consortia', 'fiscal-execution', 'milestones-on-time', 'new-revenue', 'open-flags']);
export type TileCode = z.output<typeof tileCode>;

const tile = z.object({
  code: tileCode,
  kind: z.enum(['count', 'ratio', 'money']),
  numerator: z.nullable(decimalText),
  denominator: z.nullable(decimalText),
  /** The number shown: a count, a percentage or an amount in 元; `null` when there is nothing to divide by. */
  value: z.nullable(z.number()),
  previous: z.nullable(z.number()),
  /** What the scheme asks for, where it asks. */
  target: z.nullable(z.number()),
  /** Share of the year gone at the reference date, in percent (序时进度); `null` where time plays no part. */
  elapsed: z.nullable(z.number()),
  /** Rows behind the number. */
  evidence: z.number(),
});

const attention = z.object({
  key: z.string(),
  kind: flagKind,
  consortium: z.string(),
  name: z.string(),
  sector: z.string(),
  lead: z.string(),
  article: z.string(),
  headline: z.string(),
  due: z.nullable(z.string()),
});

/** 驾驶舱: the sentence, its numbers, five tiles, and who needs a person. */
export const overview = defineEndpoint({
  name: 'overview',
  method: 'GET',
  path: '/overview',
  summary: 'Headline figures of a year, tiles and the list of what needs attention',
  basis: 'edition',
  query: filters,
  reply: z.object({
    basis,
    headline: z.object({
      consortia: z.number(),
      commend: z.number(),
      rectify: z.number(),
      revoke: z.number(),
      overdue: z.number(),
      fiscalExecution: z.nullable(z.number()),
      /** Percentage points above (+) or below (−) the elapsed share of the year. */
      againstTime: z.nullable(z.number()),
      /** Percent change of new revenue on the year before. */
      revenueChange: z.nullable(z.number()),
    }),
    tiles: z.array(tile),
    attention: z.array(attention),
    /** Mean total score by sector and year, on one scale for small multiples. */
    trends: z.array(z.object({ sector: z.string(), points: z.array(z.object({ year: z.number(), score: z.nullable(z.number()) })) })),
  }),
});
