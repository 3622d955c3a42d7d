import type { Filters } from '@monitor/domain';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type FilterAddress, filtersOf, keepFilters } from './address';

/** The filters in the address, and a way to change some of them; going back undoes a change. */
export const useFilters = (): { filters: Filters; change: (part: FilterAddress) => void; clear: () => void } => {
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const filters = useMemo(() => filtersOf(search), [search]);
  const change = (part: FilterAddress) => {
    void navigate({ to: '.', search: (before) => ({ ...before, ...keepFilters({ ...keepFilters(before), ...part }) }) });
  };
  const clear = () => change({ sector: [], district: [], status: [] });
  return { filters, change, clear };
};
