import type { organisationProfile, ReplyOf } from '@monitor/domain';

export type MemberReply = ReplyOf<typeof organisationProfile>;
export type Stay = MemberReply['memberships'][number];

/** A stay that goes on: neither left, nor has its consortium ended. */
export const isCurrent = ({ left, ended }: Stay): boolean => left === null && ended === null;

/** Last day of a stay so far: the day of leaving, the day on which the consortium ended, or `null` while it goes on. */
export const endOf = ({ left, ended }: Stay): string | null => (left !== null && (ended === null || left < ended) ? left : ended);

export type MemberProject = MemberReply['projects'][number];
export type MemberMoney = MemberReply['money'][number];
export type MemberOutcome = MemberReply['outcomes'][number];
export type MemberBan = MemberReply['bans'][number];
