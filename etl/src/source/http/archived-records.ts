import type { ProfileFormat } from '@monitor/domain';
import type { DeliveryOrder } from '../source.js';
import type { PageType } from './page-format.js';
import { readPage } from './read-page.js';

/** True when each of these records stands, letter by letter, in what the source delivered before; the newest pages are looked at first. */
export const allArchived = async ({ archive, previous }: DeliveryOrder, format: ProfileFormat, digests: ReadonlySet<string>): Promise<boolean> => {
  const missing = new Set(digests);
  for (const { path, sha256 } of previous.toReversed()) {
    if (missing.size === 0) return true;
    const file = { path: archive.pathOf(sha256), format: { type: typeOf(path), encoding: format.encoding === 'auto' ? ('utf-8' as const) : format.encoding }, told: path, whole: true };
    const { digests: known } = await readPage(file, { format, place: { must: [], pages: { by: 'none' } } });
    for (const digest of known) missing.delete(digest);
  }
  return missing.size === 0;
};

const typeOf = (path: string): PageType => (path.endsWith('.csv') ? 'csv' : path.endsWith('.ndjson') ? 'ndjson' : 'json');
