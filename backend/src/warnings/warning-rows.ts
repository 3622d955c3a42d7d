import { type ReplyOf, warningColours, type warnings } from '@monitor/domain';

type Row = ReplyOf<typeof warnings>['rows'][number];
type Item = Row['items'][number];
type Strip = Row['strips'][number];

interface ItemColumns extends Omit<Item, 'colour' | 'months' | 'measured'> {
  readonly consortium: string;
  readonly colour: string;
  readonly months: readonly string[];
  readonly measured: string;
}

interface StripColumns {
  readonly consortium: string;
  readonly kind: Strip['kind'];
  readonly places: readonly number[];
}

interface UnitColumns extends Omit<Row, 'strips' | 'items' | 'forecast'> {
  readonly history: string;
  readonly centre: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly side: 'above' | 'contains' | 'below' | '';
  readonly note: string;
}

const colourOf = (text: string): Item['colour'] => {
  const known = warningColours.find((colour) => colour === text);
  if (known === undefined) throw new RangeError(`“${text}”不是预警颜色`);
  return known;
};

const grouped = <Given extends { consortium: string }, Told>(rows: readonly Given[], tell: (row: Given) => Told): ReadonlyMap<string, Told[]> => {
  const groups = new Map<string, Told[]>();
  for (const row of rows) groups.set(row.consortium, [...(groups.get(row.consortium) ?? []), tell(row)]);
  return groups;
};

const itemOf = ({ kind, item, label, due, colour, months, since, measured, note, missing, evidence }: ItemColumns): Item => ({
  kind, item, label, due, colour: colourOf(colour), months: months.map(colourOf), since, measured: JSON.parse(measured), note, missing, evidence,
});

const stripOf = ({ kind, places }: StripColumns): Strip => ({ kind, months: places.map((place) => warningColours[place - 1] ?? 'none') });

/** The consortia of a reply, each with its strips, its open warnings and its forecast. */
export const warningRowsOf = (units: readonly UnitColumns[], strips: readonly StripColumns[], items: readonly ItemColumns[]): Row[] => {
  const [stripsOf, itemsOf] = [grouped(strips, stripOf), grouped(items, itemOf)];
  return units.map(({ history, centre, low, high, side, note, ...unit }) => ({
    ...unit,
    strips: stripsOf.get(unit.consortium) ?? [],
    items: itemsOf.get(unit.consortium) ?? [],
    forecast: { history: JSON.parse(history), centre, low, high, side: side === '' ? null : side, note },
  }));
};
