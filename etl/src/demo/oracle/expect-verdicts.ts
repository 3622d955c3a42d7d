import { eventAdjustments, evaluationDays, type Finding, gradeAll, isDueForEvaluation, judgeRule, lateReportDeduction } from '@monitor/domain';

import { years } from '../days.js';
import type { ConsortiumWorld } from '../world.js';
import { type ExpectedAnomaly, expectAnomalies } from './expect-anomalies.js';
import { type Basis, flagsOf } from './expect-flags.js';
import { lookAt, scoreOf } from './look.js';
import { type ExpectedForecast, expectForecasts, type ExpectedWarning, expectWarnings } from './expect-warnings.js';
import { obstaclesOf } from './obstacles.js';
import { rankHighsOf } from './rank-highs.js';
import type { Judged } from './judged.js';
import { cityFactsOf, factsOf } from './rule-facts.js';
import { confirmedIn, judgedIn } from './standing.js';

export interface ExpectedGrade {
  readonly consortium: string;
  readonly year: number;
  readonly grade: string;
  readonly total: number | null;
  readonly limitedByCap: boolean;
  readonly needsPerson: boolean;
}

export interface ExpectedRule {
  readonly subject: string;
  readonly year: number;
  readonly rule: string;
  readonly result: Finding['result'];
}

export interface ExpectedFlag {
  readonly consortium: string;
  readonly year: number;
  readonly flag: string;
  /** Codes of the conditions that raise it. */
  readonly because: readonly string[];
}

/** Everything that judging the demo must find, counted in memory from what was written, never from the engine. */
export interface ExpectedVerdicts {
  readonly grades: readonly ExpectedGrade[];
  readonly rules: readonly ExpectedRule[];
  readonly flags: readonly ExpectedFlag[];
  readonly warnings: readonly ExpectedWarning[];
  readonly forecasts: readonly ExpectedForecast[];
  readonly anomalies: readonly ExpectedAnomaly[];
}

/** A year's consortia and how far their ranks hold. */
interface GradedYear {
  readonly units: readonly Judged[];
  readonly rankHighs: ReadonlyMap<string, number>;
  readonly evaluated: number;
}

const gradeYear = (worlds: readonly ConsortiumWorld[], year: number, { scheme }: Basis): GradedYear => {
  const days = evaluationDays(scheme, year);
  const units = judgedIn(worlds, year).map((world) => {
    const look = lookAt(world, year);
    const late = lateReportDeduction(look.report?.submitted ?? null, days, scheme);
    const due = isDueForEvaluation(scheme, year, world.register.recognised);
    const obstacles = obstaclesOf(world, { year, asOf: days.evaluatedAsOf }, scheme);
    const obstacle = obstacles.length === 0 ? null : obstacles.map(({ text }) => text).join('；');
    return { world, consortium: world.register.code, score: scoreOf(look, scheme), adjustments: [...eventAdjustments(confirmedIn(world, year, days.evaluatedAsOf), scheme), ...(late === null ? [] : [late])], due, obstacle, obstacles };
  });
  const graded = gradeAll(units, scheme);
  const judged = units.flatMap(({ world, score, adjustments, obstacles }, index) => {
    const own = graded[index];
    return own === undefined ? [] : [{ world, year, days, score, graded: own, obstacles, worlds, adjustments }];
  });
  return { units: judged, rankHighs: rankHighsOf(judged, scheme), evaluated: graded.filter(({ total }) => total !== null).length };
};

const knownTo = <T>(facts: Readonly<Record<string, T>>, rule: string): T => {
  const found = facts[rule];
  if (found === undefined) throw new RangeError(`The demo knows no facts for rule ${rule}`);
  return found;
};

const findingsOf = (judged: Judged, { ruleSet }: Basis): Finding[] =>
  ruleSet.rules.filter((rule) => rule.subject === 'consortium').map((rule) => {
    const facts = knownTo(factsOf, rule.id);
    return judgeRule(ruleSet, rule.id, facts(judged, judged.days.evaluatedAsOf));
  });

const cityRules = (worlds: readonly ConsortiumWorld[], year: number, { scheme, ruleSet }: Basis): ExpectedRule[] =>
  ruleSet.rules.filter((rule) => rule.subject === 'city').map((rule) => ({
    subject: 'city', year, rule: rule.id, result: judgeRule(ruleSet, rule.id, knownTo(cityFactsOf, rule.id)(worlds, evaluationDays(scheme, year).evaluatedAsOf)).result,
  }));

const gradeRow = ({ year, graded }: Judged): ExpectedGrade => ({
  consortium: graded.consortium, year, grade: graded.grade, total: graded.total, limitedByCap: graded.limitedByCap, needsPerson: graded.needsPerson,
});

/** Judges the worlds in memory, year after year, by the domain's own scoring, rules and flags. */
export const expectVerdicts = (worlds: readonly ConsortiumWorld[], basis: Basis): ExpectedVerdicts => {
  const expected = { grades: new Array<ExpectedGrade>(), rules: new Array<ExpectedRule>(), flags: new Array<ExpectedFlag>() };
  const past = new Map<string, Judged[]>();
  for (const year of years.filter((each) => each >= basis.scheme.years.from && each <= basis.scheme.years.to)) {
    expected.rules.push(...cityRules(worlds, year, basis));
    const { units, rankHighs, evaluated } = gradeYear(worlds, year, basis);
    for (const judged of units) {
      const code = judged.world.register.code;
      const earlier = past.get(code) ?? [];
      const findings = findingsOf(judged, basis);
      expected.grades.push(gradeRow(judged));
      expected.rules.push(...findings.map(({ rule, result }) => ({ subject: code, year, rule, result })));
      const flags = flagsOf(judged, { earlier, findings, rankHigh: rankHighs.get(code) ?? null, evaluated }, basis);
      expected.flags.push(...flags.map((flag) => ({ consortium: code, year, flag: flag.kind, because: flag.reasons.map((reason) => reason.code) })));
      past.set(code, [...earlier, judged]);
    }
  }
  return { ...expected, warnings: expectWarnings(worlds, basis), forecasts: expectForecasts(worlds, expected.grades, basis), anomalies: expectAnomalies(worlds, basis) };
};
