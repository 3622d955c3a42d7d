/** Whether a year is published, and whether what is shown now is what was published (`basis_changed`: 依据变更). */
export type BasisState = 'unfrozen' | 'as_frozen' | 'basis_changed';

interface Shown {
  readonly edition: string;
  /** Hash of the year's verdicts in the edition shown; `null` for an edition that does not remember it or does not hold the year. */
  readonly yearHash: string | null;
}

/** Compares what is shown of a year with its latest published evaluation. An edition that does not remember its hashes is known by its own name alone. */
export const basisState = (shown: Shown, latest: { readonly edition: string; readonly yearHash: string } | null): BasisState => {
  if (latest === null) return 'unfrozen';
  const isSame = shown.yearHash === null ? shown.edition === latest.edition : shown.yearHash === latest.yearHash;
  return isSame ? 'as_frozen' : 'basis_changed';
};
