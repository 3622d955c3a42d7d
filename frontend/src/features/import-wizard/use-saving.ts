import { saveProfile, sources, type Upload } from '@monitor/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { fetchEndpoint } from '../../api/fetch-endpoint';
import { namedProfile } from './named-profile';
import { useArrival } from './use-arrival';
import type { WorkInHand } from './use-work';

/** Saves the mapping as a source and, when asked, loads it. What was saved before from here is replaced; another's is not. */
export const useSaving = (upload: Upload, hand: WorkInHand, name: string) => {
  const queryClient = useQueryClient();
  const { work } = hand;
  const arriving = useArrival(upload, hand.ran);
  const arrive = (reason?: string) => arriving.mutate({ source: name, fetches: work.naming.place === 'folder', reason });
  const saving = useMutation({
    mutationFn: () => {
      if (work.profile === null) throw new Error('Nothing was mapped yet');
      const basedOn = work.saved?.name === name ? work.saved.sha256 : null;
      return fetchEndpoint(saveProfile, { draft: { ...namedProfile(work.profile, work.naming, name) }, basedOn });
    },
    onSuccess: (kept) => {
      hand.saved({ name: kept.name, sha256: kept.sha256 });
      return queryClient.invalidateQueries({ queryKey: [sources.path] });
    },
  });
  const save = (andLoad: boolean) => saving.mutate(undefined, { onSuccess: () => andLoad && arrive() });
  return { save, arrive, saving, arriving };
};
