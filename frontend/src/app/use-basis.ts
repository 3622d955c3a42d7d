import { overview, type ReplyOf } from '@monitor/domain';
import { useFilters } from '../address/use-filters';
import { useEndpoint } from '../api/use-endpoint';

export type Basis = ReplyOf<typeof overview>['basis'];

/** What the figures of the year rest on. Asked without the other filters, so that the cockpit shares the reply. */
export const useBasis = (): Basis | undefined => {
  const { filters } = useFilters();
  const asked = { ...(filters.year === undefined ? {} : { year: filters.year }), sector: [], district: [], status: [] };
  return useEndpoint(overview, asked).data?.basis;
};
