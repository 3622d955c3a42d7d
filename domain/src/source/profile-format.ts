import * as z from 'zod/mini';

/** How the bytes of a source's files are read. What is `auto` is decided on the whole file and asked for when it cannot be decided. */
export const profileFormat = z.strictObject({
  type: z._default(z.enum(['auto', 'csv', 'xlsx', 'json', 'ndjson', 'parquet']), 'auto'),
  encoding: z._default(z.enum(['auto', 'utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'windows-1252']), 'auto'),
  delimiter: z._default(z.enum(['auto', ',', ';', 'tab', '|']), 'auto'),
  /** Names of sheets to read, `*` standing for any text; absent: every sheet that has the head. */
  sheets: z.optional(z.array(z.string().check(z.minLength(1)))),
  /** 1-based row of the column heads; `auto`: of the first rows the one that names most declared columns; `none`: columns are told by `position`. */
  head: z._default(z.union([z.enum(['auto', 'none']), z.int().check(z.minimum(1), z.maximum(100))]), 'auto'),
  /** JSON pointer of the list of records; absent: the only list there is. */
  list: z.optional(z.string()),
  /** How numbers are written. Chinese units and full-width digits are always understood. */
  decimal: z._default(z.enum(['.', ',']), '.'),
  grouping: z._default(z.enum(['none', ',', '.', ' ', "'"]), ','),
  /** The order of day, month and year where figures alone do not tell; `4 November 2015` and `2024年3月` are always understood. */
  dates: z._default(z.enum(['ymd', 'dmy', 'mdy']), 'ymd'),
  /** What a month alone (`2024年3月`) means where a day is needed: its first day, its last day, or nothing that may be guessed. */
  months: z._default(z.enum(['refuse', 'start', 'end']), 'refuse'),
  /** Texts that mean “nothing told” in this source, beside the usual marks. */
  nothing: z._default(z.array(z.string()), []),
});

export type ProfileFormat = z.output<typeof profileFormat>;
