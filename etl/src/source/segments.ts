import { createHash } from 'node:crypto';
import type { Incremental } from '@monitor/domain';
import type { Manifest } from '@monitor/store';
import { isDocument } from './manifest-entry.js';
import { higherMark } from './watermark.js';

type Entry = Manifest[number];

/** What the next delivery of a source that is read in segments has to bring. */
export interface SegmentPlan {
  /** From 1; names the folder of what is delivered. */
  readonly number: number;
  /** What stays beside it: nothing when everything is read anew. */
  readonly kept: Manifest;
  /** The highest mark published so far; `null` when everything is read anew. */
  readonly since: string | null;
}

interface Standing {
  readonly previous: Manifest;
  readonly incremental: Incremental | undefined;
  /** How many deliveries ended well so far. */
  readonly deliveries: number;
  /** The profile is not the one by which `previous` was read. */
  readonly profileChanged: boolean;
}

/**
 * A source without a watermark is always segment 1, so that the same content gives the same manifest. One with a watermark adds a
 * segment each time and replaces them all at every `fullEvery`-th delivery, and when there is nothing that can be built on.
 */
export const planSegment = ({ previous, incremental, deliveries, profileChanged }: Standing): SegmentPlan => {
  if (incremental === undefined) return { number: 1, kept: [], since: null };
  const number = Math.max(0, ...previous.map(({ path }) => segmentOf(path))) + 1;
  const since = highestMark(previous);
  const full = since === null || profileChanged || deliveries % incremental.fullEvery === 0;
  return full ? { number, kept: [], since: null } : { number, kept: previous, since };
};

export const highestMark = (entries: Manifest): string | null => entries.reduce<string | null>((highest, { mark }) => higherMark(highest, mark ?? null), null);

/** The number of the segment a path lies in; 0 outside of segments. */
export const segmentOf = (path: string): number => Number(/^[^/]+\/(\d{6})\//u.exec(path)?.[1] ?? 0);

export const segmentPath = (name: string, number: number, file: string): string => `${name}/${String(number).padStart(6, '0')}/${file}`;

/** The mark stands on the last entry of its segment, and so moves exactly when the edition is published. */
export const withMark = (entries: readonly Entry[], mark: string | null): Manifest =>
  entries.map((entry, index) => (mark !== null && index === entries.length - 1 ? { ...entry, mark } : entry));

/** True where the published edition was read by another text of the profile. */
export const isOtherDocument = (previous: Manifest, text: string): boolean => {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return previous.some((entry) => isDocument(entry) && entry.sha256 !== sha256);
};
