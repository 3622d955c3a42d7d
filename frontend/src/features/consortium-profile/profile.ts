import type { consortiumProfile, ReplyOf } from '@monitor/domain';

export type Profile = ReplyOf<typeof consortiumProfile>;
export type Indicator = Profile['indicators'][number];
export type Check = Profile['checks'][number];
export type ProfileFlag = Profile['flags'][number];
export type Funds = Profile['funds'][number];
export type Project = Profile['projects'][number];
export type Outcome = Profile['outcomes'][number];
export type Member = Profile['membership'][number];
