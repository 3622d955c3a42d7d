import { detectUpload, type ReplyOf } from '@monitor/domain';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { fetchEndpoint } from '../../api/fetch-endpoint';
import type { Asked } from './kept-work';

export type Detection = ReplyOf<typeof detectUpload>;
export type FoundTable = Detection['tables'][number];
export type Fit = Detection['fits'][number];

/** What a file is, read as a person asked; the same reading is asked for once. */
export const useDetection = (id: string, format: Asked): UseQueryResult<Detection> =>
  useQuery({
    queryKey: [detectUpload.path, id, format],
    queryFn: ({ signal }) => fetchEndpoint(detectUpload, { id, format }, signal),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });

/** The table the work is about. */
export const chosenTable = ({ tables, chosen }: Detection): FoundTable | null => tables.find(({ name }) => name === chosen) ?? tables[0] ?? null;
