import { filtersOf, moneyUnits } from './address';

/** A filter of an address whose values name nothing any more. */
export interface Dropped {
  readonly name: 'year' | 'sector' | 'district' | 'status' | 'unit';
  readonly values: readonly string[];
}

const LONGEST = 40;

const listed = (text: string | undefined): readonly string[] => [...new Set((text ?? '').split(',').filter((code) => code !== ''))];

/** What an address asks for and no page can follow, filter by filter; long values are cut. */
export const droppedOf = (raw: Readonly<Record<string, string>>): readonly Dropped[] => {
  const kept = filtersOf(raw);
  const lists = (['sector', 'district', 'status'] as const).map((name) => ({ name, values: listed(raw[name]).filter((code) => !kept[name].includes(code)) }));
  const year = { name: 'year' as const, values: kept.year === undefined ? listed(raw['year']) : [] };
  const unit = { name: 'unit' as const, values: listed(raw['unit']).filter((code) => !moneyUnits.some((each) => each === code)) };
  return [year, ...lists, unit].filter(({ values }) => values.length > 0).map(({ name, values }) => ({ name, values: values.map((value) => value.slice(0, LONGEST)) }));
};
