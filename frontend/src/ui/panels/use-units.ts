import { type Filters, fundUnits } from '@monitor/domain';
import { useMemo } from 'react';
import { useEndpoint } from '../../api/use-endpoint';
import type { Asked } from '../panel';
import { narrowed, type UnitRow, type UnitsReply } from './unit-rows';

export interface CityUnits {
  readonly basis: UnitsReply['basis'];
  /** Every consortium of the year that the asker may see. */
  readonly city: readonly UnitRow[];
  /** Those the filters leave. */
  readonly shown: readonly UnitRow[];
}

/** The units of the year, asked once whatever the filters, since limits and medians are told from all of them. */
export const useUnits = (filters: Filters): Asked<CityUnits> => {
  const { data, error, isFetching, isPlaceholderData, refetch } = useEndpoint(fundUnits, { year: filters.year, sector: [], district: [], status: [] });
  const units = useMemo(() => (data === undefined ? undefined : { basis: data.basis, city: data.rows, shown: narrowed(data.rows, filters) }), [data, filters]);
  return { data: units, error, isFetching, isPlaceholderData, refetch };
};
