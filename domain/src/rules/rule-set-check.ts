import { type FieldProblem, fieldsOf } from '../policy/field-problem.js';
import { ruleEntryOf } from './registry.js';
import type { DerivedBasis, RuleBasis } from './rule-entry.js';
import type { RuleParams, RuleSetDocument } from './rule-set-document.js';

const paramProblems = ({ rule, params }: RuleParams, at: string, basis: DerivedBasis): readonly FieldProblem[] => {
  const entry = ruleEntryOf(rule);
  if (entry === undefined) return [{ path: `${at}.rule`, message: `没有规则 ${rule}，请改用规则目录中的编号` }];
  const derived = entry.derived(basis);
  const written = Object.keys(params);
  const fixed = written.filter((name) => Object.hasOwn(derived, name));
  const { value, problems } = fieldsOf(entry.definition.params, { ...params, ...derived });
  const strange = value === null ? [] : written.filter((name) => !Object.hasOwn(Object(value), name));
  return [
    ...fixed.map((name) => ({ path: `${at}.params.${name}`, message: `规则 ${rule} 的参数 ${name} 由评价方案或城市资料决定，请从规则集中删去` })),
    ...problems.map(({ path, message }) => ({ path: `${at}.params.${path}`, message: `规则 ${rule} 的参数 ${path}：${message}` })),
    ...strange.map((name) => ({ path: `${at}.params.${name}`, message: `规则 ${rule} 没有参数 ${name}，请删去或改正名称` })),
  ];
};

/** Everything that keeps a rule set of the right shape from being applied: rules unknown or doubled, parameters that do not fit. */
export const ruleSetContradictions = ({ rules, effective, years: { from, to } }: RuleSetDocument, basis: RuleBasis): readonly FieldProblem[] => {
  const ids = rules.map(({ rule }) => rule);
  const doubled = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
  return [
    ...(from > to ? [{ path: 'years', message: `适用年度从 ${from} 到 ${to}，一年也不包含，请把起始年度改到终止年度之前` }] : []),
    ...doubled.map((id) => ({ path: 'rules', message: `规则 ${id} 重复，请只保留一条` })),
    ...rules.flatMap((each, index) => paramProblems(each, `rules.${index}`, { ...basis, effective })),
  ];
};
