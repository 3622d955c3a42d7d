import type { ReplyOf, trialCases, trialReview } from '@monitor/domain';

export type TrialReply = ReplyOf<typeof trialReview>;
export type TrialQuarter = TrialReply['quarters'][number];
export type TrialPhaseTotal = TrialReply['phases'][number];
export type CasesReply = ReplyOf<typeof trialCases>;

export const channels = ['research', 'transfer', 'equity', 'compensation'] as const;
export type Channel = (typeof channels)[number];

/** Stands in for the reply until it is there. */
export const noReview: Pick<TrialReply, 'quarters' | 'dayOne'> = { quarters: [], dayOne: { date: '', ground: 'assumed', until: '', years: 0 } };
