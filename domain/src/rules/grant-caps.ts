import * as z from 'zod/mini';
import { decimalText } from '../api/shared-shapes.js';
import type { RuleSet } from './rule-set.js';

/** A ceiling of Art. 10: 元, for each item or, by another reading, for the consortium as a whole. */
export interface GrantCap {
  readonly cap: string;
  readonly whole: boolean;
}

const params = z.object({ cap: decimalText, per: z.enum(['project', 'transfer', 'consortium']) });

/** The ceiling that rule A10.1 or A10.2 sets in a rule set; `null` when the set has no such rule. @throws ZodError when the rule bears no cap */
export const grantCapOf = (ruleSet: RuleSet, rule: 'A10.1' | 'A10.2'): GrantCap | null => {
  const found = ruleSet.rules.find(({ id }) => id === rule);
  if (found === undefined) return null;
  const { cap, per } = params.parse(found.params);
  return { cap, whole: per === 'consortium' };
};
