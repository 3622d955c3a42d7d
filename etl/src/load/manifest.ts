import type { Manifest } from '@monitor/store';
import { type FileKind, fileKindOf, folderProfile, knownPatterns } from '../mapping/folder-profile.js';
import { type SkipReason, skipReasons, type Source } from '../source/folder-source.js';
import { aboutFile, type Rejection } from './rejection.js';

export type ManifestEntry = Manifest[number];

/** `source` of a manifest entry: `<name>:<root>` of the source that delivers it, with a mark before it when it delivers no longer or was not read. */
const RETAINED = 'retained ';
const SKIPPED = 'skipped-';

/** Who delivers, as the manifest remembers it. */
export const originOf = ({ name, root }: Pick<Source, 'name' | 'root'>): string => `${name}:${root}`;

export const retained = (entry: ManifestEntry): ManifestEntry => (isRetained(entry) ? entry : { ...entry, source: `${RETAINED}${entry.source}` });
export const skipped = (path: string, reason: SkipReason): ManifestEntry => ({ source: `${SKIPPED}${reason}`, path, sha256: '', size: 0 });

const isRetained = (entry: ManifestEntry): boolean => entry.source.startsWith(RETAINED);

/** True for what this source delivers or has delivered: files of a folder that is no longer used do not stay. */
export const isFrom = (origin: string, { source }: ManifestEntry): boolean => source === origin || source === `${RETAINED}${origin}`;

const isSkipped = (entry: ManifestEntry): boolean => entry.source.startsWith(SKIPPED);

/** The entries that have content in the archive. */
export const contents = (manifest: Manifest): ManifestEntry[] => manifest.filter((entry) => !isSkipped(entry));

export interface KnownFile {
  readonly entry: ManifestEntry;
  readonly kind: FileKind;
}

/** The files whose name says what they hold. */
export const knownFiles = (manifest: Manifest): KnownFile[] =>
  contents(manifest).flatMap((entry) => {
    const kind = fileKindOf(folderProfile, entry.path);
    return kind === null ? [] : [{ entry, kind }];
  });

const isReason = (text: string): text is SkipReason => Object.hasOwn(skipReasons, text);

const skippedMessage = ({ source }: ManifestEntry): string => {
  const reason = source.slice(SKIPPED.length);
  return isReason(reason) ? skipReasons[reason] : skipReasons.unreadable;
};

/** What is to be said of the folder as a whole; it follows from the manifest alone, so a rebuild says the same. */
export const folderRejections = (manifest: Manifest): Rejection[] => {
  const skippedPaths = new Set(manifest.filter(isSkipped).map((entry) => entry.path));
  return [
    ...manifest.filter(isSkipped).map((entry) => aboutFile(entry.path, 'unrecognised_file', skippedMessage(entry))),
    ...unknownFiles(manifest),
    ...manifest.filter((entry) => isRetained(entry) && !skippedPaths.has(entry.path)).map((entry) => aboutFile(entry.path, 'missing_file', gone)),
    ...missingKinds(manifest),
  ];
};

const gone = '提示：这个文件已不在资料文件夹中，系统仍沿用上次读取的内容。若确需撤下其中的数据，请提交一份只有表头的同名文件。';

const unknownFiles = (manifest: Manifest): Rejection[] =>
  contents(manifest)
    .filter((entry) => fileKindOf(folderProfile, entry.path) === null)
    .map((entry) => aboutFile(entry.path, 'unrecognised_file', `无法从文件名判断内容，未读取。可识别的文件名：${knownPatterns(folderProfile)}。请改名后重新装载。`));

const missingKinds = (manifest: Manifest): Rejection[] => {
  const held = new Set(knownFiles(manifest).flatMap(({ kind }) => kind.records));
  return folderProfile.required
    .filter(({ record }) => !held.has(record))
    .map(({ record, zh, like }) => ({ ...aboutFile(like, 'missing_file', `资料文件夹中没有${zh}文件，相关指标无法计算。请放入名称如“${like}”的文件后重新装载。`), record }));
};

/** Two manifests that give the same edition: a folder that was moved delivers what it delivered before. */
export const sameManifest = (left: Manifest, right: Manifest): boolean => fingerprint(left) === fingerprint(right);

const fingerprint = (manifest: Manifest): string => manifest.map((entry) => JSON.stringify([entry.path, standing(entry), entry.sha256])).sort().join('\n');

const standing = (entry: ManifestEntry): string => {
  if (isSkipped(entry)) return entry.source;
  return isRetained(entry) ? RETAINED : '';
};
