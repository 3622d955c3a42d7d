import type { BoundRule, Condition, FlagKind, flagExplanation, Policy, ReplyOf } from '@monitor/domain';
import { z } from 'zod';
import type { Sitting } from '../desk/desk.js';
import { ruleRows } from './flag.query.js';

type Reply = ReplyOf<typeof flagExplanation>;
type RuleNode = Reply['rules'][number];
type Reading = Reply['openReadings'][number];

const measured = z.array(z.object({ label: z.string(), value: z.string(), threshold: z.string(), unit: z.string() }));

const params = z.record(z.string(), z.unknown());

/** Readings name what they settle as `<rule>.<param>`, several parted by commas. */
const readingsOf = ({ ruleSet }: Policy, prefix: string): Reading[] =>
  ruleSet.openReadings.filter(({ param }) => param.split(',').some((each) => each.trim().startsWith(`${prefix}.`))).map(({ question, taken, param }) => ({ question, taken, param }));

/** What the Measures leave open about a kind of flag itself, not about one of its rules. */
export const readingsOfFlag = (policy: Policy, kind: FlagKind): Reading[] => readingsOf(policy, kind.toUpperCase());

const nodeOf = (rule: BoundRule, policy: Policy): Pick<RuleNode, 'title' | 'clause' | 'params' | 'openReadings'> => ({
  title: { zh: rule.title.zh, en: rule.title.en }, clause: rule.clause, params: params.parse(rule.params), openReadings: readingsOf(policy, rule.id),
});

/** The rules that conditions cite, and those that failed where a condition counts failures. */
export const citedRules = (conditions: readonly Condition[], failed: readonly string[]): string[] => {
  const cited = conditions.flatMap(({ rule }) => (rule === null ? [] : [rule]));
  const counts = conditions.some(({ code }) => code === 'no_failure');
  return [...new Set([...cited, ...(counts ? failed : [])])].sort();
};

/** Each rule as it was judged about the consortium: clause, parameters, what was measured, and the readings it rests on. */
export const ruleNodesOf = async (sitting: Sitting, about: { consortium: string; year: number; rules: string[] }, policy: Policy): Promise<RuleNode[]> => {
  const rows = await sitting.ask(ruleRows, about);
  return rows.flatMap((row): RuleNode[] => {
    const rule = policy.ruleSet.rules.find(({ id }) => id === row.rule);
    return rule === undefined ? [] : [{ ...row, ...nodeOf(rule, policy), measured: measured.parse(JSON.parse(row.measured)) }];
  });
};
