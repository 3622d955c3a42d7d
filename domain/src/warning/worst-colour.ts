import { type WarningColour, warningColours } from './warning.js';

const gravity: ReadonlyMap<WarningColour, number> = new Map(warningColours.map((colour, index) => [colour, index]));
const orderOf = (colour: WarningColour): number => gravity.get(colour) ?? warningColours.length;

/** Negative when the first is graver: red, yellow, grey, green, none. */
export const compareColours = (left: WarningColour, right: WarningColour): number => orderOf(left) - orderOf(right);

/** The gravest of some colours; of none, `none`. Unknown data are never hidden behind green. */
export const worstColour = (colours: readonly WarningColour[]): WarningColour =>
  colours.reduce<WarningColour>((worst, colour) => (compareColours(colour, worst) < 0 ? colour : worst), 'none');

/** The gravest colour of each month over strips of equal length. */
export const worstMonths = (strips: readonly (readonly WarningColour[])[]): readonly WarningColour[] =>
  (strips[0] ?? []).map((_, month) => worstColour(strips.map((strip) => strip[month] ?? 'none')));
