import type { BoundRule, Finding } from './define-rule.js';
import { ruleEntryOf } from './registry.js';
import type { DerivedBasis, RuleBasis } from './rule-entry.js';
import { ruleSetContradictions } from './rule-set-check.js';
import type { RuleParams, RuleSetDocument } from './rule-set-document.js';

/** One version of the rules with their parameters set; printed with every result. */
export interface RuleSet extends Omit<RuleSetDocument, 'rules'> {
  readonly rules: readonly BoundRule[];
}

const bindOne = ({ rule, params }: RuleParams, basis: DerivedBasis): BoundRule => {
  const entry = ruleEntryOf(rule);
  if (entry === undefined) throw new RangeError(`没有规则 ${rule}，请改用规则目录中的编号`);
  return entry.bind({ ...params, ...entry.derived(basis) });
};

/**
 * Sets the parameters of every rule: those written in the document and those that follow from the scheme and the city.
 * Throws RangeError naming the rule and the parameter that is unknown, doubled, out of its range or not for the document to set.
 */
export const bindRuleSet = (document: RuleSetDocument, basis: RuleBasis): RuleSet => {
  const [first] = ruleSetContradictions(document, basis);
  if (first !== undefined) throw new RangeError(`规则集 ${document.id} ${document.version}：${first.message}（${first.path}）`);
  return { ...document, rules: document.rules.map((each) => bindOne(each, { ...basis, effective: document.effective })) };
};

/** The rule of that id; throws RangeError when the set has none. */
export const ruleOf = (ruleSet: RuleSet, id: string): BoundRule => {
  const found = ruleSet.rules.find((rule) => rule.id === id);
  if (found === undefined) throw new RangeError(`规则集 ${ruleSet.id} 没有规则 ${id}`);
  return found;
};

/** Judges one subject by one rule. Throws RangeError on an unknown rule and ZodError on facts that do not fit it. */
export const judgeRule = (ruleSet: RuleSet, id: string, facts: unknown): Finding => ruleOf(ruleSet, id).judge(facts);

/** The same set with some rules under other parameters, under a version of its own: for simulation before a change is published. */
export const withParams = (ruleSet: RuleSet, version: string, params: Readonly<Record<string, unknown>>): RuleSet => {
  for (const id of Object.keys(params)) ruleOf(ruleSet, id);
  const rules = ruleSet.rules.map((rule) => (Object.hasOwn(params, rule.id) ? rule.rebind(params[rule.id]) : rule));
  return { ...ruleSet, version, rules };
};
