import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { chmod, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { FileNotKeepable } from '../store-error.js';
import { type Kept, withDiskFullExplained } from './keep-content.js';
import { arrivalName, makeFolder, placeOf, sizeAt, syncFolder } from './places.js';
import type { Fingerprint } from './source-file.js';

/** More than this many bytes are refused. */
export interface StreamLimit {
  readonly most: number;
}

/** Keeps what comes in one pass: the name is known only when the last byte has come, so it lies aside until then. */
export async function keepStream(root: string, bytes: AsyncIterable<Uint8Array>, { most }: StreamLimit): Promise<Kept> {
  const arrival = arrivalName(root);
  try {
    return await settle(root, arrival, await receive(arrival, bytes, most));
  } catch (error) {
    throw withDiskFullExplained(root, error);
  } finally {
    await rm(arrival, { force: true });
  }
}

async function receive(arrival: string, bytes: AsyncIterable<Uint8Array>, most: number): Promise<Fingerprint> {
  const file = await open(arrival, 'wx', 0o600);
  try {
    const found = await pour(file, bytes, most);
    await file.sync();
    return found;
  } finally {
    await file.close();
  }
}

async function pour(file: FileHandle, bytes: AsyncIterable<Uint8Array>, most: number): Promise<Fingerprint> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > most) throw new FileNotKeepable(`文件超过 ${Math.floor(most / 1_048_576)} MB，未接收。请拆分文件，或改用文件夹来源。`);
    hash.update(chunk);
    await file.writeFile(chunk);
  }
  return { sha256: hash.digest('hex'), size };
}

async function settle(root: string, arrival: string, { sha256, size }: Fingerprint): Promise<Kept> {
  const place = placeOf(root, sha256);
  const present = await sizeAt(place);
  if (present === size) return { sha256, size, outcome: 'present' };
  await chmod(arrival, 0o400);
  await makeFolder(dirname(place));
  await rename(arrival, place);
  await syncFolder(dirname(place));
  return { sha256, size, outcome: present === null ? 'written' : 'mended' };
}
