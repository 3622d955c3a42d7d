import { oneRun, type QueryOf, type ReplyOf, runs, startRun } from '@monitor/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ApiError } from '../../api/api-error';
import { fetchEndpoint } from '../../api/fetch-endpoint';
import { endpointOptions } from '../../api/use-endpoint';

export type Run = ReplyOf<typeof oneRun>;

const LOOK_EVERY = 1000;

export interface Load {
  /** The run started here, or one that is under way. */
  readonly followed: Run | undefined;
  readonly isBusy: boolean;
  readonly isStarting: boolean;
  /** Another run was under way when this one was asked for. */
  readonly wasBusy: boolean;
  readonly refusal: Error | null;
  readonly start: (order: QueryOf<typeof startRun>) => void;
}

/** Starts a load and follows it to its end, then asks for everything anew. */
export const useLoad = (known: readonly Run[]): Load => {
  const queryClient = useQueryClient();
  const [started, setStarted] = useState<string | null>(null);
  const underWay = known.find(({ state }) => state === 'running')?.id;
  const id = underWay ?? started ?? undefined;
  const following = useQuery({
    ...endpointOptions(oneRun, { id: id ?? '' }),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data === undefined || state.data.state === 'running' ? LOOK_EVERY : false),
  });
  const starting = useMutation({
    mutationFn: (order: QueryOf<typeof startRun>) => fetchEndpoint(startRun, order),
    onSuccess: (run) => setStarted(run.id),
    onSettled: () => queryClient.invalidateQueries({ queryKey: [runs.path] }),
  });
  const state = following.data?.state;
  const before = useRef(state);
  useEffect(() => {
    if (before.current === 'running' && state !== 'running') void queryClient.invalidateQueries();
    before.current = state;
  }, [state, queryClient]);
  const wasBusy = starting.error instanceof ApiError && starting.error.code === 'run_in_progress';
  return {
    followed: id === undefined ? undefined : following.data,
    isBusy: state === 'running',
    isStarting: starting.isPending,
    wasBusy,
    refusal: wasBusy ? null : starting.error,
    start: starting.mutate,
  };
};
