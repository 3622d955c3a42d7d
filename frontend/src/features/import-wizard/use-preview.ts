import { useDebouncedValue } from '@mantine/hooks';
import { previewProfile, type ReplyOf, type SourceProfile } from '@monitor/domain';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { fetchEndpoint } from '../../api/fetch-endpoint';
import { placedPath, type Previewable, previewable } from './previewable';

export type Preview = ReplyOf<typeof previewProfile>;
export type Found = NonNullable<Preview['found']>;
export type PreviewedRow = Found['rows'][number];

/** Typing rests so long before the file is read again. */
const REST = 500;

interface Of {
  readonly upload: string;
  readonly member: string | undefined;
}

const looked = async (of: Partial<Of> & Pick<Of, 'upload'>, part: Previewable | null, signal: AbortSignal): Promise<Preview> => {
  if (part === null) throw new Error('No record of the draft is whole yet');
  const { upload, member } = of;
  const reply = await fetchEndpoint(previewProfile, { upload, ...(member === undefined ? {} : { member }), draft: { ...part.profile } }, signal);
  return { ...reply, faults: reply.faults.map(({ path, message }) => ({ path: placedPath(path, part.places), message })) };
};

/** What the whole records of the draft make of the file, asked when the draft has rested. */
export const usePreview = ({ upload, member }: Of, draft: SourceProfile | null): UseQueryResult<Preview> => {
  const [rested] = useDebouncedValue(draft, REST);
  const of = member === undefined ? { upload } : { upload, member };
  const part = useMemo(() => (rested === null ? null : previewable(rested)), [rested]);
  return useQuery({
    queryKey: [previewProfile.path, of, part?.profile],
    queryFn: ({ signal }) => looked(of, part, signal),
    enabled: part !== null,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
};
