import * as z from 'zod/mini';
import { defineEndpoint } from './define-endpoint.js';
import { basis, cellState, consortiumStatus, wholeNumber } from './shared-shapes.js';

/** One consortium as the what-if page computes it: its cells in the order of `indicators`, and everything else its flags rest on. */
const unit = z.object({
  consortium: z.string(),
  name: z.string(),
  sector: z.string(),
  district: z.string(),
  status: consortiumStatus,
  /** Values in the indicators' units, `null` unless reported; states beside them. */
  values: z.array(z.nullable(z.number())),
  states: z.array(cellState),
  adjustments: z.array(z.object({ kind: z.enum(['bonus', 'deduction', 'veto']), code: z.string(), zh: z.string(), points: z.number() })),
  /** Due for evaluation this year, and what forbids it, if anything. */
  due: z.boolean(),
  obstacle: z.nullable(z.string()),
  /** `FlagInput` without score and grade, as the edition keeps it; parsed by the domain's `flagBasisSchema`. */
  flagBasis: z.record(z.string(), z.unknown()),
  official: z.object({ total: z.nullable(z.number()), rank: z.nullable(z.number()), grade: z.string(), flags: z.array(z.string()) }),
});

/** Everything a year's ranking is computed from, so that the browser can compute it anew while a slider moves. Unofficial. */
export const whatIf = defineEndpoint({
  name: 'what-if',
  method: 'GET',
  path: '/what-if',
  summary: 'The inputs of a year’s ranking, for unofficial recomputation in the browser',
  basis: 'edition',
  query: z.object({ year: z.optional(wholeNumber) }),
  reply: z.object({ basis, indicators: z.array(z.string()), units: z.array(unit), mayDraft: z.boolean() }),
});
