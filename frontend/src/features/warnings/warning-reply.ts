import type { ReplyOf, warnings } from '@monitor/domain';

export type WarningsReply = ReplyOf<typeof warnings>;
export type Watch = NonNullable<WarningsReply['watch']>;
export type WarningUnit = WarningsReply['rows'][number];
export type WarningItem = WarningUnit['items'][number];
export type UnitForecast = WarningUnit['forecast'];
