import type { projectProfile, ReplyOf } from '@monitor/domain';

export type ProjectReply = ReplyOf<typeof projectProfile>;
export type ProjectTask = ProjectReply['tasks'][number];
export type ProjectCheck = ProjectReply['checks'][number];
export type ProjectOutcome = ProjectReply['outcomes'][number];
