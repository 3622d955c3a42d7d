import * as z from 'zod/mini';
import { defineEndpoint } from './define-endpoint.js';
import { wholeNumber } from './shared-shapes.js';

/** How current and how complete the data are: the edition shown, its files, who has not reported. */
export const freshness = defineEndpoint({
  name: 'freshness',
  method: 'GET',
  path: '/freshness',
  summary: 'The edition shown, its files, and reports in and outstanding',
  basis: 'moment',
  query: z.object({ year: z.optional(wholeNumber) }),
  reply: z.object({
    edition: z.nullable(z.string()),
    /** The edition is being made again from the archive; until then no figures are told. */
    rebuilding: z.boolean(),
    publishedAt: z.nullable(z.string()),
    lastRunAt: z.nullable(z.string()),
    year: z.nullable(z.number()),
    years: z.array(z.number()),
    files: z.array(z.object({ path: z.string(), kind: z.string(), sha256: z.string(), size: z.number(), rowsAccepted: z.number(), rowsRejected: z.number() })),
    reports: z.object({
      /** Calendar date by which the reports of the year are owed. */
      dueOn: z.nullable(z.string()),
      due: z.number(),
      in: z.number(),
      late: z.array(z.object({ consortium: z.string(), name: z.string(), submitted: z.string() })),
      missing: z.array(z.object({ consortium: z.string(), name: z.string(), lead: z.string() })),
    }),
    tables: z.array(z.object({ table: z.string(), label: z.string(), rows: z.number() })),
  }),
});
