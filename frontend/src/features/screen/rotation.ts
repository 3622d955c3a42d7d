import { type WallPanel, wallPanels } from '../../address/screen-address';

/** How long a panel stands, in seconds. */
export const PANEL_SECONDS = 20;

/** The panel `by` places on, around the end. */
export const panelAfter = (panel: WallPanel, by: 1 | -1): WallPanel => {
  const place = (wallPanels.indexOf(panel) + by + wallPanels.length) % wallPanels.length;
  return wallPanels[place] ?? 'summary';
};

/** Why the wall stands still; `null` while it turns. */
export type Stillness = 'held' | 'reduced' | 'all' | null;

/** A wall wide enough for everything has nothing to turn; else a person's hold or the system's wish for less motion stops it. */
export const stillness = (given: { held: boolean; reduced: boolean; wide: boolean }): Stillness => {
  if (given.wide) return 'all';
  if (given.held) return 'held';
  return given.reduced ? 'reduced' : null;
};
