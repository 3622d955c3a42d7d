import { acceptUpload, type Upload, uploads, startRun } from '@monitor/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError } from '../../api/api-error';
import { fetchEndpoint } from '../../api/fetch-endpoint';

interface Arrival {
  readonly source: string;
  /** The name it bears in the source, where that is not its own. */
  readonly as?: string | undefined;
  /** Why an older file counts, where a newer one is in force. */
  readonly reason?: string | undefined;
  /** The source fetches its own files: nothing is handed to it. */
  readonly fetches?: boolean | undefined;
}

/** The file in force was produced later than this one: a person must say why this one counts. */
export const wantsReason = (error: Error | null): boolean => error instanceof ApiError && error.code === 'changed_meanwhile' && error.fields.some(({ path }) => path === 'reason');

/** Lets a file count for a source and loads the source; gives the run. */
export const useArrival = (upload: Upload, started: (run: string) => void) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ source, as, reason = '', fetches = false }: Arrival) => {
      const isThere = fetches || (upload.state === 'in_force' && upload.source === source);
      if (!isThere) await fetchEndpoint(acceptUpload, { id: upload.id, source, reason, ...(as === undefined ? {} : { as }) });
      return fetchEndpoint(startRun, { kind: 'load', source });
    },
    onSuccess: ({ id }) => started(id),
    onSettled: () => queryClient.invalidateQueries({ queryKey: [uploads.path] }),
  });
};
