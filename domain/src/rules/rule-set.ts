import * as z from 'zod/mini';

import type { BoundRule, Finding } from './define-rule.js';
import { ruleEntryOf } from './registry.js';
import type { RuleBasis } from './rule-entry.js';
import type { RuleParams, RuleSetDocument } from './rule-set-document.js';

/** One version of the rules with their parameters set; printed with every result. */
export interface RuleSet extends Omit<RuleSetDocument, 'rules'> {
  readonly rules: readonly BoundRule[];
}

const refuse = ({ id, version }: RuleSetDocument, problem: string): never => {
  throw new RangeError(`规则集 ${id} ${version}：${problem}`);
};

const told = (error: z.core.$ZodError): string => error.issues.map(({ path, message }) => `参数 ${path.join('.')} ${message}`).join('；');

const bindOne = (document: RuleSetDocument, { rule, params }: RuleParams, basis: RuleBasis): BoundRule => {
  const entry = ruleEntryOf(rule);
  if (entry === undefined) return refuse(document, `没有规则 ${rule}，请改用规则目录中的编号`);
  const derived = entry.derived(basis);
  const fixed = Object.keys(params).find((name) => Object.hasOwn(derived, name));
  if (fixed !== undefined) return refuse(document, `规则 ${rule} 的参数 ${fixed} 由评价方案或城市资料决定，请从规则集中删去`);
  const parsed = z.safeParse(entry.definition.params, { ...params, ...derived });
  if (!parsed.success) return refuse(document, `规则 ${rule} 的${told(parsed.error)}`);
  const unknown = Object.keys(params).find((name) => !Object.hasOwn(Object(parsed.data), name));
  if (unknown !== undefined) return refuse(document, `规则 ${rule} 没有参数 ${unknown}，请删去或改正名称`);
  return entry.bind(parsed.data);
};

/**
 * Sets the parameters of every rule: those written in the document and those that follow from the scheme and the city.
 * Throws RangeError naming the rule and the parameter that is unknown, doubled, out of its range or not for the document to set.
 */
export const bindRuleSet = (document: RuleSetDocument, basis: RuleBasis): RuleSet => {
  const ids = document.rules.map(({ rule }) => rule);
  const doubled = ids.find((id, index) => ids.indexOf(id) !== index);
  if (doubled !== undefined) refuse(document, `规则 ${doubled} 重复，请只保留一条`);
  if (document.years.from > document.years.to) refuse(document, '适用年度的起止次序有误');
  return { ...document, rules: document.rules.map((each) => bindOne(document, each, basis)) };
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
