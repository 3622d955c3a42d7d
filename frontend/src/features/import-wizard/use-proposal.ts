import { type ProfileRecord, proposeProfile, type ReplyOf, type SourceProfile, sourceProfile } from '@monitor/domain';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { ApiError } from '../../api/api-error';
import { fetchEndpoint } from '../../api/fetch-endpoint';
import type { Asked } from './kept-work';

type Reply = ReplyOf<typeof proposeProfile>;
export type FoundColumn = Reply['columns'][number];
export type Unreached = Reply['unreached'][number];

/** A proposal with its draft as a whole profile; name and title are put in when it is saved. */
export interface Proposal extends Reply {
  readonly profile: SourceProfile;
  /** What was found of kinds that lack something, by the kind. */
  readonly partials: ReadonlyMap<string, ProfileRecord>;
}

/** The name that an unnamed draft bears until a person names it. */
export const UNNAMED = 'unnamed';

const readAs = (reply: Reply, records: Reply['draft']['records']): SourceProfile => {
  const read = sourceProfile.safeParse({ ...reply.draft, version: 1, kind: 'upload', name: UNNAMED, title: { zh: UNNAMED }, records });
  if (!read.success) throw new ApiError({ code: 'unreadable', detail: '', status: 200, requestId: null }, { cause: read.error });
  return read.data;
};

const whole = (reply: Reply): Proposal => {
  const partials = readAs(reply, reply.unreached.map(({ partial }) => partial)).records;
  return { ...reply, profile: readAs(reply, reply.draft.records), partials: new Map(partials.map((record) => [record.record, record])) };
};

/** What the server proposes for a file read as a person asked. */
export const useProposal = (id: string, format: Asked): UseQueryResult<Proposal> =>
  useQuery({
    queryKey: [proposeProfile.path, id, format],
    queryFn: async ({ signal }) => whole(await fetchEndpoint(proposeProfile, { id, format }, signal)),
    staleTime: Infinity,
  });
