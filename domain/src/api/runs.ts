import * as z from 'zod/mini';
import { defineEndpoint } from './define-endpoint.js';
import { wholeNumber } from './shared-shapes.js';

export const run = z.object({
  id: z.string(),
  trigger: z.enum(['start', 'schedule', 'page', 'command']),
  requestedBy: z.string(),
  source: z.string(),
  startedAt: z.string(),
  finishedAt: z.nullable(z.string()),
  state: z.enum(['running', 'published', 'unchanged', 'failed']),
  error: z.nullable(z.string()),
  edition: z.nullable(z.string()),
  filesSeen: z.number(),
  filesRead: z.number(),
  rowsAccepted: z.number(),
  rowsRejected: z.number(),
  phases: z.array(z.object({ name: z.string(), seconds: z.number(), count: z.number() })),
});

export const runs = defineEndpoint({
  name: 'runs',
  method: 'GET',
  path: '/runs',
  summary: 'Loads, newest first, whatever their end',
  basis: 'moment',
  query: z.object({ limit: z._default(wholeNumber, 50) }),
  reply: z.object({ runs: z.array(run) }),
});

export const oneRun = defineEndpoint({
  name: 'one-run',
  method: 'GET',
  path: '/runs/:id',
  summary: 'One load and how far it is',
  basis: 'moment',
  query: z.object({ id: z.string() }),
  reply: run,
});

/** Starts a load, or the judging of a year anew. Answers at once with the run; 409 when one is under way. */
export const startRun = defineEndpoint({
  name: 'start-run',
  method: 'POST',
  path: '/runs',
  summary: 'Load now, or judge a year again',
  basis: 'moment',
  query: z.object({ kind: z.enum(['load', 'evaluate']), folder: z.optional(z.string()), year: z.optional(wholeNumber) }),
  reply: run,
});
