import { numberText } from './number-text';

const twoPlaces: ReadonlySet<string> = new Set(['万元', '倍']);

/** An indicator's value in its own unit (the Chinese one decides): two places for 万元 and 倍, one for %, whole counts without decimals. */
export const indicatorValueText = (value: number, unit: string): string => {
  if (twoPlaces.has(unit)) return numberText(value, 2);
  if (unit === '%') return numberText(value, 1);
  return numberText(value, Number.isInteger(value) ? 0 : 2);
};
