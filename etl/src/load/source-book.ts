import { type Jurisdiction, type RecordName, recordKinds } from '@monitor/domain';
import type { Archive, Manifest } from '@monitor/store';
import { readFile } from 'node:fs/promises';
import { type CompiledProfile, compileProfile, ProfileUnusable } from '../mapping/compile-profile.js';
import type { FileKind } from '../mapping/folder-profile.js';
import { FOLDER, isDocument, ownerOf, profileNameOf } from '../source/manifest-entry.js';
import { parseProfile } from '../source/parse-profile.js';
import { contents, type KnownFile, knownFiles, type ManifestEntry } from './manifest.js';

/** How the files of a manifest are read, by the profiles that lie in the archive beside them. */
export interface SourceBook {
  /** Sources whose files are told by their names, the exchange folder among them. */
  readonly exchange: ReadonlySet<string>;
  readonly mapped: ReadonlyMap<string, CompiledProfile>;
  /** Sources whose profile cannot be used any more, with the reason. */
  readonly unusable: ReadonlyMap<string, string>;
}

/** Reads every profile of a manifest from the archive. A profile that cannot be used stops its own source alone. */
export const readSourceBook = async (manifest: Manifest, archive: Archive, jurisdiction: Jurisdiction): Promise<SourceBook> => {
  const exchange = new Set([FOLDER]);
  const mapped = new Map<string, CompiledProfile>();
  const unusable = new Map<string, string>();
  for (const entry of manifest.filter(isDocument)) {
    const name = ownerOf(entry);
    const { profile, faults } = parseProfile(await readFile(archive.pathOf(entry.sha256), 'utf8'), entry.path);
    if (profile === null) unusable.set(name, faults.map(({ message }) => message).join(' '));
    else if (profile.exchange) exchange.add(name);
    else compile(name, { mapped, unusable }, () => compileProfile(profile, jurisdiction));
  }
  return { exchange, mapped, unusable };
};

const compile = (name: string, { mapped, unusable }: { mapped: Map<string, CompiledProfile>; unusable: Map<string, string> }, make: () => CompiledProfile): void => {
  try {
    mapped.set(name, make());
  } catch (error) {
    if (!(error instanceof ProfileUnusable)) throw error;
    unusable.set(name, error.message);
  }
};

const kindOfMapped = (records: readonly [RecordName, ...RecordName[]]): FileKind => ({ pattern: '', format: 'mapped', records });

/** Nothing is known of a source without its profile: its rows may stand anywhere. */
const anywhere = kindOfMapped(['organisation', ...recordKinds.map(({ name }) => name)]);

const mappedFile = (entry: ManifestEntry, { exchange, mapped }: SourceBook): KnownFile[] => {
  const name = profileNameOf(entry);
  if (name === null || exchange.has(name)) return [];
  const compiled = mapped.get(name);
  return [{ entry, kind: compiled === undefined ? anywhere : kindOfMapped(compiled.records) }];
};

/** Every file that is read, by its name or by its profile. */
export const readableFiles = (manifest: Manifest, book: SourceBook): KnownFile[] =>
  [...knownFiles(manifest, book.exchange), ...contents(manifest).flatMap((entry) => mappedFile(entry, book))];
