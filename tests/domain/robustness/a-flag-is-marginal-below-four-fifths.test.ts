import { analyseRanks, changchunTrial2025, type FlagInput, flagDefinitions, gradeOfOutcome, judgeRule, scoreConsortium, scoreLines, standsBetweenLines, tryFlag, type WatchedFlag } from '@monitor/domain';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPlan, aUnit, aYear, scheme, stillPlan } from './units.js';

const basis = { scheme, ruleSet: changchunTrial2025 };
const model = aYear(...[0.9, 0.8, 0.7, 0.62, 0.58].map((at, row) => aUnit(`u${row}`, (code) => at + ((Number(code.slice(1)) % 3) - 1) / 10)));
const watched = (consortium: string, stands: WatchedFlag['stands']): WatchedFlag => ({ key: `${consortium}:2025:watch`, consortium, stands });
const stabilityOf = (flag: WatchedFlag, plan = aPlan()) => analyseRanks({ model, plan, flags: [flag] }).flags[0];

describe('stability', () => {
  it('is the share of draws in which the flag stands', () => {
    let calls = 0;
    const every = (times: number) => watched('u2', () => calls++ % 10 < times);
    expect(stabilityOf(every(8))).toMatchObject({ stands: true, share: 0.8, stability: 0.8, marginal: false });
    calls = 0;
    expect(stabilityOf(every(7))).toMatchObject({ share: 0.7, marginal: true });
  });
  it('of a flag that officially does not stand is the share in which it does not', () => {
    const official = analyseRanks({ model, plan: stillPlan(), flags: [] }).intervals[4]?.total ?? NaN;
    const below = stabilityOf(watched('u4', ({ total }) => total < official), aPlan());
    expect(below?.stands).toBe(false);
    expect(below?.stability).toBeCloseTo(1 - (below?.share ?? NaN), 12);
  });
  it('is whole when nothing is left open', () => expect(stabilityOf(watched('u4', ({ total }) => total < 60), stillPlan())).toMatchObject({ share: 1, stability: 1, marginal: false }));
  it('of a unit that is not ranked cannot be asked', () => expect(() => stabilityOf(watched('gone', () => true))).toThrow(/不在排名之中/u));
});

describe('the grade of a draw', () => {
  const grade = (total: number, rank: number, tied = 1) => gradeOfOutcome({ total, rank, tied, units: 10 }, scheme);
  it('keeps to the share of 优秀, and a tie that does not fit stays out', () => {
    expect([grade(90, 2), grade(90, 3), grade(90, 2, 2), grade(85, 1, 2), grade(70, 4), grade(60, 9), grade(59.999, 10)]).toEqual(['excellent', 'good', 'good', 'excellent', 'good', 'pass', 'fail']);
  });
});

describe('flags judged once between two lines', () => {
  const score = scoreConsortium(aUnit('u', () => 0.5).cells, scheme);
  const report = { required: true, submittedOn: '2026-03-20', due: '2026-03-31', graceUntil: '2026-04-30', quarantined: null };
  const inputAt = (total: number, grade: FlagInput['graded']['grade']): FlagInput => ({
    consortium: 'u', year: 2025, asOf: '2026-06-30', status: 'active', score, earlier: [{ year: 2024, total: 77.3 }], gateChecks: [], breaches: [], report, rectification: null,
    graded: { consortium: 'u', grade, total, rank: null, limitedByCap: false, needsPerson: false, reasons: [] }, evidenceShare: 95, differences: [], history: [], execution: null,
    findings: [judgeRule(basis.ruleSet, 'A12.3', { total, breaches: [], evidence: [] })],
  });

  it.each(flagDefinitions.map((definition) => [definition.kind, definition] as const))('%s stands exactly when it is raised', (_, definition) => {
    const raised = (total: number, grade: FlagInput['graded']['grade']) => tryFlag(definition, inputAt(total, grade), basis).raised;
    let asked = 0;
    const stands = standsBetweenLines(scheme, scoreLines(scheme, 77.3), (total, grade) => { asked += 1; return raised(total, grade); });
    const totals = fc.oneof(fc.constantFrom(60, 62.3, 65, 70, 85, 59.999_999_999, 62.300_000_001), fc.integer({ min: 0, max: 100_000 }).map((each) => each / 1000));
    fc.assert(fc.property(totals, fc.integer({ min: 1, max: 10 }), (total, rank) => {
      const outcome = { total, rank, tied: 1, units: 10 };
      expect(stands(outcome)).toBe(raised(total, gradeOfOutcome(outcome, scheme)));
    }), { numRuns: 300 });
    expect(asked).toBeLessThanOrEqual(22);
  });
});
