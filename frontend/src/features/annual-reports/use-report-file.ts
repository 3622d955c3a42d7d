import type { Download } from '@monitor/domain';
import { useMutation } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import { fetchDownload } from '../../api/fetch-download';
import { saveFile } from '../../export/save-file';

/** Fetches a file of reports and hands it to the browser's downloads. */
export const useReportFile = <Q extends z.ZodMiniType>(download: Download<Q>) =>
  useMutation({
    mutationFn: (query: z.input<Q>) => fetchDownload(download, query),
    onSuccess: ({ name, type, content }) => saveFile(name, type, content),
  });
