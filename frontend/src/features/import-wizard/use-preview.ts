import { useDebouncedValue } from '@mantine/hooks';
import { previewProfile, type ReplyOf, type SourceProfile } from '@monitor/domain';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { fetchEndpoint } from '../../api/fetch-endpoint';

export type Preview = ReplyOf<typeof previewProfile>;
export type Found = NonNullable<Preview['found']>;
export type PreviewedRow = Found['rows'][number];

/** Typing rests so long before the file is read again. */
const REST = 500;

interface Of {
  readonly upload: string;
  readonly member: string | undefined;
}

/** What the draft makes of the file, asked when the draft has rested. */
export const usePreview = ({ upload, member }: Of, draft: SourceProfile | null): UseQueryResult<Preview> => {
  const [rested] = useDebouncedValue(draft, REST);
  const of = member === undefined ? { upload } : { upload, member };
  return useQuery({
    queryKey: [previewProfile.path, of, rested],
    queryFn: ({ signal }) => fetchEndpoint(previewProfile, { ...of, draft: { ...rested } }, signal),
    enabled: rested !== null && rested.records.length > 0,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
};
