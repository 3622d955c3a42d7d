import type { FlagKind } from '../api/shared-shapes.js';
import type { Finding } from '../rules/define-rule.js';
import type { RuleSet } from '../rules/rule-set.js';
import type { FlagBasis, FlagCircumstances, FlagInput, RectificationCase } from './flag-input.js';
import { flagDefinitions, tryFlag } from './raise-flags.js';

const BY_TOTAL = 'A12.3';

/** Passed, inapplicable and unknown findings bear on no flag, except where another total would judge anew. */
const bears = ({ rule, result }: Finding): boolean => result === 'FAIL' || result === 'WARN' || rule === BY_TOTAL;

/** What an edition keeps of a flag's input: neither score nor grade, which stand elsewhere, nor findings that no flag looks at. */
export const circumstancesOf = ({ score: _score, graded: _graded, ...circumstances }: FlagInput): FlagCircumstances => ({
  ...circumstances, findings: circumstances.findings.filter(bears),
});

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

/** The kinds that another score may raise or lift; the rest rests on the data alone. */
export const scoreDriven: ReadonlySet<FlagKind> = new Set(['revoke', 'rectify', 'watch', 'commend']);

/** The score-driven kinds of flag raised, gravest first: `raiseFlags` without their words. */
export const raisedKinds = (input: FlagInput, basis: FlagBasis): readonly FlagKind[] =>
  flagDefinitions.filter((definition) => scoreDriven.has(definition.kind) && tryFlag(definition, input, basis).raised).map(({ kind }) => kind);
