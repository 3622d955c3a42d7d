import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { systemCode } from '../store-error.js';

const noteShape = z.object({
  pid: z.number().int(),
  role: z.enum(['server', 'command']),
  startedAt: z.string(),
  url: z.string().optional(),
  token: z.string().optional(),
});

/** What the process that holds a data folder says of itself. `token` lets a command on the same machine speak to it. */
export type HolderNote = z.infer<typeof noteShape>;

export const notePath = (dataDir: string): string => join(dataDir, 'holder.json');

/** The note in the folder, or null when there is none or a dying process left it torn. */
export async function readNote(dataDir: string): Promise<HolderNote | null> {
  const text = await readFile(notePath(dataDir), 'utf8').catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  try {
    return noteShape.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Readable by the owner alone: it carries the token. */
export async function writeNote(dataDir: string, note: HolderNote): Promise<void> {
  const arriving = `${notePath(dataDir)}.${note.pid}`;
  await writeFile(arriving, `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600 });
  await rename(arriving, notePath(dataDir));
}

export const removeNote = (dataDir: string): Promise<void> => rm(notePath(dataDir), { force: true });
