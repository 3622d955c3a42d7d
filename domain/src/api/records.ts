import * as z from 'zod/mini';
import { defineDownload } from './define-download.js';
import { defineEndpoint } from './define-endpoint.js';
import { filters, provenance, wholeNumber } from './shared-shapes.js';

/** The longest text that may be looked for, in characters. */
export const LONGEST_RECORD_SEARCH = 100;
/** So many rows go into one file; more must be narrowed first. */
export const MOST_EXPORTED = 50_000;
export const MOST_RECORDS_ASKED = 1000;

const text = z.optional(z.string().check(z.maxLength(LONGEST_RECORD_SEARCH)));

/** `sort=-amount`: a column of the kind, falling with `-`; absent: by the business key. */
const sort = z.optional(z.string().check(z.regex(/^-?[a-z_]{1,40}$/u)));

/** Which records: the filters of a page that have a meaning for the kind narrow it, the year and the status never do. */
const asked = z.extend(filters, { kind: z.string(), q: text, consortium: text, file: text, sort });

const column = z.object({
  field: z.string(),
  label: z.string(),
  type: z.enum(['text', 'choice', 'date', 'money', 'number', 'integer', 'list', 'credit-code']),
});

const row = z.object({
  /** As `source-row` takes it. */
  key: z.string(),
  /** In the order of the columns: codes of lists in words, amounts and numbers as decimal text; `null` where nothing was told. */
  values: z.array(z.nullable(z.string())),
  source: provenance,
  /** Other units of the same name under another register: possibly one and the same, kept apart until a person says so. */
  twins: z.array(z.string()),
});

/** Records of one kind as loaded, page by page, each with the place it was read from; count and sums are over all that match. */
export const records = defineEndpoint({
  name: 'records',
  method: 'GET',
  path: '/records/:kind',
  summary: 'Records of one kind as loaded, with file, sheet, row and cell, sums over all that match',
  basis: 'edition',
  query: z.extend(asked, { offset: z._default(wholeNumber, 0), limit: z._default(wholeNumber, 200) }),
  reply: z.object({
    edition: z.string(),
    publishedAt: z.string(),
    kind: z.string(),
    label: z.string(),
    columns: z.array(column),
    /** Filters that have a meaning for this kind. */
    narrowedBy: z.array(z.enum(['sector', 'district', 'consortium'])),
    count: z.number(),
    /** Exact, over all that match, in the main unit of the money. */
    sums: z.array(z.object({ field: z.string(), sum: z.string() })),
    rows: z.array(row),
    /** The files of the rows shown, with the run that brought each first; `null` where it is not known any more. */
    files: z.array(z.object({ path: z.string(), sha256: z.string(), run: z.nullable(z.number()), at: z.nullable(z.string()) })),
  }),
});

/** How many records of each kind the asker may see. */
export const recordCounts = defineEndpoint({
  name: 'record-counts',
  method: 'GET',
  path: '/record-counts',
  summary: 'How many records of each kind are loaded',
  basis: 'edition',
  query: z.object({}),
  reply: z.object({ edition: z.string(), kinds: z.array(z.object({ kind: z.string(), label: z.string(), count: z.number() })) }),
});

const fileTypes = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

/** What is shown, as a file: the same rows and order, each with its place. Text that a spreadsheet would run is guarded. */
export const recordsFile = defineDownload({
  name: 'records-file',
  method: 'GET',
  path: '/record-files/:kind',
  summary: 'The records that match, as CSV or a workbook, each with the place it was read from',
  query: z.extend(asked, { format: z.enum(['csv', 'xlsx']) }),
  types: Object.values(fileTypes),
});
