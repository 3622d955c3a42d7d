import * as z from 'zod/mini';
import { defineEndpoint } from './define-endpoint.js';
import { basis, filters, flagKind } from './shared-shapes.js';

const reason = z.object({
  code: z.string(),
  text: z.string(),
  value: z.nullable(z.string()),
  threshold: z.nullable(z.string()),
  /** What would have cleared the line. */
  gap: z.nullable(z.string()),
  rule: z.nullable(z.string()),
});

/** A proposal for a person, never an act: its article, its reasons, the rows behind them and the versions it was made by. */
export const flagDetail = z.object({
  key: z.string(),
  kind: flagKind,
  article: z.string(),
  headline: z.string(),
  reasons: z.array(reason),
  evidence: z.array(z.string()),
  scheme: z.string(),
  ruleSet: z.string(),
});

export const flags = defineEndpoint({
  name: 'flags',
  method: 'GET',
  path: '/flags',
  summary: 'Flags of a year with their articles and evidence',
  basis: 'edition',
  query: filters,
  reply: z.object({
    basis,
    flags: z.array(z.extend(flagDetail, { consortium: z.string(), name: z.string(), sector: z.string(), district: z.string(), year: z.number() })),
  }),
});
