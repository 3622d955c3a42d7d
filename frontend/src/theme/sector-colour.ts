import { jurisdiction } from '../policy/jurisdiction';

/** The hue of a sector, by its place in Art. 4; one that is not listed there is grey. */
export const sectorColour = (code: string): string => {
  const place = jurisdiction().sectors.findIndex((sector) => sector.code === code);
  return place < 0 ? 'var(--grey)' : `var(--sector-${place + 1})`;
};
