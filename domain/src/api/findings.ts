import * as z from 'zod/mini';
import { findingSeverities } from '../finding/finding-checks.js';
import { defineEndpoint } from './define-endpoint.js';
import { provenance, wholeNumber } from './shared-shapes.js';

const some = z.optional(z.string().check(z.maxLength(300)));
const grouped = z.array(z.object({ value: z.string(), count: z.number() }));

const finding = z.object({
  key: z.string(),
  code: z.string(),
  severity: z.enum(findingSeverities),
  consortium: z.string(),
  /** Empty where it is about no one consortium. */
  consortiumName: z.string(),
  /** `null` where it is about no year. */
  year: z.nullable(z.number()),
  subject: z.string(),
  said: z.string(),
  expected: z.string(),
  /** Rows that prove it. */
  evidence: z.number(),
  note: z.nullable(z.object({ by: z.string(), at: z.string(), reason: z.string() })),
});
export type CheckFinding = z.output<typeof finding>;

/** Where records disagree with each other, within what the asker may see. */
export const findings = defineEndpoint({
  name: 'findings',
  method: 'GET',
  path: '/findings',
  summary: 'Findings of the cross-checks, with both figures',
  basis: 'moment',
  query: z.object({ code: some, consortium: some, state: z.optional(z.enum(['open', 'noted'])), offset: z._default(wholeNumber, 0), limit: z._default(wholeNumber, 50) }),
  reply: z.object({ edition: z.string(), total: z.number(), byState: grouped, byCode: grouped, byConsortium: z.array(z.object({ value: z.string(), name: z.string(), count: z.number() })), findings: z.array(finding), mayNote: z.boolean() }),
});

/** The rows behind a finding, each with its place. */
export const oneFinding = defineEndpoint({
  name: 'one-finding',
  method: 'GET',
  path: '/findings/:key',
  summary: 'The rows that prove a finding',
  basis: 'moment',
  query: z.object({ key: z.string().check(z.maxLength(64)) }),
  reply: z.object({
    finding,
    rows: z.array(z.object({ side: z.string(), record: z.string(), recordKey: z.string(), label: z.string(), value: z.string(), place: provenance })),
  }),
});

export const acknowledgeFinding = defineEndpoint({
  name: 'acknowledge-finding',
  method: 'POST',
  path: '/findings/:key/note',
  summary: 'Say what was found about a finding',
  basis: 'moment',
  query: z.object({ key: z.string().check(z.maxLength(64)), reason: z.string().check(z.trim(), z.minLength(2), z.maxLength(500)) }),
  reply: finding,
});

export const withdrawFindingNote = defineEndpoint({
  name: 'withdraw-finding-note',
  method: 'DELETE',
  path: '/findings/:key/note',
  summary: 'Withdraw what was said about a finding',
  basis: 'moment',
  query: z.object({ key: z.string().check(z.maxLength(64)) }),
  reply: finding,
});
