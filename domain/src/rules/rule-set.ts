import type { Bilingual } from '../jurisdiction/jurisdiction.js';
import type { CalendarDate } from '../calendar/calendar-date.js';
import type { BoundRule, Finding } from './define-rule.js';

/** A reading of the Measures where their text leaves a choice: what was taken, and which parameter holds it. */
export interface OpenReading {
  readonly question: string;
  readonly taken: string;
  /** `<rule or flag>.<parameter>`. */
  readonly param: string;
}

/** How flags read what the Measures leave open. */
export interface FlagReadings {
  /** Whether a report still missing after its grace proposes rectification or only a watch. */
  readonly missingReport: 'rectify' | 'watch';
  /** Length of 限期整改 when the order names no deadline. */
  readonly rectificationMonths: number;
}

/** One version of the rules with their parameters; printed with every result. */
export interface RuleSet extends Bilingual {
  readonly id: string;
  readonly version: string;
  /** `null` while the Measures are a draft without a date of issue. */
  readonly effective: { readonly from: CalendarDate | null; readonly until: CalendarDate | null };
  readonly note: string;
  readonly rules: readonly BoundRule[];
  readonly flagReadings: FlagReadings;
  readonly openReadings: readonly OpenReading[];
}

/** Checks that no rule is named twice; throws RangeError. */
export const defineRuleSet = (ruleSet: RuleSet): RuleSet => {
  const ids = ruleSet.rules.map(({ id }) => id);
  const doubled = ids.find((id, index) => ids.indexOf(id) !== index);
  if (doubled !== undefined) throw new RangeError(`规则集 ${ruleSet.id} 中规则 ${doubled} 重复`);
  return ruleSet;
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
