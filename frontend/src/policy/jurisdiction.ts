import type { Jurisdiction } from '@monitor/domain';

let entered: Jurisdiction | null = null;

/** Called once, before anything is drawn: a page never changes its place. */
export const enterJurisdiction = (found: Jurisdiction): void => {
  entered = found;
};

/** The place this page is about: its names, lists, money and registers. Throws before it was entered. */
export const jurisdiction = (): Jurisdiction => {
  if (entered === null) throw new Error('No jurisdiction was entered before the page was drawn');
  return entered;
};
