import type { Filters } from '@monitor/domain';
import type { WhatIfOrder } from '../../address/what-if-address';
import { isChanged, movedBy } from './compare-figures';
import type { YearFigures } from './year-figures';

export interface NamedUnit {
  readonly consortium: string;
  readonly name: string;
  readonly sector: string;
  readonly district: string;
  readonly status: Filters['status'][number];
}

/** Before and after, and how the list is looked at. */
export interface RowsWanted {
  readonly before: YearFigures;
  readonly after: YearFigures;
  readonly order: WhatIfOrder;
  readonly changedOnly: boolean;
  readonly find: string;
  readonly filters: Pick<Filters, 'sector' | 'district' | 'status'>;
}

const LAST = 2 ** 32;

const keyOf = ({ before, after, order }: RowsWanted): ((row: number) => number) => {
  if (order === 'moved') return (row) => -Math.abs(movedBy(before, after, row));
  const { ranks } = order === 'before' ? before : after;
  return (row) => ranks[row] || LAST;
};

const isAmong = (codes: readonly string[], code: string): boolean => codes.length === 0 || codes.includes(code);

/** Rows found, by the key of the order and then by their place in the register. */
export const shownRows = (units: readonly NamedUnit[], wanted: RowsWanted): readonly number[] => {
  const { before, after, changedOnly, filters } = wanted;
  const sought = wanted.find.trim().toLowerCase();
  const key = keyOf(wanted);
  const keys = Float64Array.from(units, (_, row) => key(row));
  const found = [...units.keys()].filter((row) => {
    const unit = units[row];
    if (unit === undefined || (changedOnly && !isChanged(before, after, row))) return false;
    if (!isAmong(filters.sector, unit.sector) || !isAmong(filters.district, unit.district) || !isAmong(filters.status, unit.status)) return false;
    return sought === '' || unit.name.toLowerCase().includes(sought) || unit.consortium.toLowerCase().includes(sought);
  });
  return found.sort((one, other) => (keys[one] ?? 0) - (keys[other] ?? 0) || one - other);
};
