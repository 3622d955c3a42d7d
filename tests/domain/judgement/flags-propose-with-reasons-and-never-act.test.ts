import {
  changchun2025, changchunTrial2025, type Flag, flagDetail, type FlagInput, judgeRule, raiseFlags, type RuleSet, scoreConsortium, withParams,
} from '@monitor/domain';
import { describe, expect, it } from 'vitest';

const scheme = changchun2025;
const score = scoreConsortium(scheme.indicators.map(({ code }) => ({ indicator: code, state: 'reported', value: 0 })), scheme);
const basis = { scheme, ruleSet: changchunTrial2025 };

const report = { required: true, submittedOn: '2026-03-20', due: '2026-03-31', graceUntil: '2026-04-30', quarantined: null };
const breach = { event: 'E1', member: '91350100M000100Y43', clause: '第三条', confirmedOn: '2025-11-01', resolvedOn: null };
const graded = (total: number | null, grade: FlagInput['graded']['grade']): FlagInput['graded'] => ({ consortium: 'CC01', grade, total, rank: null, limitedByCap: false, needsPerson: false, vetoes: [], reasons: ['数据覆盖率 40%'] });

const anInput = (change: Partial<FlagInput> = {}): FlagInput => ({
  consortium: 'CC01', year: 2025, asOf: '2026-06-30', status: 'active', score, graded: graded(75, 'good'), earlier: [], findings: [], gateChecks: [], breaches: [],
  report, rectification: null, evidenceShare: null, differences: [], history: [], execution: null, obstacles: [], rankHigh: 1, evaluated: 10, ...change,
});

/** The pipeline's order: the rules first, then the flags that cite them. */
const flagsOf = (change: Partial<FlagInput>, ruleSet: RuleSet = basis.ruleSet): readonly Flag[] => {
  const input = anInput(change);
  const finding = judgeRule(ruleSet, 'A12.3', { total: input.graded.total, breaches: [...input.breaches], evidence: [] });
  return raiseFlags({ ...input, findings: [...input.findings, finding] }, { scheme, ruleSet });
};
const told = (flags: readonly Flag[]) => flags.map(({ kind, reasons }) => `${kind}: ${reasons.map(({ code }) => code).join(' ')}`);

describe('commendation', () => {
  const best = { graded: graded(90, 'excellent'), evidenceShare: 90 };
  it('needs every condition', () => {
    const [flag, ...rest] = flagsOf(best);
    expect(rest).toEqual([]);
    expect(flag).toMatchObject({ key: 'CC01:2025:commend', kind: 'commend', article: '第十二条', proposalOnly: true, scheme: 'changchun-2025@1.2.0', ruleSet: 'changchun-trial-2025@1.1.0' });
    expect(flag?.headline).toMatch(/^建议通报表扬：/u);
  });
  it.each<[string, Partial<FlagInput>]>([
    ['a late report', { report: { ...report, submittedOn: '2026-04-01' } }], ['unverified evidence', { evidenceShare: null }], ['evidence below the line', { evidenceShare: 89.9 }],
    ['a standing rectification', { status: 'rectifying' }], ['a failed hard rule', { findings: [{ rule: 'A6.2', version: '1', article: '第六条', severity: 'hard', result: 'FAIL', measured: [], note: '', evidence: [] }] }],
    ['a rank that the draws carry out of the share', { rankHigh: 3.001 }], ['no rank in the draws', { rankHigh: null }],
    ['a grade limited by the share', { graded: graded(90, 'good') }],
  ])('%s withholds it', (_, change) => expect(flagsOf({ ...best, ...change })).toEqual([]));
  it('an open breach withholds it and proposes rectification', () => expect(told(flagsOf({ ...best, breaches: [breach] }))).toEqual(['rectify: breach']));
});

