import type { Upload as Shown } from '@monitor/domain';
import type { Store, Upload } from '@monitor/store';

/** How the manifest of an edition names a file handed in. */
const entryOf = ({ source, deliveredAs, sha256 }: Upload): string => JSON.stringify([`profile:${source ?? ''}`, `${source ?? ''}/${deliveredAs ?? ''}`, sha256]);

/** Uploads as they are told, with what the published edition was made of. */
export const uploadReplies = async ({ ledger }: Store, uploads: readonly Upload[]): Promise<Shown[]> => {
  const published = await ledger.published();
  const loaded = new Set((published?.manifest ?? []).map(({ source, path, sha256 }) => JSON.stringify([source, path, sha256])));
  const told: Shown[] = [];
  for (const each of uploads) {
    const twin = await ledger.sameUpload(each);
    told.push({ ...each, id: String(each.id), duplicateOf: twin === null ? null : String(twin.id), loaded: each.state === 'in_force' && loaded.has(entryOf(each)) });
  }
  return told;
};
