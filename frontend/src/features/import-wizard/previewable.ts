import type { SourceProfile } from '@monitor/domain';
import { gapsOf } from './gaps';

/** The part of a draft that can be read already, and where each of its records stands in the draft. */
export interface Previewable {
  readonly profile: SourceProfile;
  readonly places: readonly number[];
}

/** A draft without the records that still lack a source; `null` when none is whole. */
export const previewable = (draft: SourceProfile): Previewable | null => {
  const open = new Set(gapsOf(draft).map(({ record }) => record));
  const places = draft.records.map((_, at) => at).filter((at) => !open.has(at));
  return places.length === 0 ? null : { profile: { ...draft, records: draft.records.filter((_, at) => !open.has(at)) }, places };
};

const RECORD = /^records\.(\d+)/u;

/** The path of a fault in the draft, for a path in its previewable part. */
export const placedPath = (path: string, places: readonly number[]): string =>
  path.replace(RECORD, (whole, at: string) => {
    const place = places[Number(at)];
    return place === undefined ? whole : `records.${String(place)}`;
  });
