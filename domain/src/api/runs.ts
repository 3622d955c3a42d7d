import * as z from 'zod/mini';
import { defineEndpoint } from './define-endpoint.js';
import { wholeNumber } from './shared-shapes.js';

/** What a run is at; `unit` names what is counted (`files`, `rows`, `years`, …). What is not known is null. */
export const runStep = z.object({
  phase: z.string(),
  count: z.number(),
  of: z.nullable(z.number()),
  unit: z.string(),
  perSecond: z.nullable(z.number()),
  secondsLeft: z.nullable(z.number()),
  at: z.string(),
});

export const run = z.object({
  id: z.string(),
  /** `check` rebuilds beside the published edition and compares. */
  kind: z.enum(['load', 'replay', 'evaluate', 'rebuild', 'check']),
  trigger: z.enum(['start', 'schedule', 'page', 'command']),
  requestedBy: z.string(),
  /** The one source it reads; empty when it reads none. */
  source: z.string(),
  startedAt: z.string(),
  finishedAt: z.nullable(z.string()),
  state: z.enum(['running', 'published', 'unchanged', 'failed', 'cancelled']),
  error: z.nullable(z.string()),
  /** What came of it beside the counts, such as how a rebuilt edition compares. */
  note: z.nullable(z.string()),
  edition: z.nullable(z.string()),
  filesSeen: z.number(),
  filesRead: z.number(),
  rowsAccepted: z.number(),
  rowsRejected: z.number(),
  phases: z.array(z.object({ name: z.string(), seconds: z.number(), count: z.number() })),
  step: z.nullable(runStep),
  /** Who asked it to stop; it ends within seconds. */
  cancelBy: z.nullable(z.string()),
});

export const runs = defineEndpoint({
  name: 'runs',
  method: 'GET',
  path: '/runs',
  summary: 'Loads, newest first, whatever their end; of one source when named',
  basis: 'moment',
  query: z.object({ limit: z._default(wholeNumber, 50), source: z.optional(z.string()), before: z.optional(wholeNumber) }),
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

/** Starts a load of the exchange folder or of one source, the judging of a year anew, or the rebuilding of the published edition. Answers at once with the run; 409 when one is under way. */
export const startRun = defineEndpoint({
  name: 'start-run',
  method: 'POST',
  path: '/runs',
  summary: 'Load a source now, judge a year again, or rebuild the published edition',
  basis: 'moment',
  query: z.object({
    kind: z.enum(['load', 'evaluate', 'rebuild']),
    folder: z.optional(z.string()),
    year: z.optional(wholeNumber),
    /** The exchange folder when absent. */
    source: z.optional(z.string()),
    /** Rebuild beside the edition and compare, leaving it as it is. */
    check: z.optional(z.boolean()),
  }),
  reply: run,
});

/** Asks a run to stop. What was published stays; what was not is dropped. */
export const cancelRun = defineEndpoint({
  name: 'cancel-run',
  method: 'POST',
  path: '/runs/:id/cancel',
  summary: 'Stop a load that is under way',
  basis: 'moment',
  query: z.object({ id: z.string() }),
  reply: run,
});
