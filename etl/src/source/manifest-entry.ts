import type { Manifest } from '@monitor/store';
import { type SkipReason, skipReasons } from './skip-reason.js';

export type ManifestEntry = Manifest[number];

/**
 * `source` of an entry is the origin that delivers it, with a mark before it where it is not read as delivered:
 * `retained` is delivered no longer, `skipped-…` was not read, `duplicate` repeats another file (named in `mark`),
 * `older` came after the version that replaced it. `container:` is an archive whose members stand beside it.
 */
const RETAINED = 'retained ';
const SKIPPED = 'skipped-';
const DUPLICATE = 'duplicate ';
const OLDER = 'older ';
const CONTAINER = 'container:';
const PROFILE = 'profile:';
const DOCUMENT = 'profile-document:';

/** The bureau's own exchange folder, the source that needs no profile. */
export const FOLDER = 'folder';

export const profileOrigin = (name: string): string => `${PROFILE}${name}`;

export const retained = (entry: ManifestEntry): ManifestEntry => (isRetained(entry) ? entry : { ...entry, source: `${RETAINED}${entry.source}` });
export const skipped = (origin: string, path: string, reason: SkipReason): ManifestEntry => ({ source: `${SKIPPED}${reason} ${origin}`, path, sha256: '', size: 0 });
export const duplicate = (entry: ManifestEntry, first: string): ManifestEntry => ({ ...entry, source: `${DUPLICATE}${entry.source}`, mark: first });
export const older = (entry: ManifestEntry): ManifestEntry => ({ ...entry, source: `${OLDER}${entry.source}` });
export const container = (name: string, entry: Omit<ManifestEntry, 'source'>): ManifestEntry => ({ ...entry, source: `${CONTAINER}${name}` });
export const profileDocument = (name: string, entry: Pick<ManifestEntry, 'sha256' | 'size'>): ManifestEntry => ({ ...entry, source: `${DOCUMENT}${name}`, path: documentPath(name) });

export const documentPath = (name: string): string => `sources/${name}.yaml`;

export const isRetained = ({ source }: ManifestEntry): boolean => source.startsWith(RETAINED);
export const isSkipped = ({ source }: ManifestEntry): boolean => source.startsWith(SKIPPED);
export const isDuplicate = ({ source }: ManifestEntry): boolean => source.startsWith(DUPLICATE);
export const isOlder = ({ source }: ManifestEntry): boolean => source.startsWith(OLDER);
export const isDocument = ({ source }: ManifestEntry): boolean => source.startsWith(DOCUMENT);
export const isContainer = (entry: ManifestEntry): boolean => originOf(entry).startsWith(CONTAINER);

const MARKS = /^(?:retained |duplicate |older |skipped-[\w-]+ ?)/u;

/** The origin without what is said before it; '' for what an older program skipped. */
export const originOf = ({ source }: ManifestEntry): string => source.replace(MARKS, '');

/** True for what this origin delivers or has delivered: files of a folder that is no longer used do not stay. */
export const isFrom = (origin: string, entry: ManifestEntry): boolean => originOf(entry) === origin;

const OWNER = /^(?:profile|container|profile-document):(.*)$/u;

/** The name of the source an entry belongs to. */
export const ownerOf = (entry: ManifestEntry): string => OWNER.exec(originOf(entry))?.[1] ?? FOLDER;

/** The profile's name of an entry that a profile says how to read; `null` for the exchange folder. */
export const profileNameOf = (entry: ManifestEntry): string | null => {
  const origin = originOf(entry);
  return origin.startsWith(PROFILE) ? origin.slice(PROFILE.length) : null;
};

const isReason = (text: string): text is SkipReason => Object.hasOwn(skipReasons, text);

export const skippedMessage = ({ source }: ManifestEntry): string => {
  const reason = source.slice(SKIPPED.length).split(' ')[0] ?? '';
  return isReason(reason) ? skipReasons[reason] : skipReasons.unreadable;
};
