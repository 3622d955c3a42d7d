import type { Manifest } from '@monitor/store';
import { isOlder, type ManifestEntry, ownerOf } from '../source/manifest-entry.js';
import { contents } from './manifest.js';

const byOwner = <T>(entries: readonly ManifestEntry[], told: (entry: ManifestEntry) => T): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const group = groups.get(ownerOf(entry)) ?? [];
    group.push(told(entry));
    groups.set(ownerOf(entry), group);
  }
  return groups;
};

/** Paths of the files an edition is made of, by the name of their source. */
export const pathsBySource = (manifest: Manifest): ReadonlyMap<string, readonly string[]> => byOwner(contents(manifest), ({ path }) => path);

/** Contents that came after a newer one of their path, by the name of their source. */
export const olderBySource = (manifest: Manifest): ReadonlyMap<string, readonly ManifestEntry[]> => byOwner(manifest.filter(isOlder), (entry) => entry);
