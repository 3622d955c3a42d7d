import * as z from 'zod/mini';
import type { SourceProfileDraft } from '../source/source-profile.js';
import { defineEndpoint } from './define-endpoint.js';

/** Rows that a preview reads at most, and how many it shows of each kind. */
export const MOST_PREVIEWED_ROWS = 20_000;
export const MOST_SHOWN_ROWS = 20;

/** How the file is to be read, as far as a person has decided it; the keys are those of a profile's `format`. */
const askedFormat = z._default(
  z.strictObject({
    encoding: z.optional(z.string().check(z.regex(/^(?:utf-8|utf-16le|utf-16be|gb18030|big5|windows-1252)$/u))),
    delimiter: z.optional(z.enum([',', ';', 'tab', '|'])),
    sheet: z.optional(z.string()),
    /** 1-based row of the column heads. */
    head: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
    /** JSON pointer of the list of records. */
    list: z.optional(z.string()),
    /** One file of a zip. */
    member: z.optional(z.string()),
  }),
  {},
);
export type AskedFormat = z.output<typeof askedFormat>;

const shownRow = z.object({ sheet: z.string(), row: z.number(), texts: z.array(z.string()) });

/** One sheet of a workbook, the one table of a text, or one list of JSON. */
const table = z.object({
  /** Name of the sheet, `''` for a text, the JSON pointer for a list, the member's name for a zip. */
  name: z.string(),
  hidden: z.boolean(),
  /** Data rows as far as they were counted; `null` when nobody counted. */
  rows: z.nullable(z.number()),
  /** 1-based row that looks like the head; `null` for JSON and where none does. */
  head: z.nullable(z.number()),
  columns: z.array(z.string()),
  sample: z.array(shownRow),
});

/** What it might be, best first. */
const fit = z.discriminatedUnion('kind', [
  /** A file of the bureau's exchange formats; `as` is the name by which the source `uploads` tells it. */
  z.object({ kind: z.literal('exchange'), record: z.string(), zh: z.string(), as: z.string(), named: z.number(), ofFields: z.number(), missing: z.array(z.string()) }),
  /** A saved profile: how many of its columns are there. */
  z.object({ kind: z.literal('profile'), name: z.string(), title: z.object({ zh: z.string(), en: z.optional(z.string()) }), found: z.number(), ofColumns: z.number(), missing: z.array(z.string()) }),
  z.object({ kind: z.literal('annual-report'), consortium: z.string(), year: z.string() }),
]);

/** What a file is, as far as can be told without its meaning; bounded in time and rows. */
export const detectUpload = defineEndpoint({
  name: 'detect-upload',
  method: 'POST',
  path: '/uploads/:id/detect',
  summary: 'What a file handed in is: format, encoding, sheets, heads, and what it fits',
  basis: 'moment',
  query: z.object({ id: z.string(), format: askedFormat }),
  reply: z.object({
    type: z.enum(['csv', 'xlsx', 'json', 'ndjson', 'parquet', 'zip', 'unknown']),
    /** `null` where the format has no question of encoding. */
    encoding: z.nullable(z.string()),
    /** Set when a person must say the encoding: the same first lines as each candidate reads them. */
    unclear: z.array(z.object({ encoding: z.string(), lines: z.array(z.string()) })),
    delimiter: z.nullable(z.enum([',', ';', 'tab', '|'])),
    tables: z.array(table),
    /** The table the rest of the work is about, by its name. */
    chosen: z.nullable(z.string()),
    /** What stands in the way or should be known, as sentences that say what to do. */
    problems: z.array(z.object({ code: z.string(), message: z.string(), stops: z.boolean() })),
    fits: z.array(fit),
  }),
});

export const guessedType = z.enum(['empty', 'text', 'name', 'code', 'credit-code', 'date', 'amount', 'number', 'integer', 'percent', 'year', 'choice', 'flag']);
export type GuessedType = z.output<typeof guessedType>;

/** A column as found: what a person sees beside its proposal. */
const column = z.object({
  /** Name in the profile. */
  name: z.string(),
  head: z.string(),
  /** 1-based. */
  position: z.number(),
  type: guessedType,
  reason: z.string(),
  filled: z.number(),
  empty: z.number(),
  /** Different texts with how often each stands there, most frequent first, at most 200; `distinct` counts all of the rows read. */
  words: z.array(z.object({ text: z.string(), times: z.number() })),
  distinct: z.number(),
  samples: z.array(z.string()),
});

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** Ways in which a field may get its value. */
export const fieldWay = z.enum(['column', 'value', 'identity', 'expression', 'lookup']);

