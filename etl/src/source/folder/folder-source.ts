import { FileChanged, FileNotKeepable } from '@monitor/store';
import type { FolderPlace } from '@monitor/domain';
import { resolve } from 'node:path';
import { stopIfAsked } from '../../pipeline/pipeline-error.js';
import { FOLDER, isFrom, isRetained, isSkipped, type ManifestEntry, profileOrigin, retained, skipped } from '../manifest-entry.js';
import type { Delivery, DeliveryOrder, Source } from '../source.js';
import { fileGlob } from './file-glob.js';
import { isZip, keepMembers } from './keep-members.js';
import { type FoundFile, type FolderWish, listFolder } from './list-folder.js';

interface Folder extends Omit<FolderWish, 'signal'> {
  readonly name: string;
  readonly origin: string;
  /** Before the path of every file, so that paths are unique over all sources. */
  readonly prefix: string;
}

const SETTLING_SECONDS = 1;

/** The bureau's exchange folder: everything in it. */
export const folderSource = (root: string): Source =>
  sourceIn({ name: FOLDER, origin: `${FOLDER}:${root}`, root, prefix: '', isMeant: () => true, settle: SETTLING_SECONDS }, 'newest');

/** A folder by profile: what its patterns mean. */
export const folderOf = (name: string, { path, files, settle }: FolderPlace, versions: 'newest' | 'any'): Source =>
  sourceIn({ name, origin: profileOrigin(name), root: resolve(path), prefix: `${name}/`, isMeant: fileGlob(files), settle }, versions);

const sourceIn = (folder: Folder, versions: 'newest' | 'any'): Source => ({
  name: folder.name,
  origin: folder.origin,
  versions,
  deliver: (order) => deliver(folder, order),
});

/** Keeps every file in the archive before anything is read. Files that are gone stay as they were read last. */
const deliver = async (folder: Folder, order: DeliveryOrder): Promise<Delivery> => {
  const { origin, prefix } = folder;
  const listing = await listFolder({ ...folder, signal: order.signal });
  const entries: ManifestEntry[] = listing.skipped.map(({ path, reason }) => skipped(origin, prefix + path, reason));
  const of = listing.files.length;
  for (const [index, file] of listing.files.entries()) {
    stopIfAsked(order.signal);
    entries.push(...(await keep(folder, file, order)));
    order.onStep({ files: index + 1, of });
  }
  const delivered = new Set(entries.filter(({ sha256 }) => sha256 !== '').map(({ path }) => path));
  const gone = order.previous.filter((entry) => !isSkipped(entry) && isFrom(origin, entry) && (isRetained(entry) || entry.source === origin) && !delivered.has(entry.path));
  return { entries: [...entries, ...gone.map(retained)], seen: of + listing.skipped.length };
};

const keep = async ({ origin, prefix, root }: Folder, { path, absolute }: FoundFile, { archive, previous }: DeliveryOrder): Promise<ManifestEntry[]> => {
  try {
    const { sha256, size } = await archive.keepFile(absolute, root);
    const entry = { source: origin, path: prefix + path, sha256, size };
    return isZip(path) ? await keepMembers(entry, { archive, previous, origin }) : [entry];
  } catch (error) {
    if (error instanceof FileChanged) return [skipped(origin, prefix + path, 'growing')];
    if (error instanceof FileNotKeepable) return [skipped(origin, prefix + path, 'unreadable')];
    throw error;
  }
};
