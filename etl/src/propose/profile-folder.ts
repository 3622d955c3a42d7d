import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sourceName } from '@monitor/domain';
import { safeParse } from 'zod/mini';
import { checkProfile, parseProfile } from '../source/parse-profile.js';
import { SCHEMA_FILE, writeSchema } from '../source/profile-schema.js';
import { ProfileChanged, ProfileFaulty } from './file-refused.js';
import { profileText } from './profile-text.js';

/** A profile as it lies in the folder. */
export interface SavedProfile {
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
  readonly profile: Record<string, unknown> | null;
  readonly faults: { path: string; message: string }[];
}

const shaOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const isNodeError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'code' in error;

const read = async (path: string): Promise<string | null> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isNodeError(error) && error.code === 'ENOENT') return null;
    throw error;
  }
};

const placeOf = (folder: string, name: string): string => join(folder, `${name}.yaml`);

/** `null` where there is none, or where no source can bear such a name. */
export const savedProfile = async (folder: string, name: string): Promise<SavedProfile | null> => {
  if (!safeParse(sourceName, name).success) return null;
  const text = await read(placeOf(folder, name));
  return text === null ? null : told(name, text);
};

const told = (name: string, text: string): SavedProfile => {
  const { profile, faults } = parseProfile(text, `${name}.yaml`);
  return { name, text, sha256: shaOf(text), profile: profile === null ? null : { ...profile }, faults: faults.map(({ path, message }) => ({ path, message })) };
};

/**
 * Saves a profile whole or not at all, and never over a version that its author has not seen.
 * @param basedOn SHA-256 of the text it was made from; `null` when it is new
 * @throws ProfileFaulty, ProfileChanged
 */
export const saveProfile = async (folder: string, draft: object, basedOn: string | null): Promise<SavedProfile> => {
  const { profile, faults } = checkProfile(draft);
  if (profile === null) throw new ProfileFaulty(faults.map(({ path, message }) => ({ path: path.join('.'), message })));
  const text = profileText(draft);
  await inTurn(() => place(folder, { name: profile.name, text, basedOn }));
  return told(profile.name, text);
};

interface Placing {
  readonly name: string;
  readonly text: string;
  readonly basedOn: string | null;
}

const place = async (folder: string, { name, text, basedOn }: Placing): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const [target, fresh] = [placeOf(folder, name), join(folder, `.${randomUUID()}.new`)];
  try {
    await write(fresh, text);
    await writeSchema(join(folder, SCHEMA_FILE));
    if (basedOn === null) await linkNew(fresh, target, name);
    else await replace(fresh, target, { name, basedOn });
    await sync(folder);
  } finally {
    await rm(fresh, { force: true });
  }
};

const write = async (path: string, text: string): Promise<void> => {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
};

const linkNew = async (fresh: string, target: string, name: string): Promise<void> => {
  try {
    await link(fresh, target);
  } catch (error) {
    if (isNodeError(error) && error.code === 'EEXIST') throw new ProfileChanged(`已有名为“${name}”的来源。请换一个名称，或打开原来的配置修改。`);
    throw error;
  }
};

const replace = async (fresh: string, target: string, { name, basedOn }: Pick<Placing, 'name'> & { basedOn: string }): Promise<void> => {
  const standing = await read(target);
  if (standing === null || shaOf(standing) !== basedOn) throw new ProfileChanged(`来源“${name}”的配置在此期间已被改动或删除。请重新打开后再改。`);
  await rename(fresh, target);
};

const sync = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

let last: Promise<unknown> = Promise.resolve();

/** One writer at a time: what was compared must still be so when it is replaced. */
const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const mine = last.then(work, work);
  last = mine;
  return mine;
};
