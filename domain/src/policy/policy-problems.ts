import { ruleSetContradictions } from '../rules/rule-set-check.js';
import type { RuleBasis } from '../rules/rule-entry.js';
import { ruleSetDocumentSchema } from '../rules/rule-set-document.js';
import { schemeSchema } from '../scheme/scheme.js';
import { contradictions } from '../scheme/scheme-check.js';
import { type FieldProblem, fieldsOf } from './field-problem.js';

/**
 * Everything that keeps a document from being used as a scheme, for an editor: fields that do not fit, or else contradictions.
 * `measured` lists the codes that can be measured; others are refused.
 */
export const schemeProblems = (document: unknown, measured: readonly string[]): readonly FieldProblem[] => {
  const { value, problems } = fieldsOf(schemeSchema, document);
  if (value === null) return problems;
  const unknown = value.indicators.flatMap(({ code }, index) =>
    (measured.includes(code) ? [] : [{ path: `indicators.${index}.code`, message: `没有指标 ${code} 的算法，请从方案中删去或改用已有的指标代码` }]));
  return [...unknown, ...contradictions(value)];
};

/** Everything that keeps a document from being used as a rule set beside this scheme in this city. */
export const ruleSetProblems = (document: unknown, basis: RuleBasis): readonly FieldProblem[] => {
  const { value, problems } = fieldsOf(ruleSetDocumentSchema, document);
  return value === null ? problems : ruleSetContradictions(value, basis);
};
