import type { organisationProfile, ReplyOf } from '@monitor/domain';

export type MemberReply = ReplyOf<typeof organisationProfile>;
export type Stay = MemberReply['memberships'][number];
export type MemberProject = MemberReply['projects'][number];
export type MemberMoney = MemberReply['money'][number];
export type MemberOutcome = MemberReply['outcomes'][number];
export type MemberBan = MemberReply['bans'][number];
