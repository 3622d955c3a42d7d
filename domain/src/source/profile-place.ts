import * as z from 'zod/mini';

/** A secret is never written into a profile: it is the name of an environment variable. */
export const secretName = z.string().check(z.regex(/^[A-Z][A-Z0-9_]{0,63}$/u));

/** Incremental reading: what changed since the highest mark published so far. */
export const incremental = z.strictObject({
  /** The column of the source (or JSON pointer) that grows with every change. */
  watermark: z.string().check(z.minLength(1)),
  /** Columns of the source (or JSON pointers) that name a row: a later row replaces an earlier one of the same key. */
  key: z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
  /** Every so many deliveries everything is read anew: only so is a deleted row seen. */
  fullEvery: z._default(z.int().check(z.minimum(1), z.maximum(1000)), 30),
  /** Times: how far before the mark a database is asked again, for changes that were begun before it and committed after it. */
  overlapSeconds: z._default(z.int().check(z.minimum(0), z.maximum(86_400)), 60),
});

/** A local or mounted folder. */
export const folderPlace = z.strictObject({
  path: z.string().check(z.minLength(1)),
  /** `*` any text but `/`, `**` any folders. */
  files: z._default(z.array(z.string().check(z.minLength(1))).check(z.minLength(1)), ['**/*']),
  /** Seconds in which size and time of change must not move. */
  settle: z._default(z.int().check(z.minimum(0), z.maximum(600)), 1),
});

const basic = z.strictObject({ kind: z.literal('basic'), user: secretName, password: secretName });
const bearer = z.strictObject({ kind: z.literal('bearer'), token: secretName });
const apiKey = z.strictObject({ kind: z.literal('api-key'), header: z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/u)), key: secretName });
const oauth = z.strictObject({ kind: z.literal('oauth2'), tokenUrl: z.url(), clientId: secretName, clientSecret: secretName, scope: z.optional(z.string()) });

const pages = z.union([
  z.strictObject({ by: z.literal('none') }),
  z.strictObject({ by: z.literal('page'), parameter: z.string(), first: z._default(z.int(), 1), size: z.optional(z.strictObject({ parameter: z.string(), value: z.int().check(z.minimum(1)) })) }),
  z.strictObject({ by: z.literal('offset'), parameter: z.string(), size: z.strictObject({ parameter: z.string(), value: z.int().check(z.minimum(1)) }) }),
  /** `next`: JSON pointer of the cursor in the answer; the last page has none. */
  z.strictObject({ by: z.literal('cursor'), parameter: z.string(), next: z.string() }),
  z.strictObject({ by: z.literal('link') }),
]);

/** An API. The host must stand in SOURCE_HOSTS. */
export const httpPlace = z.strictObject({
  url: z.url(),
  method: z._default(z.enum(['GET', 'POST']), 'GET'),
  query: z._default(z.record(z.string(), z.string()), {}),
  headers: z._default(z.record(z.string(), z.string()), {}),
  /** JSON sent with POST; paging parameters join it. */
  body: z.optional(z.record(z.string(), z.unknown())),
  login: z.optional(z.union([basic, bearer, apiKey, oauth])),
  pages: z._default(pages, { by: 'none' }),
  /** Pages counted by number or offset are looked at again after the last one: rows that moved meanwhile would be missing. */
  confirm: z._default(z.boolean(), true),
  /** JSON pointer of how many records there are in all: compared with what came. */
  total: z.optional(z.string()),
  /** The parameter that carries the mark of an incremental reading. */
  since: z.optional(z.string()),
  incremental: z.optional(incremental),
  /** JSON pointers every record must have; an answer without them is refused whole. */
  must: z._default(z.array(z.string()), []),
  requestSeconds: z._default(z.int().check(z.minimum(1), z.maximum(120)), 120),
  runSeconds: z._default(z.int().check(z.minimum(1), z.maximum(3600)), 900),
  /** Of one answer, inflated. */
  megabytes: z._default(z.int().check(z.minimum(1), z.maximum(200)), 50),
});

/** A database; read in one read-only snapshot by one query. */
export const sqlPlace = z.strictObject({
  system: z.enum(['postgresql', 'mysql']),
  /** Environment variable with the address, user and password included. */
  address: secretName,
  /** One SELECT. `{since}` stands for the mark of an incremental reading, null when everything is read; without it the watermark column is asked for what is not below the mark. */
  query: z.string().check(z.minLength(1)),
  incremental: z.optional(incremental),
  /** Times that are kept with an offset are told as they are read there. */
  timeZone: z._default(z.string(), 'Asia/Shanghai'),
  /** A table that is empty all at once is more often a fault than the truth. */
  mayBeEmpty: z._default(z.boolean(), false),
  statementSeconds: z._default(z.int().check(z.minimum(1), z.maximum(3600)), 600),
});

/** Files that people hand in on the page or by POST. */
export const uploadPlace = z.strictObject({});

export type Incremental = z.output<typeof incremental>;
export type FolderPlace = z.output<typeof folderPlace>;
export type HttpPlace = z.output<typeof httpPlace>;
export type SqlPlace = z.output<typeof sqlPlace>;
export type UploadPlace = z.output<typeof uploadPlace>;
