import { changchun2025, changchunTrial2025, type FlagInput, gradeAll, judgeRule, raiseFlags, scoreConsortium, withDoubt } from '@monitor/domain';
import { describe, expect, it } from 'vitest';
import { aUnit, type Standing } from '../robustness/units.js';

const basis = { scheme: changchun2025, ruleSet: changchunTrial2025 };
const LEAD = '牵头单位启明电池公司';

const inputOf = (standing: (code: string) => Standing, change: Partial<FlagInput> = {}): FlagInput => {
  const score = scoreConsortium(aUnit('u', standing).cells, basis.scheme);
  const [graded] = gradeAll([{ consortium: 'u', score, adjustments: [], due: true, obstacle: null }], basis.scheme);
  if (graded === undefined) throw new Error('nothing was graded');
  return {
    consortium: 'u', year: 2025, asOf: '2026-06-30', status: 'active', score, graded, earlier: [], gateChecks: [], breaches: [], rectification: null,
    report: { required: true, submittedOn: '2026-03-20', due: '2026-03-31', graceUntil: '2026-04-30', quarantined: null },
    findings: [judgeRule(basis.ruleSet, 'A12.3', { total: graded.total, breaches: [], evidence: [] })], evidenceShare: 95, differences: [], history: [], execution: null,
    obstacles: [], rankHigh: null, evaluated: 1, ...change,
  };
};
const kinds = (input: FlagInput): readonly string[] => raiseFlags(input, basis).map(({ kind }) => kind);
const told = (input: FlagInput): FlagInput => withDoubt(input, basis, LEAD);

// P1 alone brings 8 points: 0.62 of everything else is 57, and with it above 60.
const withoutTasks = (code: string): Standing => (code === 'P1' ? 'missing' : 0.62);

describe('a low total', () => {
  it('that a missing cell could lift over the line proposes nothing against the consortium, and says what is missing and from whom', () => {
    const input = inputOf(withoutTasks);
    expect(kinds(input)).toEqual(['rectify']);
    const held = told(input);
    expect(held.obstacles).toEqual([{ code: 'in_doubt', text: '缺报或存疑的数据（攻关清单任务完成率）足以改变“建议限期整改”的结论，暂不据此提出，请先补齐或核实', fromWhom: LEAD }]);
    expect(kinds(held)).toEqual(['data']);
    expect(raiseFlags(held, basis)[0]?.reasons[0]).toMatchObject({ code: 'in_doubt', gap: `须由${LEAD}补充或确认` });
  });
  it('that would stay below the line whatever is missing is proposed as before', () => {
    const input = inputOf((code) => (code === 'P1' ? 'missing' : 0.4));
    expect(told(input)).toBe(input);
    expect(kinds(told(input))).toEqual(['rectify']);
  });
  it('of complete data is proposed as before', () => {
    const input = inputOf(() => 0.5);
    expect(told(input)).toBe(input);
  });
});

it('a disputed value counts as one that is not known', () => {
  const input = inputOf((code) => (code === 'T5' ? 0 : 0.63), { differences: [{ zh: '成果转化新增销售收入', reported: '9000', recorded: '0', evidence: [] }] });
  expect(input.graded.total).toBeLessThan(60);
  expect(kinds(told(input))).toEqual(['data']);
});

it('a breach that a person confirmed stands, whatever is missing', () => {
  const breach = { event: 'event:E1', member: null, clause: null, confirmedOn: '2026-01-05', resolvedOn: null };
  const base = inputOf(withoutTasks);
  const input = { ...base, breaches: [breach], findings: [judgeRule(basis.ruleSet, 'A12.3', { total: base.graded.total, breaches: [breach], evidence: [] })] };
  expect(told(input)).toBe(input);
  expect(kinds(input)).toEqual(['rectify']);
});
