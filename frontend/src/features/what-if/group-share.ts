import type { GroupCounts } from './sample-weightings';

/** Between these shares of the draws it is open whether a consortium belongs to a group. */
const OPEN_ABOVE = 0.05;
const OPEN_BELOW = 0.95;

/** How often one consortium stood in each group, 0–1. */
export interface GroupShare {
  /** Row of the year. */
  readonly row: number;
  readonly top: number;
  readonly bottom: number;
}

const isOpen = (share: number): boolean => share > OPEN_ABOVE && share < OPEN_BELOW;

export const isUnsettled = ({ top, bottom }: GroupShare): boolean => isOpen(top) || isOpen(bottom);

/** Shares of the draws so far, in the order of the ranked rows. */
export const groupShares = (ranked: Int32Array, { draws, inTop, inBottom }: GroupCounts): readonly GroupShare[] =>
  Array.from(ranked, (row, at) => ({ row, top: (inTop[at] ?? 0) / draws, bottom: (inBottom[at] ?? 0) / draws }));

/** Consortia at the edge of each group. */
export const countOpen = (shares: readonly GroupShare[]): { readonly top: number; readonly bottom: number } => ({
  top: shares.filter(({ top }) => isOpen(top)).length,
  bottom: shares.filter(({ bottom }) => isOpen(bottom)).length,
});

