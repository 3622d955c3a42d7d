import { changchun2025, changchunTrial2025, type FlagInput, type FlagKind, gradeAll, gradeOfTotal, isDueForEvaluation, judgeRule, lateReportDeduction, raiseFlags, scoreConsortium } from '@monitor/domain';
import { describe, expect, it } from 'vitest';

const scheme = changchun2025;
const basis = { scheme, ruleSet: changchunTrial2025 };
const { grading, flagging } = scheme;
const STEP = 0.0001;
const score = scoreConsortium(scheme.indicators.map(({ code }) => ({ indicator: code, state: 'reported', value: 0 })), scheme);
const report = { required: true, submittedOn: '2026-03-20', due: '2026-03-31', graceUntil: '2026-04-30', quarantined: null };

const anInput = (change: Partial<FlagInput>): FlagInput => ({
  consortium: 'CC01', year: 2025, asOf: '2026-06-30', status: 'active', score, earlier: [], findings: [], gateChecks: [], breaches: [], report, rectification: null,
  graded: { consortium: 'CC01', grade: 'good', total: 75, rank: 1, limitedByCap: false, needsPerson: false, vetoes: [], reasons: [] },
  evidenceShare: null, differences: [], history: [], execution: null, obstacles: [], rankHigh: 1, evaluated: 10, ...change,
});

/** The grade follows the total and rule A12.3 is judged first, as in the pipeline. */
const at = (total: number | null, change: Partial<FlagInput> = {}): FlagInput => {
  const graded = { ...anInput({}).graded, total, grade: total === null ? 'not_evaluable' as const : gradeOfTotal(total, grading) };
  const findings = [judgeRule(basis.ruleSet, 'A12.3', { total, breaches: [], evidence: [] })];
  return anInput({ graded, findings, ...change });
};
const codes = (input: FlagInput, kind: FlagKind): readonly string[] => raiseFlags(input, basis).filter((flag) => flag.kind === kind).flatMap(({ reasons }) => reasons.map(({ code }) => code));
const has = (input: FlagInput, kind: FlagKind, code: string): boolean => codes(input, kind).includes(code);

/** What a threshold decides below, on and above itself. */
type Turn = readonly [below: boolean, on: boolean, above: boolean];
const around = (line: number, decide: (value: number) => boolean): Turn => [decide(line - STEP), decide(line), decide(line + STEP)];

const commended = (change: Partial<FlagInput>): FlagInput => at(90, { evidenceShare: 100, ...change });
const difference = (percent: number): FlagInput => at(75, { differences: [{ zh: 'x', reported: (100 + percent).toFixed(4), recorded: '100', evidence: [] }] });
const outlier = (value: number, usual = 100): FlagInput => at(75, { history: [{ indicator: 'T3', value, usual }] });
const spent = (percent: number): FlagInput => at(75, { execution: { planned: '1000000.00', spent: (percent * 10_000).toFixed(2) } });

describe('a threshold of the scheme', () => {
  it.each<[string, number, (value: number) => boolean, Turn]>([
    ['pass', grading.passFrom, (value) => gradeOfTotal(value, grading) === 'fail', [true, false, false]],
    ['good', grading.goodFrom, (value) => gradeOfTotal(value, grading) === 'pass', [true, false, false]],
    ['excellent', grading.excellentFrom, (value) => gradeOfTotal(value, grading) === 'good', [true, false, false]],
    ['rectify below the pass line', grading.passFrom, (value) => has(at(value), 'rectify', 'poor'), [true, false, false]],
    ['watch from the pass line', grading.passFrom, (value) => has(at(value), 'watch', 'low'), [false, true, true]],
    ['watch below its line', flagging.watchBelow, (value) => has(at(value), 'watch', 'low'), [true, false, false]],
    ['rectify when low for a second year', flagging.watchBelow, (value) => has(at(value, { earlier: [{ year: 2024, total: 62 }] }), 'rectify', 'low_repeatedly'), [true, false, false]],
    ['a fall from last year', flagging.dropPoints, (value) => has(at(90 - value, { earlier: [{ year: 2024, total: 90 }] }), 'watch', 'drop'), [false, true, true]],
    ['evidence verified', flagging.evidenceFrom, (value) => codes(commended({ evidenceShare: value }), 'commend').length > 0, [false, true, true]],
    ['commend from the line of 优秀', grading.excellentFrom, (value) => codes(at(value, { evidenceShare: 100 }), 'commend').length > 0, [false, true, true]],
    ['the rank that draws hardly exceed', 2 * flagging.capTimes, (value) => codes(commended({ rankHigh: value }), 'commend').length > 0, [true, true, false]],
    ['a self-report above the records', flagging.differencePercent, (value) => has(difference(value), 'data', 'difference'), [false, false, true]],
    ['a self-report below the records', -flagging.differencePercent, (value) => has(difference(value), 'data', 'difference'), [true, false, false]],
    ['many times the usual', flagging.outlierTimes * 100, (value) => has(outlier(value), 'data', 'outlier'), [false, false, true]],
    ['execution at the check day', flagging.executionFrom, (value) => has(spent(value), 'watch', 'execution'), [true, false, false]],
  ])('%s', (...[, line, decide, turn]) => expect(around(line, decide)).toEqual(turn));

  it('coverage below the floor gives no grade and no total', () => {
    const graded = (coverage: number | null) => gradeAll([{ consortium: 'CC01', score: { ...score, coverage }, adjustments: [], due: true, obstacle: null }], scheme)[0]?.grade;
    expect([grading.coverageFrom - STEP, grading.coverageFrom, grading.coverageFrom + STEP, null].map(graded)).toEqual(['not_evaluable', 'fail', 'fail', 'not_evaluable']);
  });
  it('binary noise moves nobody over a line', () => {
    expect(gradeOfTotal(59.999_999_999_99, grading)).toBe('pass');
    expect(gradeOfTotal(0.1 + 0.2 + 84.7, grading)).toBe('excellent');
  });
});

