/** What the wall shows, in the order of its rotation. */
export const wallPanels = ['summary', 'matrix', 'actions'] as const;
export type WallPanel = (typeof wallPanels)[number];

/** How the wall is set: held on one panel, and whether units to be mended are named; a default is left out. */
export interface ScreenAddress {
  readonly hold?: WallPanel | undefined;
  readonly names?: 'shown' | undefined;
}

export const parseScreenAddress = (raw: Record<string, unknown>): ScreenAddress => {
  const hold = wallPanels.find((panel) => panel === raw['hold']);
  return { ...(hold === undefined ? {} : { hold }), ...(raw['names'] === 'shown' ? { names: 'shown' as const } : {}) };
};
