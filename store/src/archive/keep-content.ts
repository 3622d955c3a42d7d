import type { FileHandle } from 'node:fs/promises';
import { chmod, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { markPhase } from '../phase-mark.js';
import { FileChanged, FolderNotUsable, systemCode } from '../store-error.js';
import { arrivalName, makeFolder, placeOf, sizeAt, syncFolder } from './places.js';
import type { Fingerprint } from './source-file.js';
import { fingerprint, openSource } from './source-file.js';

/** `written`: new here. `present`: was kept already. `mended`: was kept with a wrong size and is whole again. */
export interface Kept extends Fingerprint {
  outcome: 'written' | 'present' | 'mended';
}

/** Writes the whole content into a file that is open and empty; returns what it wrote. */
export type Pour = (into: FileHandle) => Promise<Fingerprint>;

/** Puts content in its place at once and for good: copied aside, fsynced, renamed, folder fsynced. */
export async function keepContent(root: string, expected: Fingerprint, pour: Pour): Promise<Kept> {
  const place = placeOf(root, expected.sha256);
  const size = await sizeAt(place);
  if (size === expected.size) return { ...expected, outcome: 'present' };
  const arrival = arrivalName(root);
  try {
    await copyAside(arrival, expected, pour);
    await makeFolder(dirname(place));
    await rename(arrival, place);
    await syncFolder(dirname(place));
  } catch (error) {
    await rm(arrival, { force: true });
    throw withDiskFullExplained(root, error);
  }
  return { ...expected, outcome: size === null ? 'written' : 'mended' };
}

async function copyAside(arrival: string, expected: Fingerprint, pour: Pour): Promise<void> {
  const file = await open(arrival, 'wx', 0o600);
  try {
    const poured = await pour(file);
    markPhase('raw-half');
    if (poured.sha256 !== expected.sha256) throw new FileChanged('文件在读取过程中被改动，本次未存档。请等文件写完后重试。');
    await file.sync();
  } finally {
    await file.close();
  }
  await chmod(arrival, 0o400);
}

/** Hashes the file, copies it and hashes the copied bytes again: a file replaced or still growing is refused. */
export async function keepSource(root: string, path: string, within?: string): Promise<Kept> {
  const expected = await reading(path, within, (source) => fingerprint(source));
  return keepContent(root, expected, (into) =>
    reading(path, within, (source) => fingerprint(source, (chunk) => into.writeFile(chunk))));
}

async function reading<T>(path: string, within: string | undefined, work: (source: FileHandle) => Promise<T>): Promise<T> {
  const source = await openSource(path, within);
  try {
    return await work(source);
  } finally {
    await source.close();
  }
}

export function withDiskFullExplained(root: string, error: unknown): unknown {
  if (!['ENOSPC', 'EDQUOT'].includes(systemCode(error))) return error;
  return new FolderNotUsable(`存档目录 ${root} 所在磁盘已满，文件未存档，已有数据不受影响。请腾出空间后重试。`, error);
}
