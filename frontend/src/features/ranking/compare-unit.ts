import type { comparison, ReplyOf } from '@monitor/domain';

export type CompareUnit = ReplyOf<typeof comparison>['units'][number];

/** A, B, C …: how a consortium is told apart where its name has no room. */
export const letterOf = (place: number): string => String.fromCodePoint('A'.charCodeAt(0) + place);
