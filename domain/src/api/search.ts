import * as z from 'zod/mini';
import { defineEndpoint } from './define-endpoint.js';
import { basis } from './shared-shapes.js';

/** What can be looked for, in the order in which it is told. */
export const foundKinds = ['consortium', 'organisation', 'project'] as const;
export type FoundKind = (typeof foundKinds)[number];

/** The longest that may be looked for, in characters. */
export const LONGEST_SEARCH = 60;

const found = z.object({
  /** Code of a consortium or project, or the credit code of an organisation. */
  key: z.string(),
  name: z.string(),
  /** `null` for an organisation, which may be in several. */
  sector: z.nullable(z.string()),
  district: z.string(),
  /** The consortium of a project. */
  consortium: z.nullable(z.object({ code: z.string(), name: z.string() })),
});

/** Search everywhere: consortia, organisations and projects by code, part of the name, or pinyin initials; exact codes first, then beginnings, then parts. */
export const search = defineEndpoint({
  name: 'search',
  method: 'GET',
  path: '/search',
  summary: 'Consortia, organisations and projects by name, pinyin initials or code, within the asker’s scope',
  basis: 'edition',
  query: z.object({ q: z.string().check(z.maxLength(LONGEST_SEARCH)) }),
  reply: z.object({
    basis,
    /** In the order of `foundKinds`; `count` is all that match, `rows` at most eight of them. */
    groups: z.array(z.object({ kind: z.enum(foundKinds), count: z.number(), rows: z.array(found) })),
  }),
});
