import { addMonths, type BoundRule, type Finding, type GateCheck, recordKinds, type RuleSet, type Scheme } from '@monitor/domain';
import type { Writer } from '@monitor/store';
import { factsOf } from './facts/registry.js';
import type { JudgedYear } from './judged-year.js';
import { storeRows, type VerdictRow } from './verdict-spool.js';

/** Findings by consortium. Those that did not fail are kept without their evidence: it lies in `rule_result` and would fill the memory. */
export type Findings = ReadonlyMap<string, readonly Finding[]>;

const GATE_ARTICLE = '第六条';
const keyed = new RegExp(`^(?:${[...recordKinds.map(({ name }) => name), 'score'].join('|')}):`, 'u');

// Rules add bare codes of what they found; the facts already name the same rows with their kind.
const withKeys = (finding: Finding): Finding => ({ ...finding, evidence: [...new Set(finding.evidence.filter((key) => keyed.test(key)))] });

async function* judgeRule(writer: Writer, rule: BoundRule, day: JudgedYear): AsyncGenerator<[string, Finding]> {
  for (const { subject, ...facts } of await writer.ask(factsOf(rule.id).question, day)) yield [subject, withKeys(rule.judge(facts))];
}

const rowOf = (subject: string, finding: Finding, { year, as_of }: JudgedYear): VerdictRow => ({
  subject, year, rule: finding.rule, version: finding.version, article: finding.article, severity: finding.severity, result: finding.result, as_of,
  measured: JSON.stringify(finding.measured), note: finding.note, evidence: finding.evidence,
});

/** Judges every rule of the set for one year, one rule at a time, and stores the results. */
export const judgeRules = async (writer: Writer, { rules }: RuleSet, day: JudgedYear): Promise<Findings> => {
  const findings = new Map<string, Finding[]>();
  for (const rule of rules) {
    const rows: VerdictRow[] = [];
    for await (const [subject, finding] of judgeRule(writer, rule, day)) {
      rows.push(rowOf(subject, finding, day));
      const kept = finding.result === 'FAIL' ? finding : { ...finding, measured: [], evidence: [] };
      findings.set(subject, [...(findings.get(subject) ?? []), kept]);
    }
    await storeRows(writer, 'rule_result', rows);
  }
  return findings;
};

/** The gate of Art. 6 at the last monthly checks up to the day, as many as the scheme counts. */
export const judgeGates = async (writer: Writer, { rules, scheme }: { rules: RuleSet['rules']; scheme: Scheme }, day: JudgedYear): Promise<ReadonlyMap<string, readonly GateCheck[]>> => {
  const checks = new Map<string, GateCheck[]>();
  for (const rule of rules.filter(({ article }) => article === GATE_ARTICLE)) {
    for (let month = 0; month < scheme.flagging.gateFailuresToRectify; month += 1) {
      const checkedOn = addMonths(day.as_of, -month);
      for await (const [subject, { result }] of judgeRule(writer, rule, { ...day, as_of: checkedOn })) {
        checks.set(subject, [...(checks.get(subject) ?? []), { rule: rule.id, checkedOn, result }]);
      }
    }
  }
  return checks;
};
