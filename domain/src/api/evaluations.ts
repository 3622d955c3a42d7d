import * as z from 'zod/mini';
import { defineEndpoint } from './define-endpoint.js';
import { wholeNumber } from './shared-shapes.js';

/** One published evaluation of a year, kept with its inputs and results for good. */
const evaluation = z.object({
  id: z.string(),
  year: z.number(),
  /** 1 for the first of its year. */
  number: z.number(),
  edition: z.string(),
  scheme: z.string(),
  ruleSet: z.string(),
  codeVersion: z.string(),
  inputsHash: z.string(),
  resultsHash: z.string(),
  frozenBy: z.string(),
  frozenAt: z.string(),
  /** The evaluation before it, whose basis changed. */
  supersedes: z.nullable(z.string()),
});

/** `as_frozen`: what is shown is what was published; `basis_changed` (依据变更): later corrections gave other verdicts, the published ones stand beside them. */
export const evaluationState = z.enum(['unfrozen', 'as_frozen', 'basis_changed']);

export const evaluations = defineEndpoint({
  name: 'evaluations',
  method: 'GET',
  path: '/evaluations',
  summary: 'Which years are published, and whether what is shown is still what was published',
  basis: 'moment',
  query: z.object({}),
  reply: z.object({
    years: z.array(z.object({ year: z.number(), state: evaluationState, evaluations: z.array(evaluation) })),
    /** Whether the asker may publish a year. */
    mayFreeze: z.boolean(),
  }),
});

export const freezeEvaluation = defineEndpoint({
  name: 'freeze-evaluation',
  method: 'POST',
  path: '/evaluations',
  summary: 'Publish a year’s evaluation: keep its inputs, documents and results for good',
  basis: 'moment',
  query: z.object({ year: wholeNumber }),
  reply: evaluation,
});
