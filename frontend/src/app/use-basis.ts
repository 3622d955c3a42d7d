import { overview, type ReplyOf } from '@monitor/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useFilters } from '../address/use-filters';
import { ApiError } from '../api/api-error';
import { endpointOptions } from '../api/use-endpoint';

export type Basis = ReplyOf<typeof overview>['basis'];

export interface ShownBasis {
  readonly basis: Basis | undefined;
  /** The year of the address, where nobody has judged it. */
  readonly missingYear: number | null;
}

// Often enough that an edition published while somebody looks is seen; an unchanged reply costs a 304.
const LOOK_AGAIN = 30_000;

/** What the figures of the year rest on. Asked without the other filters, so that the cockpit shares the reply. */
export const useBasis = (): ShownBasis => {
  const { filters: { year } } = useFilters();
  const asked = { ...(year === undefined ? {} : { year }), sector: [], district: [], status: [] };
  const { data, error } = useQuery({ ...endpointOptions(overview, asked), placeholderData: keepPreviousData, refetchInterval: LOOK_AGAIN });
  const isMissing = year !== undefined && error instanceof ApiError && error.code === 'not_found';
  return { basis: data?.basis, missingYear: isMissing ? year : null };
};
