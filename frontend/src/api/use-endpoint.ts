import type { Endpoint } from '@monitor/domain';
import { keepPreviousData, queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import { fetchEndpoint } from './fetch-endpoint';

/** The cache entry of a question: its path and what is asked. */
export const endpointOptions = <Q extends z.ZodMiniType, R extends z.ZodMiniType>(endpoint: Endpoint<Q, R>, query: z.input<Q>) =>
  queryOptions({
    queryKey: [endpoint.path, query],
    queryFn: ({ signal }) => fetchEndpoint(endpoint, query, signal),
  });

/** Asks an endpoint and keeps the picture of the question before until the new one is there. */
export const useEndpoint = <Q extends z.ZodMiniType, R extends z.ZodMiniType>(endpoint: Endpoint<Q, R>, query: z.input<Q>, enabled = true): UseQueryResult<z.output<R>> =>
  useQuery({ ...endpointOptions(endpoint, query), enabled, placeholderData: keepPreviousData });
