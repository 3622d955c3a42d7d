import { oneRun, type ReplyOf, runs, sources } from '@monitor/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { endpointOptions } from '../api/use-endpoint';

export type Run = ReplyOf<typeof oneRun>;

const LOOK_EVERY = 1000;

/** Follows a run to its end, then asks for everything anew. `undefined` follows none. */
export const useRun = (id: string | undefined): { run: Run | undefined; error: Error | null } => {
  const queryClient = useQueryClient();
  const asked = useQuery({
    ...endpointOptions(oneRun, { id: id ?? '' }),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data === undefined || state.data.state === 'running' ? LOOK_EVERY : false),
  });
  const state = asked.data?.state;
  const before = useRef(state);
  useEffect(() => {
    if (before.current === 'running' && state === 'published') void queryClient.invalidateQueries();
    else if (before.current === 'running' && state !== 'running') void Promise.all([runs, sources].map(({ path }) => queryClient.invalidateQueries({ queryKey: [path] })));
    before.current = state;
  }, [state, queryClient]);
  return { run: asked.data, error: asked.error };
};
