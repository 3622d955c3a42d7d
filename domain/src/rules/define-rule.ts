import * as z from 'zod/mini';

import { isCalendarDate } from '../calendar/calendar-date.js';
import type { RuleOutcome } from '../api/shared-shapes.js';
import type { Bilingual } from '../jurisdiction/jurisdiction.js';

/** One number the rule looked at, in words for a reader: what it is, what it should be. */
export interface Measured {
  readonly label: string;
  readonly value: string;
  readonly threshold: string;
  readonly unit: string;
}

export interface Judgement {
  readonly result: RuleOutcome;
  readonly measured: readonly Measured[];
  /** Chinese; one sentence that says what was found and, when it is not PASS, what to do. */
  readonly note: string;
  /** Keys of the rows the judgement rests on. */
  readonly evidence: readonly string[];
}

/** What a rule is judged about. */
export type RuleSubject = 'consortium' | 'city';

export interface RuleDefinition<Facts, Params> {
  readonly id: string;
  readonly article: string;
  readonly title: Bilingual;
  /** The Measures' own words. */
  readonly clause: string;
  /** `hard`: the text is absolute; `soft`: it says 一般, 鼓励 or 视情, so the rule warns and never fails. */
  readonly severity: 'hard' | 'soft';
  readonly subject: RuleSubject;
  readonly version: string;
  /** What the Measures leave open, as versioned parameters. */
  readonly params: z.ZodMiniType<Params>;
  /** The facts of ONE subject as of a date. */
  readonly facts: z.ZodMiniType<Facts>;
  readonly judge: (facts: Facts, params: Params) => Judgement;
}

/** The facts a rule asks for. */
export type FactsOf<Rule extends { readonly facts: z.ZodMiniType }> = z.output<Rule['facts']>;

/** A judgement with the versions it was made by. */
export interface Finding extends Judgement {
  readonly rule: string;
  readonly version: string;
  readonly article: string;
  readonly severity: 'hard' | 'soft';
}

/** A rule with its parameters set; `judge` parses unknown facts by the rule's own schema and throws ZodError when they do not fit. */
export interface BoundRule extends Omit<RuleDefinition<unknown, unknown>, 'judge' | 'params'> {
  readonly params: unknown;
  readonly judge: (facts: unknown) => Finding;
  /** The same rule under other parameters; throws ZodError when they do not fit. */
  readonly rebind: (params: unknown) => BoundRule;
}

export const defineRule = <Facts, Params>(definition: RuleDefinition<Facts, Params>): RuleDefinition<Facts, Params> => definition;

/** Sets a rule's parameters. Throws RangeError when a soft rule says FAIL. */
export const bindRule = <Facts, Params>(rule: RuleDefinition<Facts, Params>, given: NoInfer<Params>): BoundRule => {
  const params = rule.params.parse(given);
  const { id, version, article, severity } = rule;
  const judge = (facts: unknown): Finding => {
    const judgement = rule.judge(rule.facts.parse(facts), params);
    if (severity === 'soft' && judgement.result === 'FAIL') throw new RangeError(`规则 ${id} 的条文为非强制表述，只能提示，不能判为不符合`);
    return { rule: id, version, article, severity, ...judgement };
  };
  return { ...rule, params, judge, rebind: (other) => bindRule(rule, rule.params.parse(other)) };
};

/** A day of the calendar in a rule's facts. */
export const dateFact = z.string().check(z.refine((text) => isCalendarDate(text), '不是日历上的一天'));

/** A count in a rule's facts. */
export const countFact = z.int().check(z.gte(0));

/** Keys of the rows behind a fact. */
export const evidenceFact = z.array(z.string());