/**
 * A mapping proposed from heads and values. Nothing below the threshold is proposed, and a kind of record only
 * when each of its required fields has a source: what lacks one stands in `unreached` with what a person can do.
 */
export const proposeProfile = defineEndpoint({
  name: 'propose-profile',
  method: 'POST',
  path: '/uploads/:id/proposal',
  summary: 'A draft profile for a file, with a reason for each field',
  basis: 'moment',
  query: z.object({ id: z.string(), format: askedFormat }),
  reply: z.object({
    /** The rest of a draft is left to the person: name, title, owner. */
    draft: z.custom<SourceProfileDraft>(isObject),
    columns: z.array(column),
    /** One for each field proposed; `at` is the place of its record in the draft. */
    fields: z.array(z.object({ at: z.number(), record: z.string(), field: z.string(), way: fieldWay, column: z.nullable(z.string()), confidence: z.number(), reason: z.string() })),
    /** `partial` is what was found of it, to be completed by a person and added to the draft. */
    unreached: z.array(z.object({ record: z.string(), zh: z.string(), partial: z.custom<NonNullable<SourceProfileDraft['records']>[number]>(isObject), found: z.array(z.string()), missing: z.array(z.object({ field: z.string(), zh: z.string(), ways: z.array(fieldWay), message: z.string(), suggested: z.nullable(z.string()) })) })),
    unused: z.array(z.string()),
    rowsRead: z.number(),
  }),
});

const produced = z.object({ record: z.string(), cell: z.string(), values: z.record(z.string(), z.nullable(z.string())) });
const refused = z.object({ record: z.string(), field: z.string(), code: z.string(), cell: z.string(), message: z.string(), original: z.string() });
/** A row of the file beside what it gave. */
const previewedRow = z.object({ sheet: z.string(), row: z.number(), texts: z.array(z.string()), records: z.array(produced), rejections: z.array(refused) });

/** Reads a file by a draft without loading anything. A draft that cannot be used answers with `faults` and no `found`. */
export const previewProfile = defineEndpoint({
  name: 'preview-profile',
  method: 'POST',
  path: '/previews',
  summary: 'What a draft profile makes of a file: records and rejections beside the rows',
  basis: 'moment',
  query: z.object({ upload: z.string(), member: z.optional(z.string()), draft: z.record(z.string(), z.unknown()) }),
  reply: z.object({
    /** By the path of the field in the draft, such as `records.0.fields.uscc.column`. */
    faults: z.array(z.object({ path: z.string(), message: z.string() })),
    found: z.nullable(z.object({
      rowsRead: z.number(),
      /** The file ends within what was read. */
      complete: z.boolean(),
      counts: z.array(z.object({ record: z.string(), zh: z.string(), records: z.number() })),
      rejectedRows: z.number(),
      byCode: z.array(z.object({ code: z.string(), times: z.number() })),
      skipped: z.array(z.object({ why: z.string(), rows: z.number() })),
      /** What should be known of the file as a whole, as sentences. */
      notes: z.array(z.string()),
      /** Heads of the file, for the rows' texts. */
      heads: z.array(z.string()),
      /** The first rows, and the first of each kind of record. */
      rows: z.array(previewedRow),
      /** The first rows that were refused, whole or in part; row 0 means the file. */
      refusals: z.array(previewedRow),
      unused: z.array(z.string()),
    })),
  }),
});

const savedProfile = z.object({
  name: z.string(),
  /** The YAML as it lies in the folder of sources. */
  text: z.string(),
  sha256: z.string(),
  /** Parsed; `null` when the text has faults. */
  profile: z.nullable(z.record(z.string(), z.unknown())),
  faults: z.array(z.object({ path: z.string(), message: z.string() })),
  maySave: z.boolean(),
});

/**
 * Refused with `bad_request` and a field for each fault, and with `changed_meanwhile` when the file is not the one of `basedOn` any more
 * (`null`: there must be none yet).
 */
export const saveProfile = defineEndpoint({
  name: 'save-profile',
  method: 'POST',
  path: '/sources',
  summary: 'Save a profile as a source',
  basis: 'moment',
  query: z.object({ draft: z.record(z.string(), z.unknown()), basedOn: z.nullable(z.string()) }),
  reply: savedProfile,
});

export const oneProfile = defineEndpoint({
  name: 'one-profile',
  method: 'GET',
  path: '/sources/:name/profile',
  summary: 'The profile of a source as it is saved',
  basis: 'moment',
  query: z.object({ name: z.string() }),
  reply: savedProfile,
});