describe('what is missing, null or without a base', () => {
  it.each<[string, FlagInput]>([
    ['no total', at(null)], ['no total last year', at(50.5, { earlier: [{ year: 2024, total: null }] })], ['last year left out', at(70, { earlier: [{ year: 2023, total: 95 }] })],
    ['no budget', at(75, { execution: null })], ['a budget of nothing', at(75, { execution: { planned: '0.00', spent: '0.00' } })],
    ['usually nothing', outlier(1000, 0)], ['nothing verified', at(90, { evidenceShare: null })], ['not ranked', at(90, { evidenceShare: 100, rankHigh: null })],
  ])('%s raises nothing by number', (_, input) => {
    for (const code of ['low', 'drop', 'execution', 'low_repeatedly', 'outlier', 'excellent']) {
      for (const kind of ['watch', 'rectify', 'data', 'commend'] as const) expect(has(input, kind, code)).toBe(false);
    }
  });
  it('a record of nothing beside any self-report is a difference', () => {
    const pair = (reported: string, recorded: string) => has(at(75, { differences: [{ zh: 'x', reported, recorded, evidence: [] }] }), 'data', 'difference');
    expect([pair('0', '0'), pair('0.0001', '0'), pair('0', '0.0001')]).toEqual([false, true, true]);
  });
});

describe('a day', () => {
  const missing = (asOf: string) => has(at(75, { asOf, report: { ...report, submittedOn: null } }), 'rectify', 'report_missing');
  it('of the report and its grace', () => {
    expect(['2026-04-29', '2026-04-30', '2026-05-01'].map(missing)).toEqual([false, false, true]);
    const days = { reportDue: '2026-03-31', graceUntil: '2026-04-30', evaluatedAsOf: '2026-06-30' };
    expect(['2026-03-31', '2026-04-01', '2026-06-30', '2026-07-01'].map((day) => lateReportDeduction(day, days, scheme)?.points ?? 0)).toEqual([0, 5, 5, 0]);
  });
  it('of a rectification, also counted in months', () => {
    const overdue = (asOf: string, deadline: string | null) =>
      codes(at(50, { asOf, status: 'rectifying', rectification: { event: 'E', orderedOn: '2025-06-30', deadline, reportedOn: null, passedOn: null, reEvaluationTotal: 50 } }), 'revoke').includes('overdue');
    expect(['2026-05-30', '2026-05-31', '2026-06-01'].map((day) => overdue(day, '2026-05-31'))).toEqual([false, false, true]);
    expect(['2026-06-29', '2026-06-30', '2026-07-01'].map((day) => overdue(day, null))).toEqual([false, false, true]);
  });
  it('of recognition', () => expect(['2024-12-31', '2025-01-01', '2025-01-02'].map((day) => isDueForEvaluation(scheme, 2025, day))).toEqual([true, true, false]));
});

describe('a threshold of a rule', () => {
  const members = (activeMembers: number, enterpriseMembers: number) => ({ activeMembers, enterpriseMembers, leadActive: true, leadIsEnterprise: true, evidence: [] });
  const resultOf = (rule: string, facts: unknown) => judgeRule(basis.ruleSet, rule, facts).result;
  it('ten members, sixty percent, ten million to the cent', () => {
    expect([9, 10, 11].map((count) => resultOf('A6.1', members(count, count)))).toEqual(['WARN', 'PASS', 'PASS']);
    expect([5_999, 6_000, 6_001].map((count) => resultOf('A6.2', members(10_000, count)))).toEqual(['FAIL', 'PASS', 'PASS']);
    const grant = (cityGrantNet: string) => resultOf('A10.1', { projects: [{ project: 'P1', cityGrantNet }], twins: [], evidence: [] });
    expect(['9999999.99', '10000000.00', '10000000.01'].map(grant)).toEqual(['PASS', 'PASS', 'FAIL']);
  });
  it('the pass line in rule A12.3 and the line of 优秀 in A12.2', () => {
    const poor = (total: number | null) => resultOf('A12.3', { total, breaches: [], evidence: [] });
    expect([60 - STEP, 60, 60 + STEP, null].map(poor)).toEqual(['FAIL', 'PASS', 'PASS', 'UNKNOWN']);
    const marked = (total: number | null) => resultOf('A12.2', { total, grade: total === null ? 'not_evaluable' : gradeOfTotal(total, grading), limitedByCap: false, evidence: [] });
    expect([85 - STEP, 85, 85 + STEP, null].map(marked)).toEqual(['NA', 'PASS', 'PASS', 'UNKNOWN']);
  });
});
