import type { explanation, ReplyOf } from '@monitor/domain';

export type Why = ReplyOf<typeof explanation>;
export type Contribution = Why['contributions'][number];
export type Distance = Why['distances'][number];
export type Way = NonNullable<Why['way']>;
export type WayStep = Way['steps'][number];
export type SectorPlace = NonNullable<Why['sector']>;
export type Change = NonNullable<Why['change']>;
export type Interval = NonNullable<Why['interval']>;
