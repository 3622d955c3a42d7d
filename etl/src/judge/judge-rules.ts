import { addMonths, type BoundRule, type Finding, type GateCheck, type Policy, recordKinds } from '@monitor/domain';
import type { FactSources } from './define-facts.js';
import { factsOf } from './facts/registry.js';
import { mapInSpans } from './in-spans.js';
import type { JudgedYear } from './judged-year.js';
import type { VerdictRow } from './verdict-spool.js';

/** Findings by consortium. Only failures are kept with their evidence, and warnings with what was measured: the rest lies in `rule_result` and would fill the memory. */
export type Findings = ReadonlyMap<string, readonly Finding[]>;

const GATE_ARTICLE = '第六条';
const keyed = new RegExp(`^(?:${[...recordKinds.map(({ name }) => name), 'score'].join('|')}):`, 'u');

// Rules add bare codes of what they found; the facts already name the same rows with their kind.
const withKeys = (finding: Finding): Finding => ({ ...finding, evidence: [...new Set(finding.evidence.filter((key) => keyed.test(key)))] });

const judgeRule = async (rule: BoundRule, sources: FactSources): Promise<readonly (readonly [string, Finding])[]> =>
  mapInSpans(await factsOf(rule.id).gather(sources), ({ subject, ...facts }) => [subject, withKeys(rule.judge(facts))] as const);

const rowOf = (subject: string, finding: Finding, { year, as_of }: JudgedYear): VerdictRow => ({
  subject, year, rule: finding.rule, version: finding.version, article: finding.article, severity: finding.severity, result: finding.result, as_of,
  measured: JSON.stringify(finding.measured), note: finding.note, evidence: finding.evidence,
});

const kept = (finding: Finding): Finding =>
  finding.result === 'FAIL' ? finding : { ...finding, measured: finding.result === 'WARN' ? finding.measured : [], evidence: [] };

const ROWS_AT_ONCE = 20_000;

/** Judges every rule of the set for one year; the rows of `rule_result` are handed on in portions that a nation's memory bears. */
export const judgeRules = async ({ ruleSet }: Policy, sources: FactSources, keep: (rows: readonly VerdictRow[]) => Promise<void>): Promise<Findings> => {
  const findings = new Map<string, Finding[]>();
  let rows: VerdictRow[] = [];
  for (const rule of ruleSet.rules) {
    const judged = await judgeRule(rule, sources);
    for (const [subject, finding] of judged) {
      rows.push(rowOf(subject, finding, sources.day));
      findings.set(subject, [...(findings.get(subject) ?? []), kept(finding)]);
    }
    if (rows.length < ROWS_AT_ONCE) continue;
    await keep(rows);
    rows = [];
  }
  await keep(rows);
  return findings;
};

/** The gate of Art. 6 at the last monthly checks up to the day, as many as the scheme counts. */
export const judgeGates = async ({ ruleSet, scheme }: Policy, sources: FactSources): Promise<ReadonlyMap<string, readonly GateCheck[]>> => {
  const checks = new Map<string, GateCheck[]>();
  for (const rule of ruleSet.rules.filter(({ article }) => article === GATE_ARTICLE)) {
    for (let month = 0; month < scheme.flagging.gateFailuresToRectify; month += 1) {
      const checkedOn = addMonths(sources.day.as_of, -month);
      for (const [subject, { result }] of await judgeRule(rule, { ...sources, day: { ...sources.day, as_of: checkedOn } })) {
        checks.set(subject, [...(checks.get(subject) ?? []), { rule: rule.id, checkedOn, result }]);
      }
    }
  }
  return checks;
};
