import { changedDraft, type Scheme, type WhatIfChange } from '@monitor/domain';

interface Named {
  readonly id: string;
  readonly version: string;
}

/** The first version after the scheme's that nobody has taken: `1.1.0-t1`, `1.1.0-t2` … */
export const freeVersion = ({ id, version }: Named, taken: readonly Named[]): string => {
  const versions = new Set(taken.filter((each) => each.id === id).map((each) => each.version));
  const numbers = Array.from({ length: versions.size + 1 }, (_, at) => `${version}-t${at + 1}`);
  return numbers.find((each) => !versions.has(each)) ?? `${version}-t${versions.size + 1}`;
};

/** The scheme with the changes as a document of its own, for the years after the one it was tried with. Throws RangeError when the changes contradict each other. */
export const draftDocument = (scheme: Scheme, change: WhatIfChange, { version, after }: { version: string; after: number }): Record<string, unknown> => {
  const from = Math.max(scheme.years.from, after + 1);
  return { ...changedDraft(scheme, change), version, years: { from, to: Math.max(from, scheme.years.to) } };
};
