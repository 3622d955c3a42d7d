import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError, mayHeal } from './api-error';

const MOST_TRIES = 2;
const FRESH_FOR = 30_000;

/** The cache of replies; `onSignedOut` is called when the server no longer knows who asks. */
export const createQueryClient = (onSignedOut: () => void): QueryClient =>
  new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof ApiError && error.code === 'not_signed_in') onSignedOut();
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: FRESH_FOR,
        retry: (tries, error) => tries < MOST_TRIES && mayHeal(error),
        refetchOnWindowFocus: false,
      },
    },
  });
