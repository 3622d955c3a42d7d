import type { Manifest } from '@monitor/store';
import { type FileKind, fileKindOf, folderProfile, knownPatterns } from '../mapping/folder-profile.js';
import {
  documentPath, FOLDER, isContainer, isDocument, isDuplicate, isOlder, isRetained, isSkipped, type ManifestEntry, originOf, ownerOf, profileNameOf, skippedMessage,
} from '../source/manifest-entry.js';
import { aboutFile, type Rejection } from './rejection.js';

export type { ManifestEntry };

/** The entries that bring data: kept, meant to be read, each path once. */
export const contents = (manifest: Manifest): ManifestEntry[] =>
  manifest.filter((entry) => !isSkipped(entry) && !isDuplicate(entry) && !isOlder(entry) && !isDocument(entry) && !isContainer(entry));

/** The document that says how a source's files are read; `null` for the exchange folder and where it was not delivered. */
export const documentOf = (manifest: Manifest, entry: ManifestEntry): ManifestEntry | null => {
  const name = profileNameOf(entry);
  return name === null ? null : (manifest.find((each) => isDocument(each) && each.path === documentPath(name)) ?? null);
};

/** Per path what its rows follow from: its bytes and, with a profile, how they were read. Where this is equal, the rows are. */
export const readingsOf = (manifest: Manifest): ReadonlyMap<string, string> => {
  const documents = new Map(manifest.filter(isDocument).map((entry) => [ownerOf(entry), entry.sha256]));
  return new Map(contents(manifest).map((entry) => [entry.path, `${entry.sha256} ${profileNameOf(entry) === null ? '' : (documents.get(ownerOf(entry)) ?? '')}`]));
};

export interface KnownFile {
  readonly entry: ManifestEntry;
  readonly kind: FileKind;
}

/** Files in the formats of the exchange folder: its own, and those of sources whose profile says so. */
const inExchangeFormats = (manifest: Manifest, exchange: ReadonlySet<string>): ManifestEntry[] =>
  contents(manifest).filter((entry) => exchange.has(profileNameOf(entry) ?? FOLDER));

const FOLDER_ALONE: ReadonlySet<string> = new Set([FOLDER]);

/** The files whose name says what they hold. `exchange` names the sources, the folder included, whose files are told by their names. */
export const knownFiles = (manifest: Manifest, exchange = FOLDER_ALONE): KnownFile[] =>
  inExchangeFormats(manifest, exchange).flatMap((entry) => {
    const kind = fileKindOf(folderProfile, entry.path);
    return kind === null ? [] : [{ entry, kind }];
  });

/** What is to be said of what arrived as a whole; it follows from the manifest and its profiles alone, so a rebuild says the same. */
export const folderRejections = (manifest: Manifest, files: readonly KnownFile[], exchange = FOLDER_ALONE): Rejection[] => {
  const skippedPaths = new Set(manifest.filter(isSkipped).map((entry) => entry.path));
  return [
    ...manifest.filter(isSkipped).map((entry) => aboutFile(entry.path, 'unrecognised_file', skippedMessage(entry))),
    ...unknownFiles(manifest, exchange),
    ...manifest.filter(isDuplicate).map((entry) => aboutFile(entry.path, 'duplicate_file', `提示：内容与 ${entry.mark ?? ''} 完全相同，只载入一次。请删除多余的一份。`)),
    ...manifest.filter(isOlder).map((entry) => aboutFile(entry.path, 'older_version', outdated)),
    ...manifest.filter((entry) => isRetained(entry) && !skippedPaths.has(entry.path)).map((entry) => aboutFile(entry.path, 'missing_file', gone)),
    ...missingKinds(files),
  ];
};

const gone = '提示：这个文件已不在资料文件夹中，系统仍沿用上次读取的内容。若确需撤下其中的数据，请提交一份只有表头的同名文件。';

const outdated = '送来的是这个文件以前的版本，系统仍沿用较新的内容。若确需改回，请在“数据来源”页采用这一版并写明理由；否则请重新放入较新的文件。';

const unknownFiles = (manifest: Manifest, exchange: ReadonlySet<string>): Rejection[] =>
  inExchangeFormats(manifest, exchange)
    .filter((entry) => fileKindOf(folderProfile, entry.path) === null)
    .map((entry) => aboutFile(entry.path, 'unrecognised_file', `无法从文件名判断内容，未读取。可识别的文件名：${knownPatterns(folderProfile)}。请改名后重新装载。`));

const missingKinds = (files: readonly KnownFile[]): Rejection[] => {
  const held = new Set(files.flatMap(({ kind }) => kind.records));
  return folderProfile.required
    .filter(({ record }) => !held.has(record))
    .map(({ record, zh, like }) => ({ ...aboutFile(like, 'missing_file', `资料文件夹中没有${zh}文件，相关指标无法计算。请放入名称如“${like}”的文件后重新装载。`), record }));
};

/** Two manifests that give the same edition: a folder that was moved delivers what it delivered before. */
export const sameManifest = (left: Manifest, right: Manifest): boolean => fingerprint(left) === fingerprint(right);

const fingerprint = (manifest: Manifest): string => manifest.map((entry) => JSON.stringify([entry.path, standing(entry), entry.sha256])).sort().join('\n');

const standing = (entry: ManifestEntry): string => entry.source.slice(0, entry.source.length - originOf(entry).length).trim();
