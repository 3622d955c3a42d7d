import { type Upload, uploads, withdrawUpload } from '@monitor/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { fetchEndpoint } from '../../api/fetch-endpoint';
import { useMessages } from '../../messages/language';
import { ReasonDialog } from '../../ui/reason-dialog';

/** Lets a file count no longer, with a reason. */
export const WithdrawDialog = ({ upload, close }: { upload: Upload; close: () => void }) => {
  const { importing: { drop: words } } = useMessages();
  const queryClient = useQueryClient();
  const leaving = useMutation({
    mutationFn: (reason: string) => fetchEndpoint(withdrawUpload, { id: upload.id, reason }),
    onSuccess: () => {
      close();
      return queryClient.invalidateQueries({ queryKey: [uploads.path] });
    },
  });
  return (
    <ReasonDialog title={words.withdrawTitle} ask={words.withdrawReason} confirm={leaving.isPending ? words.withdrawing : words.withdraw} cancel={words.cancel} isBusy={leaving.isPending} error={leaving.error} act={leaving.mutate} close={close}>
      <p>{words.withdrawWhat(upload.name)}</p>
    </ReasonDialog>
  );
};
