import type { policyDocuments, ReplyOf } from '@monitor/domain';
import type { JsonObject } from './document-path';

export type DocumentRow = ReplyOf<typeof policyDocuments>['documents'][number];

interface Named {
  readonly id: string;
  readonly version: string;
}

/** The first version after the given one that nobody has taken: `1.1.0-d1`, `1.1.0-d2` … */
export const nextVersion = ({ id, version }: Named, taken: readonly Named[]): string => {
  const versions = new Set(taken.filter((each) => each.id === id).map((each) => each.version));
  const root = version.replace(/-[a-z]\d+$/u, '');
  const numbers = Array.from({ length: versions.size + 1 }, (_, at) => `${root}-d${at + 1}`);
  return numbers.find((each) => !versions.has(each)) ?? `${root}-d${versions.size + 1}`;
};

/** A published text as a new version of its own, for years that no published evaluation covers. */
export const draftOf = (document: JsonObject, { years, version }: { years: { from: number; to: number }; version: string; }, lastFrozen: number | null): JsonObject => {
  const from = Math.max(years.from, lastFrozen === null ? years.from : lastFrozen + 1);
  return { ...document, version, years: { from, to: Math.max(from, years.to) } };
};

/** `<id>@<version>` in its parts; `null` for a text that is no name. */
export const nameParts = (name: string): Named | null => {
  const at = name.lastIndexOf('@');
  return at <= 0 || at === name.length - 1 ? null : { id: name.slice(0, at), version: name.slice(at + 1) };
};
