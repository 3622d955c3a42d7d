import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { NotFound, systemCode } from '../store-error.js';

const SHA256 = /^[0-9a-f]{64}$/;
const ONE_HOUR = 3_600_000;

/** Where a content lies: `<root>/ab/cdef…`. Only a full lower-case hash is a name, so no name can leave the root. */
export function placeOf(root: string, sha256: string): string {
  if (!SHA256.test(sha256)) throw new NotFound(`${JSON.stringify(sha256)} 不是存档编号（应为 64 位小写十六进制）。请从运行记录中复制完整编号。`);
  return join(root, sha256.slice(0, 2), sha256.slice(2));
}

export const arrivalsOf = (root: string): string => join(root, 'arriving');

/** A fresh name on the archive's own file system, so that the rename into place is atomic. */
export const arrivalName = (root: string): string => join(arrivalsOf(root), `${process.pid}-${randomUUID()}`);

/** The size of the content kept at a place in bytes, or null when nothing is there. */
export async function sizeAt(place: string): Promise<number | null> {
  try {
    return (await stat(place)).size;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** A name is on the disk only when its folder is: without this a power cut forgets the renamed file. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

export async function makeFolder(path: string): Promise<void> {
  if ((await mkdir(path, { recursive: true, mode: 0o700 })) !== undefined) await syncFolder(dirname(path));
}

/** Removes what killed processes left half-copied; with others at work, only what is older than an hour. */
export async function sweepArrivals(root: string, alone: boolean): Promise<void> {
  const folder = arrivalsOf(root);
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found !== null && (alone || Date.now() - found.mtimeMs > ONE_HOUR)) await rm(path, { force: true });
  }
}
