import { MOST_COMPARED } from '@monitor/domain';

/** What a press on a box leaves: ticked, not ticked, or as it was where no more fit. */
export const toggledPick = (pick: readonly string[], consortium: string): readonly string[] => {
  if (pick.includes(consortium)) return pick.filter((each) => each !== consortium);
  return pick.length >= MOST_COMPARED ? pick : [...pick, consortium];
};

export interface Chosen {
  /** Compared, in the order asked for. */
  readonly codes: readonly string[];
  /** Asked for beyond what can stand side by side. */
  readonly over: number;
}

/** The first five of what an address asks to compare, and how many more it asks for. */
export const chosenOf = (compare: readonly string[]): Chosen => ({ codes: compare.slice(0, MOST_COMPARED), over: Math.max(0, compare.length - MOST_COMPARED) });
