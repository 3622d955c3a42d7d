import * as z from 'zod/mini';

const columnName = z.string().check(z.regex(/^[A-Za-z_][A-Za-z0-9_]{0,39}$/u));
const scheme = z.string().check(z.regex(/^[a-z][a-z0-9-]{1,15}$/u));

/**
 * A column the source must have. `head` is its name in the file: a column head, or the JSON pointer (`/lead/code`) of a value;
 * a pointer that starts with `./` is looked for in the item of the record's `each`.
 */
export const profileColumn = z.strictObject({
  name: columnName,
  head: z.string().check(z.minLength(1)),
  aliases: z._default(z.array(z.string()), []),
  /** A file without a required column is not read at all. */
  required: z._default(z.boolean(), true),
  /** 1-based place, for files without heads; with heads, a column that has moved away from it stops the file. */
  position: z.optional(z.int().check(z.minimum(1))),
});

/** Where the unit of an amount is told: always (`万元`), in the column head, in another column, or in a note above the head. */
export const profileUnit = z.union([
  z.string(),
  z.strictObject({ from: z.literal('head') }),
  z.strictObject({ from: z.literal('column'), column: columnName }),
  z.strictObject({ from: z.literal('note') }),
]);

/** How the text found becomes the text read: in the order split, part, words. */
const shaping = {
  /** Parts the text by a mark (plain text, or white space of at least `spaces`) and takes one, from 1; negative from the end. */
  split: z.optional(z.strictObject({ by: z.optional(z.string()), spaces: z.optional(z.int().check(z.minimum(1))), part: z.int() })),
  /** Dictionary from the source's words to ours. */
  words: z.optional(z.record(z.string(), z.string())),
  /** What a word outside the dictionary becomes; absent: it is refused and named. The rows are counted. */
  otherwise: z.optional(z.string()),
  unit: z.optional(profileUnit),
  /** What `12.5%` means for a plain number: 0.125 or 12.5. Absent: it is refused. */
  percent: z.optional(z.enum(['ratio', 'points'])),
  /** What a month alone means here, whatever the format says. */
  month: z.optional(z.enum(['start', 'end'])),
  /** For optional fields: an unreadable cell costs only itself, not the row. It stands in quarantine either way. */
  unreadable: z._default(z.enum(['row', 'cell']), 'row'),
};

/** Where one field of a record comes from. */
export const profileField = z.union([
  z.strictObject({ column: columnName, ...shaping }),
  z.strictObject({ value: z.string() }),
  /** CEL over the columns by name (texts), `part` and `row` (number); functions are listed in the operator's guide. */
  z.strictObject({ expression: z.string().check(z.minLength(1)), ...shaping }),
  /** An identity in a named scheme for who has no credit code: from a registry number, or derived from the name. */
  z.strictObject({ identity: z.strictObject({ scheme, column: columnName, how: z.enum(['number', 'name']) }), split: shaping.split }),
  /** A value of a record known by its key, such as the district of the organisation with this credit code. */
  z.strictObject({ lookup: z.strictObject({ record: z.string(), field: z.string(), by: columnName }) }),
]);

/** What one row gives. A row may give several records, of several kinds. */
export const profileRecord = z.strictObject({
  record: z.string(),
  /** CEL; the row gives this record only where it is true. */
  when: z.optional(z.string()),
  /** Columns that name the thing: repeated rows give one record, and rows that disagree about it are refused. */
  once: z.optional(z.array(columnName)),
  /** JSON pointer of a nested list: one record for each item. */
  each: z.optional(z.string()),
  /** Parts one cell into several records; the part is the column `part`. */
  spread: z.optional(z.strictObject({ column: columnName, by: z.string().check(z.minLength(1)) })),
  fields: z.record(z.string(), profileField),
});

/** Rows that are no data: subtotals, notes. Told apart by rule and counted, never loaded as data. */
export const profileSkip = z.strictObject({ when: z.string().check(z.minLength(1)), why: z.string().check(z.minLength(1)) });

export type ProfileColumn = z.output<typeof profileColumn>;
export type ProfileUnit = z.output<typeof profileUnit>;
export type ProfileField = z.output<typeof profileField>;
export type ProfileRecord = z.output<typeof profileRecord>;
export type ProfileSkip = z.output<typeof profileSkip>;
