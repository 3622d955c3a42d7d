import { addMonths, type Finding, type FlagInput, indicatorOf, judgeRule, plainText, raiseFlags, withDoubt, type RuleSet, type Scheme } from '@monitor/domain';

import { centsOf, yuan } from './parts.js';
import type { Judged } from './judged.js';
import { factsOf, owesReport, quarantineOf } from './rule-facts.js';
import { breachesOn, rectificationOn, statusOn } from './standing.js';

/** The documents that verdicts are expected under. */
export interface Basis {
  readonly scheme: Scheme;
  readonly ruleSet: RuleSet;
}

/** What was judged of the same consortium in earlier years, oldest first. */
export type Earlier = readonly Judged[];

const GATES = ['A6.1', 'A6.2'];
const YEARS_OF_HISTORY = 2;

const yearOf = ({ world, year }: Judged) => world.years.find((each) => each.year === year);

const execution = (judged: Judged, { scheme }: Basis): FlagInput['execution'] => {
  const funds = yearOf(judged)?.funds ?? [];
  const checked = `${judged.year}-${scheme.flagging.executionCheckOn}`;
  if (!funds.some((each) => each.kind === 'planned' || each.kind === 'spent')) return null;
  return {
    planned: yuan(centsOf(funds.filter((each) => each.kind === 'planned'))),
    spent: yuan(centsOf(funds.filter((each) => each.kind === 'spent' && each.booked <= checked))),
  };
};

const valueOf = (judged: Judged, indicator: string): number | null => judged.score.indicators.find((each) => each.indicator === indicator)?.value ?? null;

const differences = (judged: Judged, { scheme }: Basis): FlagInput['differences'] =>
  [...(yearOf(judged)?.report?.items ?? [])].filter(([item]) => item.endsWith('.confirmed')).flatMap(([item, reported]) => {
    const code = item.slice(0, item.indexOf('.'));
    const value = valueOf(judged, code);
    return value === null ? [] : [{ zh: indicatorOf(scheme, code).zh, reported, recorded: plainText(value), evidence: [] }];
  });

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((first, second) => first - second);
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.floor(sorted.length / 2)] ?? 0)) / 2;
};

// Small counts triple by chance; an amount does not.
const history = (judged: Judged, earlier: Earlier, { scheme }: Basis): FlagInput['history'] =>
  scheme.indicators.filter(({ unit }) => unit.zh === '万元').flatMap(({ code }) => {
    const before = earlier.flatMap((each) => valueOf(each, code) ?? []);
    const value = valueOf(judged, code);
    return value === null || before.length < YEARS_OF_HISTORY ? [] : [{ indicator: code, value, usual: median(before) }];
  });

const gateChecks = (judged: Judged, asOf: string, { scheme, ruleSet }: Basis): FlagInput['gateChecks'] =>
  Array.from({ length: scheme.flagging.gateFailuresToRectify }, (_, month) => addMonths(asOf, -month)).flatMap((checkedOn) =>
    GATES.map((rule) => ({ rule, checkedOn, result: judgeRule(ruleSet, rule, factsOf[rule]?.(judged, checkedOn)).result })),
  );

const evidenceShare = (judged: Judged): number | null => {
  const outcomes = yearOf(judged)?.outcomes ?? [];
  return outcomes.length === 0 ? null : (100 * outcomes.filter((each) => each.evidence !== null).length) / outcomes.length;
};

interface Around extends Pick<FlagInput, 'rankHigh' | 'evaluated'> {
  readonly earlier: Earlier;
  readonly findings: readonly Finding[];
}

/** The flags that must stand on one consortium and year. */
export const flagsOf = (judged: Judged, around: Around, basis: Basis) => {
  const { world, year, days, score, graded } = judged;
  const asOf = days.evaluatedAsOf;
  const order = rectificationOn(world, asOf);
  const report = yearOf(judged)?.report ?? null;
  const input: FlagInput = {
    consortium: world.register.code, year, asOf, status: statusOn(world, asOf), score, graded,
    earlier: around.earlier.map((each) => ({ year: each.year, total: each.graded.total })),
    findings: around.findings, gateChecks: gateChecks(judged, asOf, basis), breaches: breachesOn(world, asOf),
    report: { required: owesReport(judged), submittedOn: report?.submitted ?? null, due: days.reportDue, graceUntil: days.graceUntil, quarantined: quarantineOf(judged) },
    rectification: order === null ? null : { ...order, reEvaluationTotal: order.orderedOn <= `${year}-12-31` ? graded.total : null },
    evidenceShare: evidenceShare(judged), differences: differences(judged, basis), history: history(judged, around.earlier, basis), execution: execution(judged, basis),
    obstacles: judged.obstacles, rankHigh: around.rankHigh, evaluated: around.evaluated,
  };
  return raiseFlags(withDoubt(input, basis, '牵头单位'), basis);
};
