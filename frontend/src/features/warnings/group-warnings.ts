import { type WarningColour, warningColours, type WarningKind, worstMonths } from '@monitor/domain';
import type { Outlook } from '../../address/warning-address';
import type { UnitForecast, WarningItem, WarningUnit } from './warning-reply';

/** A consortium as the chosen kinds show it. */
export interface ShownUnit {
  readonly unit: WarningUnit;
  /** The gravest colour of each month looked at. */
  readonly months: readonly WarningColour[];
  readonly colour: WarningColour;
  readonly items: readonly WarningItem[];
}

export interface WarningGroup {
  readonly colour: WarningColour;
  readonly units: readonly ShownUnit[];
}

export interface Chosen {
  readonly kind: readonly WarningKind[];
  readonly outlook: readonly Outlook[];
}

export const outlookOf = ({ side }: UnitForecast): Outlook => side ?? 'short';

const shownAs = (unit: WarningUnit, { kind }: Chosen): ShownUnit => {
  const wanted = (of: WarningKind): boolean => kind.length === 0 || kind.includes(of);
  const months = worstMonths(unit.strips.filter((strip) => wanted(strip.kind)).map((strip) => strip.months));
  return { unit, months, colour: months.at(-1) ?? 'none', items: unit.items.filter((item) => wanted(item.kind)) };
};

const countOf = ({ items }: ShownUnit, colour: WarningColour): number => items.filter((item) => item.colour === colour).length;

const graver = (one: ShownUnit, other: ShownUnit): number =>
  countOf(other, 'red') - countOf(one, 'red') || countOf(other, 'yellow') - countOf(one, 'yellow') || (one.unit.consortium < other.unit.consortium ? -1 : 1);

/** Consortia by their gravest present colour, red first, and within it those with most to do. */
export const groupWarnings = (rows: readonly WarningUnit[], chosen: Chosen): readonly WarningGroup[] => {
  const kept = rows.filter(({ forecast }) => chosen.outlook.length === 0 || chosen.outlook.includes(outlookOf(forecast)));
  const shown = kept.map((unit) => shownAs(unit, chosen));
  return warningColours
    .map((colour) => ({ colour, units: shown.filter((each) => each.colour === colour).sort(graver) }))
    .filter(({ units }) => units.length > 0);
};