describe('rectification', () => {
  it('of a low total names the value, the line and the gap', () => {
    const [flag] = flagsOf({ graded: graded(58.2, 'fail') });
    expect(flag?.reasons).toEqual([{ code: 'poor', text: '绩效总分低于合格线', value: '58.20 分', threshold: '60.00 分', gap: '1.80 分', rule: 'A12.3' }]);
    expect(flagDetail.parse(flag)).toMatchObject({ kind: 'rectify' });
  });
  it('never hides on which side of the line a total lies', () => expect(flagsOf({ graded: graded(59.999, 'fail') })[0]?.reasons[0]).toMatchObject({ value: '59.999 分', gap: '0.001 分' }));
  it('under the reading “both” takes both', () => {
    const both = withParams(basis.ruleSet, '1.1.0-both', { 'A12.3': { passFrom: 60, join: 'all' } });
    expect(flagsOf({ graded: graded(50, 'fail') }, both)).toEqual([]);
    const [flag] = flagsOf({ graded: graded(50, 'fail'), breaches: [breach] }, both);
    expect(flag).toMatchObject({ ruleSet: 'changchun-trial-2025@1.1.0-both', evidence: ['E1'] });
  });
  it('a breach that was put right does not count', () => expect(flagsOf({ breaches: [{ ...breach, resolvedOn: '2026-01-05' }] })).toEqual([]));
  it('a missing report after the grace, by the reading printed', () => {
    const missing = { report: { ...report, submittedOn: null }, graded: graded(null, 'not_evaluable') };
    expect(told(flagsOf(missing))).toEqual(['rectify: report_missing', 'data: not_evaluable']);
    expect(told(flagsOf(missing, { ...basis.ruleSet, flagReadings: { ...basis.ruleSet.flagReadings, missingReport: 'watch' } }))).toEqual(['watch: report_missing', 'data: not_evaluable']);
    expect(told(flagsOf({ ...missing, asOf: '2026-04-30' }))).toEqual(['data: not_evaluable']);
  });
  it('two gate failures in a row, not one and not two with a pass between', () => {
    const check = (checkedOn: string, result: 'PASS' | 'FAIL') => ({ rule: 'A6.2', checkedOn, result });
    expect(told(flagsOf({ gateChecks: [check('2026-06-01', 'FAIL'), check('2026-05-01', 'FAIL')] }))).toEqual(['rectify: gate_A6.2']);
    expect(flagsOf({ gateChecks: [check('2026-06-01', 'FAIL')] })).toEqual([]);
    expect(flagsOf({ gateChecks: [check('2026-04-01', 'FAIL'), check('2026-05-01', 'PASS'), check('2026-06-01', 'FAIL')] })).toEqual([]);
  });
  it.each([88, 40])('a veto with a total of %i, and the event behind it', (total) => {
    const veto = { kind: 'veto' as const, code: 'falsified_data', points: 0, zh: '数据弄虚作假：2025-06-01', evidence: ['event:SJ-1'] };
    const [flag] = flagsOf({ graded: { ...graded(total, 'fail'), vetoes: [veto] } });
    expect(flag?.kind).toBe('rectify');
    expect(flag?.reasons).toContainEqual(expect.objectContaining({ code: 'veto', text: '一票否决：数据弄虚作假：2025-06-01' }));
    expect(flag?.evidence).toContain('event:SJ-1');
  });
  it('is not proposed again while one stands', () => expect(flagsOf({ graded: graded(50, 'fail'), status: 'rectifying' })).toEqual([]));
});

describe('a unit that could not be evaluated', () => {
  it('is doubtful, never poor, even with a low history', () => {
    const flags = flagsOf({ graded: graded(null, 'not_evaluable'), report: { ...report, submittedOn: null, quarantined: '公式错误' }, earlier: [{ year: 2024, total: 90 }] });
    expect(told(flags)).toEqual(['data: quarantined not_evaluable']);
  });
  it.each(['dissolved', 'revoked'] as const)('a %s one raises nothing', (status) => expect(flagsOf({ graded: graded(62, 'pass'), earlier: [{ year: 2024, total: 90 }], status })).toEqual([]));
});

