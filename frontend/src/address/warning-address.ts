import { type WarningKind, warningKinds } from '@monitor/domain';

/** Where the forecast lies to the pass line; `short` is a history too short for one. */
export const outlooks = ['below', 'contains', 'above', 'short'] as const;
export type Outlook = (typeof outlooks)[number];

/** The warnings narrowed to some kinds of things and some forecasts. */
export interface WarningAddress {
  readonly kind?: readonly WarningKind[] | undefined;
  readonly outlook?: readonly Outlook[] | undefined;
}

const listOf = (given: unknown): readonly string[] => (Array.isArray(given) ? given.map(String) : typeof given === 'string' ? given.split(',') : []);

/** `kind=milestone,gate`, `outlook=contains`; unknown words are dropped. */
export const parseWarningAddress = (raw: Record<string, unknown>): WarningAddress => {
  const [kinds, sides] = [listOf(raw['kind']), listOf(raw['outlook'])];
  const kind = warningKinds.filter((each) => kinds.includes(each));
  const outlook = outlooks.filter((each) => sides.includes(each));
  return { ...(kind.length === 0 ? {} : { kind }), ...(outlook.length === 0 ? {} : { outlook }) };
};
