import type { Archive, Clock, Manifest, Store } from '@monitor/store';
import { type ManifestEntry, ownerOf, profileDocument } from '../source/manifest-entry.js';
import type { Delivery, DeliveryStep, Source } from '../source/source.js';
import { PipelineError } from './pipeline-error.js';
import { withSpoolFolder } from './spool-folder.js';

export interface Arriving {
  readonly source: Source;
  readonly store: Pick<Store, 'archive' | 'folder'>;
  readonly clock: Clock;
  /** What the published edition was made of, by all sources. */
  readonly previous: Manifest;
  readonly signal: AbortSignal;
  readonly onStep: (step: DeliveryStep) => void;
}

/** Has the source bring what it has into the archive, with the profile that says how to read it. Entries of other sources are not among them. */
export const arrive = async ({ source, store, previous, ...rest }: Arriving): Promise<Delivery> => {
  const own = entriesOf(previous, source.name);
  const { entries, seen } = await withSpoolFolder(store, (workFolder) => source.deliver({ ...rest, archive: store.archive, previous: own, workFolder }));
  return { entries: [...entries, ...(await documentOf(source, store.archive))], seen };
};

export const entriesOf = (manifest: Manifest, name: string): Manifest => manifest.filter((entry) => ownerOf(entry) === name);

const documentOf = async ({ name, document }: Source, archive: Archive): Promise<Manifest> => {
  if (document === undefined) return [];
  const { sha256, size } = await archive.keepBytes(new TextEncoder().encode(document));
  return [profileDocument(name, { sha256, size })];
};

/** The next manifest: what this source brought, beside what all others had brought. @throws PipelineError when two sources name their files alike */
export const withDelivery = (published: Manifest, name: string, delivered: Manifest): Manifest => {
  const others = published.filter((entry) => ownerOf(entry) !== name);
  const taken = new Map(others.map((entry) => [entry.path, entry]));
  const clash = delivered.find(({ path }) => taken.has(path));
  if (clash !== undefined) throw new PipelineError('source-unusable', `来源 ${name} 的文件 ${clash.path} 与来源 ${ownerOf(taken.get(clash.path) ?? clash)} 的文件同名。请给其中一个来源或子文件夹改名后重新装载。`);
  return [...others, ...delivered].sort(byPath);
};

const byPath = (left: ManifestEntry, right: ManifestEntry): number => {
  if (left.path === right.path) return left.source < right.source ? -1 : 1;
  return left.path < right.path ? -1 : 1;
};
