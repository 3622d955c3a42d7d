import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { ArchiveDamaged, NotFound } from '../store-error.js';
import type { Kept } from './keep-content.js';
import { keepContent, keepSource } from './keep-content.js';
import { keepStream, type StreamLimit } from './keep-stream.js';
import { arrivalsOf, makeFolder, placeOf, sizeAt, sweepArrivals } from './places.js';
import { fingerprint } from './source-file.js';

export interface Archive {
  /**
   * Keeps a file by the SHA-256 of its bytes; when this returns it survives a power cut.
   * @param within refuses a file outside this folder.
   * @throws FileNotKeepable (link, pipe, folder, unreadable), FileChanged, FolderNotUsable (disk full).
   */
  keepFile(path: string, within?: string): Promise<Kept>;
  /** As `keepFile`, for bytes in memory (a page of an API's answer). */
  keepBytes(bytes: Uint8Array): Promise<Kept>;
  /** As `keepFile`, for bytes that come once and in order (a file being handed in). @throws FileNotKeepable when there are more than the limit */
  keepStream(bytes: AsyncIterable<Uint8Array>, limit: StreamLimit): Promise<Kept>;
  /** @throws NotFound */
  open(sha256: string): Promise<Readable>;
  /** The content's path, for reading only. Says nothing about whether it is there. */
  pathOf(sha256: string): string;
  has(sha256: string): Promise<boolean>;
  /**
   * Reads the content again and returns its size in bytes.
   * @throws NotFound, ArchiveDamaged
   */
  verify(sha256: string): Promise<number>;
}

export interface ArchiveOptions {
  dataDir: string;
  /** Nobody else writes to this archive now, so every half-copied file in it is a dead process's. */
  alone: boolean;
}

/** Opens (or makes) the archive `<dataDir>/archive` and clears half-copied files away. */
export async function openArchive({ dataDir, alone }: ArchiveOptions): Promise<Archive> {
  const root = join(dataDir, 'archive');
  await makeFolder(root);
  await makeFolder(arrivalsOf(root));
  await sweepArrivals(root, alone);
  return {
    keepFile: (path, within) => keepSource(root, path, within),
    keepBytes: (bytes) => keepBytes(root, bytes),
    keepStream: (bytes, limit) => keepStream(root, bytes, limit),
    open: async (sha256) => createReadStream((await present(root, sha256)).place),
    pathOf: (sha256) => placeOf(root, sha256),
    has: async (sha256) => (await sizeAt(placeOf(root, sha256))) !== null,
    verify: (sha256) => verify(root, sha256),
  };
}

function keepBytes(root: string, bytes: Uint8Array): Promise<Kept> {
  const expected = { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
  return keepContent(root, expected, async (into) => {
    await into.writeFile(bytes);
    return expected;
  });
}

async function present(root: string, sha256: string): Promise<{ place: string; size: number }> {
  const place = placeOf(root, sha256);
  const size = await sizeAt(place);
  if (size === null) throw new NotFound(`存档中没有 ${sha256}。请从备份恢复存档目录，或重新提供原文件。`);
  return { place, size };
}

async function verify(root: string, sha256: string): Promise<number> {
  const { place } = await present(root, sha256);
  const file = await open(place, 'r');
  try {
    const found = await fingerprint(file);
    if (found.sha256 === sha256) return found.size;
  } finally {
    await file.close();
  }
  throw new ArchiveDamaged(`存档 ${sha256} 的内容已损坏。请从备份恢复该文件，或重新提供原文件。`);
}
