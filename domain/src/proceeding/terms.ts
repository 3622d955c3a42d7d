import * as z from 'zod/mini';

import type { RuleSet } from '../rules/rule-set.js';

/** How long things take where the Measures are silent; kept with each proceeding, so that later rules never change a running one. */
export const proceedingTermsSchema = z.readonly(
  z.object({
    /** Whole days after the notice in which the consortium may answer (陈述申辩); the day of the notice does not count. */
    hearingDays: z.int().check(z.nonnegative()),
    /** Length of 限期整改. */
    rectificationMonths: z.int().check(z.positive()),
    /** How many times it may be extended, and by how many months. */
    extensions: z.int().check(z.nonnegative()),
    extensionMonths: z.int().check(z.positive()),
    /** Art. 12. */
    banYears: z.int().check(z.positive()),
  }),
);
export type ProceedingTerms = z.infer<typeof proceedingTermsSchema>;

/** Defaults of the open readings. The ban is the Measures' own; the rest waits for the bureau. */
export const standardTerms: ProceedingTerms = { hearingDays: 10, rectificationMonths: 12, extensions: 1, extensionMonths: 6, banYears: 3 };

const counted = z.object({ maximumExtensions: z.optional(z.int()), years: z.optional(z.int()) });

/** The terms of a rule set: what it says of rectifications (A12.4) and bans (A12.5), and the standard ones where it is silent. */
export const termsOf = ({ rules, flagReadings }: RuleSet): ProceedingTerms => {
  const paramsOf = (id: string) => counted.parse(rules.find((rule) => rule.id === id)?.params ?? {});
  return {
    ...standardTerms,
    rectificationMonths: flagReadings.rectificationMonths,
    extensions: paramsOf('A12.4').maximumExtensions ?? standardTerms.extensions,
    banYears: paramsOf('A12.5').years ?? standardTerms.banYears,
  };
};
