import type { Condition, EvidenceRow, FlagReply, RuleNode } from './flag-reply';

/** A rule with the rows it was judged on. */
export interface RuleBranch {
  readonly rule: RuleNode;
  readonly rows: readonly EvidenceRow[];
}

export interface Branch {
  readonly condition: Condition;
  /** The rule it cites, told once: where an earlier condition cites it too, `cites` alone. */
  readonly rule: RuleBranch | null;
  readonly cites: string | null;
  readonly rows: readonly EvidenceRow[];
}

export interface FlagTree {
  readonly met: readonly Branch[];
  readonly unmet: readonly Branch[];
  /** Rules that no condition cites by name. */
  readonly rules: readonly RuleBranch[];
  /** Rows that neither a condition nor a rule names. */
  readonly rows: readonly EvidenceRow[];
}

/** Each row stands once, under the first node that names it. */
const rowsOnce = (all: readonly EvidenceRow[]): ((keys: readonly string[]) => readonly EvidenceRow[]) => {
  const left = new Map(all.map((row) => [row.key, row]));
  return (keys) => keys.flatMap((key) => {
    const row = left.get(key);
    left.delete(key);
    return row === undefined ? [] : [row];
  });
};

/** Conditions that are met before those that are not, each with its rule and its rows; nothing is told twice and nothing is left out. */
export const flagTree = ({ conditions, rules, evidence }: FlagReply): FlagTree => {
  const take = rowsOnce(evidence);
  const told = new Set<string>();
  const branchOf = (rule: RuleNode): RuleBranch => {
    told.add(rule.rule);
    return { rule, rows: take(rule.evidence) };
  };
  const grow = (condition: Condition): Branch => {
    const rows = take(condition.evidence);
    const cited = rules.find(({ rule }) => rule === condition.rule);
    return { condition, rows, cites: condition.rule, rule: cited === undefined || told.has(cited.rule) ? null : branchOf(cited) };
  };
  const met = conditions.filter((each) => each.met).map(grow);
  const unmet = conditions.filter((each) => !each.met).map(grow);
  const others = rules.filter(({ rule }) => !told.has(rule)).map(branchOf);
  return { met, unmet, rules: others, rows: take(evidence.map(({ key }) => key)) };
};
