import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { profileJsonSchema } from '@monitor/domain';

/** What the first line of a saved profile names: editors look for it beside the profile. */
export const SCHEMA_FILE = 'profile.schema.json';

const schemaText = (): string => `${JSON.stringify(profileJsonSchema(), null, 2)}\n`;

const textAt = async (path: string): Promise<string | null> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
};

/** Writes the JSON Schema of the profiles, whole or not at all; one that is up to date stays as it is. */
export const writeSchema = async (path: string): Promise<void> => {
  const text = schemaText();
  if ((await textAt(path)) === text) return;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const fresh = join(dirname(path), `.${basename(path)}.${randomUUID()}.new`);
  try {
    await writeFile(fresh, text, { flag: 'wx', mode: 0o600 });
    await rename(fresh, path);
  } finally {
    await rm(fresh, { force: true });
  }
};
