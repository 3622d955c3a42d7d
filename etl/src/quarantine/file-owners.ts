import type { Archive, Manifest, Writer } from '@monitor/store';
import { readFile } from 'node:fs/promises';
import { Spool } from '../load/spool.js';
import { encodeText } from '../load/tab-separated.js';
import { isDocument, ownerOf } from '../source/manifest-entry.js';
import { parseProfile } from '../source/parse-profile.js';

interface OwnersOrder {
  readonly writer: Writer;
  readonly archive: Archive;
  readonly manifest: Manifest;
  readonly spool: string;
  /** Who looks after files that no profile gives an owner. */
  readonly bureau: string;
}

const profileOwners = async ({ manifest, archive }: OwnersOrder): Promise<ReadonlyMap<string, string>> => {
  const owners = new Map<string, string>();
  for (const entry of manifest.filter(isDocument)) {
    const { profile } = parseProfile(await readFile(archive.pathOf(entry.sha256), 'utf8'), entry.path);
    if (profile?.owner !== undefined && profile.owner !== '') owners.set(ownerOf(entry), profile.owner);
  }
  return owners;
};

/** Says of every file whose it is, so that whoever must mend a cell is named beside it. */
export const fillFileOwners = async (order: OwnersOrder): Promise<void> => {
  const { writer, manifest, spool, bureau } = order;
  const owners = await profileOwners(order);
  const target = new Spool({ writer, folder: spool, table: 'file_owner', columns: ['path', 'source', 'owner'] });
  await writer.replaceTable('file_owner');
  const told = new Set<string>();
  for (const entry of manifest.filter((each) => !isDocument(each))) {
    if (told.has(entry.path)) continue;
    told.add(entry.path);
    const source = ownerOf(entry);
    target.add(`${[entry.path, source, owners.get(source) ?? bureau].map(encodeText).join('\t')}\n`);
  }
  await target.finish();
};
