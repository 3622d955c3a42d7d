import type { Endpoint } from '@monitor/domain';
import type { UseQueryResult } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import { useFilters } from '../../address/use-filters';
import { useEndpoint } from '../../api/use-endpoint';

type OfOne = z.ZodMiniType<unknown, { consortium: string; year?: unknown }>;

/** A question about one consortium in the year of the address. */
export const useOneAsked = <Q extends OfOne, R extends z.ZodMiniType>(endpoint: Endpoint<Q, R>, consortium: string): UseQueryResult<z.output<R>> => {
  const { filters: { year } } = useFilters();
  return useEndpoint<OfOne, R>(endpoint, { consortium, ...(year === undefined ? {} : { year }) });
};
