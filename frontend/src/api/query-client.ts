import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { mayHeal } from './api-error';
import type { Heard } from './recovery';

const MOST_TRIES = 2;
const FRESH_FOR = 30_000;

/** The cache of replies; what it hears goes to the recovery. */
export const createQueryClient = ({ failure, reply }: Heard): QueryClient =>
  new QueryClient({
    queryCache: new QueryCache({ onError: failure, onSuccess: reply }),
    mutationCache: new MutationCache({ onError: failure }),
    defaultOptions: {
      queries: {
        staleTime: FRESH_FOR,
        // Whether the server can be reached is found out by asking it, and told.
        networkMode: 'always',
        retry: (tries, error) => tries < MOST_TRIES && mayHeal(error),
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always' },
    },
  });
