import { type Archive, FileChanged, FileNotKeepable, type Manifest } from '@monitor/store';
import { contents, isFrom, type ManifestEntry, originOf, retained, skipped } from '../load/manifest.js';
import type { FoundFile, Source } from '../source/folder-source.js';

export interface Arrival {
  readonly manifest: Manifest;
  readonly filesSeen: number;
}

interface Arriving {
  readonly source: Source;
  readonly archive: Archive;
  /** What the published edition was made of. */
  readonly previous: Manifest;
  readonly onFile: (count: number) => void;
}

/** Keeps every file of the source in the archive before anything is read. Files that this source delivers no longer stay in the manifest. */
export const arrive = async ({ source, archive, previous, onFile }: Arriving): Promise<Arrival> => {
  const [listing, origin] = [await source.list(), originOf(source)];
  const manifest: ManifestEntry[] = listing.skipped.map(({ path, reason }) => skipped(path, reason));
  for (const [index, file] of listing.files.entries()) {
    manifest.push(await keep(file, source, archive));
    onFile(index + 1);
  }
  const delivered = new Set(manifest.filter(({ sha256 }) => sha256 !== '').map(({ path }) => path));
  manifest.push(...contents(previous).filter((entry) => isFrom(origin, entry) && !delivered.has(entry.path)).map(retained));
  return { manifest: manifest.sort(byPath), filesSeen: listing.files.length + listing.skipped.length };
};

const byPath = (left: ManifestEntry, right: ManifestEntry): number => {
  if (left.path === right.path) return left.source < right.source ? -1 : 1;
  return left.path < right.path ? -1 : 1;
};

const keep = async ({ path, absolute }: FoundFile, source: Source, archive: Archive): Promise<ManifestEntry> => {
  try {
    const { sha256, size } = await archive.keepFile(absolute, source.root);
    return { source: originOf(source), path, sha256, size };
  } catch (error) {
    if (error instanceof FileChanged) return skipped(path, 'growing');
    if (error instanceof FileNotKeepable) return skipped(path, 'unreadable');
    throw error;
  }
};
