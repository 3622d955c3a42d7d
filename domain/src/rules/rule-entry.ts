import type * as z from 'zod/mini';

import type { Jurisdiction } from '../jurisdiction/jurisdiction.js';
import type { Scheme } from '../scheme/scheme.js';
import { type BoundRule, bindRule, type RuleDefinition } from './define-rule.js';
import type { RuleSetDocument } from './rule-set-document.js';

/** What the parameters of a rule may follow from. */
export interface RuleBasis {
  readonly scheme: Scheme;
  readonly jurisdiction: Jurisdiction;
}

/** The same, and when the Measures themselves hold. */
export interface DerivedBasis extends RuleBasis {
  readonly effective: RuleSetDocument['effective'];
}

/** A rule as the registry lists it, whatever its facts and parameters are. */
export interface RuleEntry {
  readonly definition: Omit<RuleDefinition<unknown, unknown>, 'judge' | 'params' | 'facts'> & { readonly params: z.ZodMiniType };
  /** Parameters that follow from the scheme or the city and are never written in a document. */
  readonly derived: (basis: DerivedBasis) => Readonly<Record<string, unknown>>;
  /** Throws ZodError when the parameters do not fit. */
  readonly bind: (params: unknown) => BoundRule;
}

/** Lists a rule; `derived` gives the parameters that follow from the scheme or the city. */
export const enterRule = <Facts, Params>(
  definition: RuleDefinition<Facts, Params>,
  derived: (basis: DerivedBasis) => Partial<NoInfer<Params>> = () => ({}),
): RuleEntry => ({ definition, derived, bind: (params) => bindRule(definition, definition.params.parse(params)) });
