import type { flagExplanation, ReplyOf } from '@monitor/domain';

export type FlagReply = ReplyOf<typeof flagExplanation>;
export type Condition = FlagReply['conditions'][number];
export type RuleNode = FlagReply['rules'][number];
export type EvidenceRow = FlagReply['evidence'][number];
export type Stability = NonNullable<FlagReply['stability']>;
