import * as z from 'zod/mini';
import { defineEndpoint } from './define-endpoint.js';
import { basis, decimalText, filters, ruleOutcome } from './shared-shapes.js';

/** One sector × one column: the value, last year's, and the share it came from where it is one. */
const cell = z.object({
  /** A dimension's code, or `fiscal-execution` (percent), or `new-revenue` (元). */
  column: z.string(),
  value: z.nullable(z.number()),
  previous: z.nullable(z.number()),
  numerator: z.nullable(decimalText),
  denominator: z.nullable(decimalText),
  status: z.enum(['normal', 'watch', 'poor', 'none']),
});

const group = { consortia: z.number(), rated: z.number(), flagged: z.number(), /** Mean total of the rated, this year and last. */ total: z.nullable(z.number()), previousTotal: z.nullable(z.number()), cells: z.array(cell) };

/** Nine sectors in the order of Art. 4, four dimension scores (mean over rated consortia), execution and revenue. */
export const sectorMatrix = defineEndpoint({
  name: 'sector-matrix',
  method: 'GET',
  path: '/sector-matrix',
  summary: 'Sectors by dimension score, fiscal execution and new revenue',
  basis: 'edition',
  query: filters,
  reply: z.object({
    basis,
    /** Whether the city's consortia cover every priority sector (Art. 4); `null` when it was not judged. */
    coverage: z.nullable(z.object({ article: z.string(), result: ruleOutcome, note: z.string() })),
    /** All sectors together under the other filters and within the asker's scope, whatever sectors were asked: what a sector is held against. */
    whole: z.object(group),
    rows: z.array(z.object({ sector: z.string(), ...group })),
  }),
});
