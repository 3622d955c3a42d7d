import { sourceProfile } from '@monitor/domain';
import * as z from 'zod/mini';

/** How a person says the file is to be read; what is left out is decided from the file. */
const asked = z.object({
  encoding: z.optional(z.string()),
  delimiter: z.optional(z.enum([',', ';', 'tab', '|'])),
  sheet: z.optional(z.string()),
  head: z.optional(z.int()),
  list: z.optional(z.string()),
  member: z.optional(z.string()),
});

/** How the source will be called and where its files come from. Nothing of it has to be in order before it is saved. */
const naming = z.object({
  title: z.string(),
  name: z.string(),
  owner: z.string(),
  place: z.enum(['upload', 'folder']),
  path: z.string(),
  schedule: z.string(),
  contract: z.enum(['freeze', 'evolve', 'quarantine']),
});

/** `profile` is `null` until a mapping was proposed; `saved` is what was saved last from here, `run` the load that was started. */
const work = z.object({
  asked, naming,
  profile: z.nullable(sourceProfile),
  saved: z.nullable(z.object({ name: z.string(), sha256: z.string() })),
  run: z.nullable(z.string()),
});

export type Asked = z.output<typeof asked>;
export type Naming = z.output<typeof naming>;

/** What a person did with a file so far. */
export type Work = z.output<typeof work>;

export const freshWork = (title: string): Work => ({
  asked: {}, profile: null, saved: null, run: null,
  naming: { title, name: '', owner: '', place: 'upload', path: '', schedule: '', contract: 'freeze' },
});

const keyOf = (upload: string): string => `import:${upload}`;

/** The work on a file as it was left in this tab; `null` where there is none or an older program left it. */
export const keptWork = (store: Pick<Storage, 'getItem'>, upload: string): Work | null => {
  const text = store.getItem(keyOf(upload));
  if (text === null) return null;
  try {
    const read = work.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
};

export const keepWork = (store: Pick<Storage, 'setItem'>, upload: string, done: Work): void => store.setItem(keyOf(upload), JSON.stringify(done));
