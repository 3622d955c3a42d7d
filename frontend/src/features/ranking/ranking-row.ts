import type { ranking, ReplyOf } from '@monitor/domain';

export type RankingReply = ReplyOf<typeof ranking>;
export type RankingRow = RankingReply['rows'][number];
