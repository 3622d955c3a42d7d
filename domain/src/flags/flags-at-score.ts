import type { FlagKind } from '../api/shared-shapes.js';
import type { Finding } from '../rules/define-rule.js';
import type { RuleSet } from '../rules/rule-set.js';
import type { FlagBasis, FlagCircumstances, FlagInput, RectificationCase } from './flag-input.js';
import { flagDefinitions, tryFlag } from './raise-flags.js';

const BY_TOTAL = 'A12.3';

/** The finding of the one rule that looks at the total, as another total would give it. */
const findingAt = (finding: Finding, { breaches }: FlagCircumstances, { total, ruleSet }: { total: number | null; ruleSet: RuleSet }): Finding => {
  const rule = finding.rule === BY_TOTAL ? ruleSet.rules.find(({ id }) => id === BY_TOTAL) : undefined;
  return rule === undefined ? finding : { ...rule.judge({ total, breaches: [...breaches], evidence: [] }), evidence: finding.evidence };
};

/** The year's own evaluation re-evaluates a case that was ordered before the year ended. */
const caseAt = (standing: RectificationCase | null, year: number, total: number | null): RectificationCase | null =>
  standing === null ? null : { ...standing, reEvaluationTotal: standing.orderedOn <= `${year}-12-31` ? total : standing.reEvaluationTotal };

/**
 * What flags are judged by when the score is another than the official one: circumstances stay, and what follows from the total follows it
 * (rule A12.3 and the re-evaluation of a rectification). Given the official score it is the official input.
 */
export const flagInputAt = (circumstances: FlagCircumstances, { score, graded }: Pick<FlagInput, 'score' | 'graded'>, ruleSet: RuleSet): FlagInput => ({
  ...circumstances,
  score,
  graded,
  findings: circumstances.findings.map((each) => findingAt(each, circumstances, { total: graded.total, ruleSet })),
  rectification: caseAt(circumstances.rectification, circumstances.year, graded.total),
});

/** The kinds of flag raised, gravest first: `raiseFlags` without their words. */
export const raisedKinds = (input: FlagInput, basis: FlagBasis): readonly FlagKind[] =>
  flagDefinitions.filter((definition) => tryFlag(definition, input, basis).raised).map(({ kind }) => kind);
