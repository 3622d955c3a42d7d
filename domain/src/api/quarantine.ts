import * as z from 'zod/mini';
import { quarantineStates } from '../quarantine/quarantined.js';
import { defineDownload } from './define-download.js';
import { defineEndpoint } from './define-endpoint.js';
import { provenance, wholeNumber } from './shared-shapes.js';

const some = z.optional(z.string().check(z.maxLength(300)));
const asked = z.object({
  /** A run that published; the present edition when absent. */
  run: z.optional(wholeNumber),
  source: some, path: some, record: some, code: some, owner: some, q: some,
  state: z.optional(z.enum(quarantineStates)),
});
export type QuarantineQuestion = z.output<typeof asked>;

const grouped = z.array(z.object({ value: z.string(), count: z.number() }));

const row = z.object({
  key: z.string(),
  source: z.string(),
  owner: z.string(),
  place: provenance,
  record: z.string(),
  field: z.string(),
  code: z.string(),
  message: z.string(),
  original: z.string(),
  state: z.enum(quarantineStates),
  firstRun: z.number(),
  firstAt: z.string(),
  mendedRun: z.nullable(z.number()),
  mendedAt: z.nullable(z.string()),
  fate: z.nullable(z.enum(['taken', 'gone'])),
  waiver: z.nullable(z.object({ by: z.string(), at: z.string(), reason: z.string() })),
});
export type QuarantineRow = z.output<typeof row>;

export const MOST_QUARANTINE_ASKED = 500;
/** Rows of one exported file. */
export const MOST_QUARANTINE_EXPORTED = 100_000;
/** Rows that one act may waive. */
export const MOST_WAIVED = 1000;

/** What was not taken, of the present edition or of any run that published, with what became of it. */
export const quarantine = defineEndpoint({
  name: 'quarantine',
  method: 'GET',
  path: '/quarantine',
  summary: 'Refused rows and cells with rule, raw value, place, owner, first seen and what became of them',
  basis: 'moment',
  query: z.extend(asked, { offset: z._default(wholeNumber, 0), limit: z._default(wholeNumber, 50) }),
  reply: z.object({
    run: z.number(),
    edition: z.string(),
    at: z.string(),
    isPresent: z.boolean(),
    total: z.number(),
    rows: z.array(row),
    /** Over all that match the other conditions. */
    byState: grouped,
    byCode: grouped,
    bySource: grouped,
    byRecord: grouped,
    byOwner: grouped,
    /** The files with most of them. */
    byPath: grouped,
    /** Of those mended, by the run that mended them, newest first. */
    mended: z.array(z.object({ run: z.number(), taken: z.number(), gone: z.number() })),
    mayWaive: z.boolean(),
    mayReplay: z.boolean(),
  }),
});

/** Every run that published, newest first: how many were refused, by rule, and the file of the archive that keeps them. */
export const quarantineRuns = defineEndpoint({
  name: 'quarantine-runs',
  method: 'GET',
  path: '/quarantine-runs',
  summary: 'What was refused in every run, by rule, with the archived file',
  basis: 'moment',
  query: z.object({ limit: z._default(wholeNumber, 100) }),
  reply: z.object({ runs: z.array(z.object({ run: z.number(), edition: z.string(), at: z.string(), rows: z.number(), sha256: z.string(), size: z.number(), byCode: grouped })) }),
});

const reason = z.string().check(z.trim(), z.minLength(2), z.maxLength(500));
const keys = z.array(z.string().check(z.maxLength(64))).check(z.minLength(1), z.maxLength(MOST_WAIVED));

/** A waived refusal stays refused; it is only no longer open, as long as the raw value stays as it is. */
export const waiveQuarantine = defineEndpoint({
  name: 'waive-quarantine',
  method: 'POST',
  path: '/quarantine-waivers',
  summary: 'Waive refused rows or cells with a reason',
  basis: 'moment',
  query: z.object({ keys, reason }),
  reply: z.object({ waived: z.number() }),
});

export const unwaiveQuarantine = defineEndpoint({
  name: 'unwaive-quarantine',
  method: 'POST',
  path: '/quarantine-waivers/undo',
  summary: 'Take waivers back with a reason',
  basis: 'moment',
  query: z.object({ keys, reason }),
  reply: z.object({ undone: z.number() }),
});

/** What matches, as a file; text that a spreadsheet would run is guarded. */
export const quarantineFile = defineDownload({
  name: 'quarantine-file',
  method: 'GET',
  path: '/quarantine-file',
  summary: 'Refused rows and cells that match, as CSV or a workbook',
  query: z.extend(asked, { format: z.enum(['csv', 'xlsx']) }),
  types: ['text/csv; charset=utf-8', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
});
