import { type policy, type ReplyOf, schemeSchema, type Scheme } from '@monitor/domain';

type Reply = ReplyOf<typeof policy>;

/** What the figures of a year were judged by, as a page needs it. */
export interface YearPolicy {
  readonly scheme: Scheme;
  readonly rules: Reply['rules'];
  readonly signOff: Reply['signOff'];
}

/** Throws ZodError when the document is not a scheme. */
export const yearPolicyOf = ({ scheme, rules, signOff }: Reply): YearPolicy => ({ scheme: schemeSchema.parse(scheme), rules, signOff });
