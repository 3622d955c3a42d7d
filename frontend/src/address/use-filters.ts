import type { Filters } from '@monitor/domain';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type FilterAddress, filtersOf, keepFilters } from './address';

/** Where another choice of sectors leads from the page of one: to the page of another, or to all of them. */
const useSectorChange = (): ((sectors: readonly string[], from: string) => void) => {
  const navigate = useNavigate();
  return (sectors, from) => {
    const others = sectors.filter((code) => code !== from);
    const [only] = others;
    if (only !== undefined && others.length === 1) void navigate({ to: '/sectors/$sector', params: { sector: only }, search: keepFilters });
    else void navigate({ to: '/sectors', search: (before) => keepFilters({ ...keepFilters(before), sector: sectors }) });
  };
};

/** The filters in the address, and a way to change some of them; going back undoes a change. The page of a sector is narrowed to it by its path. */
export const useFilters = (): { filters: Filters; change: (part: FilterAddress) => void; clear: () => void } => {
  const search = useSearch({ strict: false });
  const { sector: place } = useParams({ strict: false });
  const navigate = useNavigate();
  const goToSectors = useSectorChange();
  const filters = useMemo(() => filtersOf(place === undefined ? search : { ...search, sector: [place] }), [search, place]);
  const change = (part: FilterAddress) => {
    if (place !== undefined && part.sector !== undefined) return goToSectors(part.sector, place);
    return void navigate({ to: '.', search: (before) => ({ ...before, ...keepFilters({ ...keepFilters(before), ...part }) }) });
  };
  const isNarrowed = filters.district.length + filters.status.length > 0;
  const clear = () => change(place !== undefined && isNarrowed ? { district: [], status: [] } : { sector: [], district: [], status: [] });
  return { filters, change, clear };
};