describe('revocation', () => {
  const standing = { event: 'E9', orderedOn: '2025-06-01', deadline: null, reportedOn: '2026-05-20', passedOn: null, reEvaluationTotal: 58 };
  const kinds = (change: object, input: Partial<FlagInput> = {}) => told(flagsOf({ status: 'rectifying', rectification: { ...standing, ...change }, ...input }));
  it('after the deadline with a low re-evaluation', () => expect(kinds({})).toEqual(['revoke: overdue still_poor', 'watch: rectification_overdue']));
  it('not on the last day', () => expect(kinds({ deadline: '2026-06-30' })).toEqual([]));
  it('a late success before the decision counts', () => expect(kinds({ passedOn: '2026-06-29' })).toEqual([]));
  it('without a report', () => expect(kinds({ reEvaluationTotal: null, reportedOn: null })).toEqual(['revoke: overdue no_rectification_report', 'watch: rectification_overdue']));
  it('with a breach still open', () => expect(kinds({ reEvaluationTotal: 70 }, { breaches: [breach] })).toEqual(['revoke: overdue still_in_breach', 'watch: rectification_overdue']));
  it('overdue but not yet judged is only watched', () => expect(kinds({ reEvaluationTotal: null })).toEqual(['watch: rectification_overdue']));
});

describe('watch and data', () => {
  it.each<[number, readonly string[]]>([[60, ['watch: low']], [64.99, ['watch: low']], [65, []]])('total %d', (total, wanted) => expect(told(flagsOf({ graded: graded(total, 'pass') }))).toEqual(wanted));
  it('two years in the band propose rectification', () => expect(told(flagsOf({ graded: graded(63, 'pass'), earlier: [{ year: 2024, total: 61 }] }))).toEqual(['rectify: low_repeatedly']));
  it('a fall of 15 points', () => {
    expect(told(flagsOf({ earlier: [{ year: 2024, total: 90 }] }))).toEqual(['watch: drop']);
    expect(flagsOf({ earlier: [{ year: 2024, total: 89.99 }, { year: 2023, total: 99 }] })).toEqual([]);
  });
  it('less than half of the budget spent, with the missing amount', () => {
    expect(flagsOf({ execution: { planned: '1000.01', spent: '500.00' } })[0]?.reasons[0]).toMatchObject({ code: 'execution', gap: '0.01 元', threshold: '50%' });
    expect(flagsOf({ execution: { planned: '1000.00', spent: '500.00' } })).toEqual([]);
  });
  it('a report that differs from the ledger by more than 5 %', () => {
    const pair = (reported: string) => ({ differences: [{ zh: '技术合同成交额', reported, recorded: '100.00', evidence: ['o1'] }] });
    expect(told(flagsOf(pair('105.01')))).toEqual(['data: difference']);
    expect(flagsOf(pair('105.00'))).toEqual([]);
    expect(told(flagsOf({ differences: [{ zh: '专利', reported: '1', recorded: '0', evidence: [] }] }))).toEqual(['data: difference']);
  });
  it('more than three times the usual', () => {
    expect(told(flagsOf({ history: [{ indicator: 'T1', value: 10, usual: 3 }] }))).toEqual(['data: outlier']);
    expect(flagsOf({ history: [{ indicator: 'T1', value: 9, usual: 3 }, { indicator: 'T1', value: 9, usual: 0 }] })).toEqual([]);
  });
  it('says how many cells are wanting', () => {
    const thin = scoreConsortium(scheme.indicators.map(({ code }, index) => (index < 10 ? { indicator: code, state: 'reported', value: 1 } : { indicator: code, state: 'missing', value: null })), scheme);
    expect(flagsOf({ score: thin, graded: graded(null, 'not_evaluable') })[0]?.reasons.at(-1)).toMatchObject({ code: 'coverage', gap: '补报 7 项' });
  });
});
