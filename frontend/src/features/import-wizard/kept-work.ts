import { sourceProfile } from '@monitor/domain';
import * as z from 'zod/mini';

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

const work = z.object({ profile: sourceProfile, naming });

export type Naming = z.output<typeof naming>;

/** What a person did with a file so far. */
export type Work = z.output<typeof work>;

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
