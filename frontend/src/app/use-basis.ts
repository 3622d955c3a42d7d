import { overview, type ReplyOf } from '@monitor/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useFilters } from '../address/use-filters';
import { endpointOptions } from '../api/use-endpoint';

export type Basis = ReplyOf<typeof overview>['basis'];

// Often enough that an edition published while somebody looks is seen; an unchanged reply costs a 304.
const LOOK_AGAIN = 30_000;

/** What the figures of the year rest on. Asked without the other filters, so that the cockpit shares the reply. */
export const useBasis = (): Basis | undefined => {
  const { filters: { year } } = useFilters();
  const asked = { ...(year === undefined ? {} : { year }), sector: [], district: [], status: [] };
  return useQuery({ ...endpointOptions(overview, asked), placeholderData: keepPreviousData, refetchInterval: LOOK_AGAIN }).data?.basis;
};
