import type { Manifest } from '@monitor/store';
import { profileNameOf } from '../source/manifest-entry.js';
import { contents, type KnownFile, readingsOf } from './manifest.js';
import type { SourceBook } from './source-book.js';

interface Change {
  readonly manifest: Manifest;
  /** The manifest the edition was cloned with. */
  readonly previous: Manifest;
  /** Files with rows refused because of other rows. */
  readonly entangled: ReadonlySet<string>;
}

/** The files whose rows may differ from those that stand in the cloned edition. */
export const filesToRead = (all: readonly KnownFile[], book: SourceBook, { manifest, previous, entangled }: Change): KnownFile[] => {
  const [known, now] = [readingsOf(previous), readingsOf(manifest)];
  const changed = (path: string): boolean => known.get(path) !== now.get(path) || entangled.has(path);
  const anew = sourcesAnew(book, { manifest, previous }, changed);
  return all.filter(({ entry }) => changed(entry.path) || anew.has(profileNameOf(entry) ?? ''));
};

/** Sources in which one file's rows follow from another's are read anew as soon as one of them changes; those that look values up, always. */
const sourcesAnew = ({ mapped }: SourceBook, { manifest, previous }: Pick<Change, 'manifest' | 'previous'>, changed: (path: string) => boolean): ReadonlySet<string> => {
  const touched = new Set([...contents(manifest), ...contents(previous)].flatMap((entry) => (changed(entry.path) ? [profileNameOf(entry) ?? ''] : [])));
  return new Set([...mapped].flatMap(([name, { isWhole, lookups }]) => (lookups.length > 0 || (isWhole && touched.has(name)) ? [name] : [])));
};
