import { type QueryOf, replaySource, runs, sources, startRun } from '@monitor/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError } from '../../api/api-error';
import { fetchEndpoint } from '../../api/fetch-endpoint';

type Order = { readonly replay: string } | QueryOf<typeof startRun>;

/** Starts a run; the list of sources shows it from then on. */
export const useSourceActs = () => {
  const queryClient = useQueryClient();
  const acting = useMutation({
    mutationFn: (order: Order) => ('replay' in order ? fetchEndpoint(replaySource, { name: order.replay }) : fetchEndpoint(startRun, order)),
    onSettled: () => Promise.all([runs, sources].map(({ path }) => queryClient.invalidateQueries({ queryKey: [path] }))),
  });
  const wasBusy = acting.error instanceof ApiError && acting.error.code === 'run_in_progress';
  return { act: acting.mutate, isAsking: acting.isPending, wasBusy, refusal: wasBusy ? null : acting.error };
};
