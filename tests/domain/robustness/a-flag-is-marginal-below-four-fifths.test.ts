import { changchunTrial2025, flagDefinitions, type FlagInput, flagInputAt, flagStability, gradeOfDraw, judgeRule, lineTable, raisedKinds, sampleRanks, scoreConsortium, type Stretch, stretchesOf, tryFlag } from '@monitor/domain';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPlan, aUnit, aYear, scheme, stillPlan } from './units.js';

const basis = { scheme, ruleSet: changchunTrial2025 };
const stretch = (draws: number, total = 70): Stretch => ({ total, fits: false, draws });

describe('stability', () => {
  it('is the share of draws in which the flag stands, and marginal below four fifths', () => {
    const by = (low: number, high: number) => flagStability(true, [stretch(low, 59), stretch(high, 61)], ({ total }) => total < 60);
    expect(by(800, 200)).toEqual({ stands: true, share: 0.8, stability: 0.8, marginal: false });
    expect(by(799, 201)).toMatchObject({ share: 0.799, stability: 0.799, marginal: true });
  });
  it('of a flag that officially does not stand is the share in which it does not', () => {
    expect(flagStability(false, [stretch(300, 59), stretch(700, 61)], ({ total }) => total < 60)).toEqual({ stands: false, share: 0.3, stability: 0.7, marginal: true });
  });
  it('of a unit that is not ranked is whole', () => expect(flagStability(true, [], () => false)).toEqual({ stands: true, share: 1, stability: 1, marginal: false }));
});

describe('draws counted between lines', () => {
  const model = aYear(...[0.9, 0.8, 0.7, 0.62, 0.58].map((at, row) => aUnit(`u${row}`, (code) => at + ((Number(code.slice(1)) % 3) - 1) / 10)));
  const lines = lineTable(model, { scheme, evaluated: 5, before: (consortium) => (consortium === 'u4' ? 80 : null) });
  it('are as many as were drawn, for every unit', () => {
    const { stretches } = sampleRanks({ model, plan: aPlan(), lines });
    for (const row of model.consortia.keys()) expect(stretchesOf(stretches, lines, row).reduce((sum, { draws }) => sum + draws, 0)).toBe(200);
  });
  it('fall into one stretch when nothing is left open', () => {
    const { stretches } = sampleRanks({ model, plan: stillPlan(), lines });
    expect(stretchesOf(stretches, lines, 4)).toMatchObject([{ draws: 200, fits: false }]);
    expect(stretchesOf(stretches, lines, 4)[0]?.total).toBeLessThan(60);
  });
  it('keep to the share of 优秀, and a tie that does not fit stays out', () => {
    const twins = aYear(...['a', 'b', 'c', 'd', 'e'].map((name) => aUnit(name, () => 0.95)));
    const table = lineTable(twins, { scheme, evaluated: 5, before: () => null });
    const { stretches } = sampleRanks({ model: twins, plan: stillPlan(), lines: table });
    expect(stretchesOf(stretches, table, 0)).toMatchObject([{ fits: false }]);
    expect([gradeOfDraw(90, true, scheme), gradeOfDraw(90, false, scheme), gradeOfDraw(85, true, scheme), gradeOfDraw(70, false, scheme), gradeOfDraw(60, true, scheme), gradeOfDraw(59.999, true, scheme)])
      .toEqual(['excellent', 'good', 'excellent', 'good', 'pass', 'fail']);
  });
});

describe('flags judged once between two lines', () => {
  const score = scoreConsortium(aUnit('u', () => 0.5).cells, scheme);
  const report = { required: true, submittedOn: '2026-03-20', due: '2026-03-31', graceUntil: '2026-04-30', quarantined: null };
  const rectification = { event: 'E1', orderedOn: '2025-02-01', deadline: '2025-12-31', reportedOn: '2025-11-01', passedOn: null, reEvaluationTotal: 50 };
  const inputFrom = (status: 'active' | 'rectifying'): FlagInput => ({
    consortium: 'u', year: 2025, asOf: '2026-06-30', status, score, earlier: [{ year: 2024, total: 77.3 }], gateChecks: [], breaches: [], report,
    rectification: status === 'active' ? null : rectification,
    graded: { consortium: 'u', grade: 'good', total: 75, rank: null, limitedByCap: false, needsPerson: false, vetoes: [], reasons: [] }, evidenceShare: 95, differences: [], history: [], execution: null,
    findings: [judgeRule(basis.ruleSet, 'A12.3', { total: 75, breaches: [], evidence: [] })], obstacles: [], rankHigh: 1, evaluated: 10,
  });
  const kindsAt = (input: FlagInput, total: number, fits: boolean) =>
    raisedKinds(flagInputAt(input, { score, graded: { ...input.graded, total, grade: gradeOfDraw(total, fits, scheme) } }, basis.ruleSet), basis);

  const model = aYear(aUnit('u', () => 0.5));
  const table = lineTable(model, { scheme, evaluated: 10, before: () => 77.3 });
  const width = 2 * (2 * table.perUnit + 1);
  const lines = [...table.lines].sort((left, right) => left - right);
  const stretchOf = (total: number, fits: boolean): Stretch | undefined => {
    const counts = new Uint32Array(width);
    const passed = lines.reduce((sum, line) => sum + (total > line ? 2 : Number(total === line)), 0);
    counts[2 * passed + Number(fits)] = 1;
    return stretchesOf(counts, table, 0)[0];
  };

  it.each(['active', 'rectifying'] as const)('of a consortium that is %s stand exactly when they are raised', (status) => {
    const input = inputFrom(status);
    const totals = fc.oneof(fc.constantFrom(60, 62.3, 65, 70, 85, 59.999_999_999, 62.300_000_001), fc.integer({ min: 0, max: 100_000 }).map((each) => each / 1000));
    fc.assert(fc.property(totals, fc.boolean(), (total, fits) => {
      const found = stretchOf(total, fits);
      expect(found).toMatchObject({ fits, draws: 1 });
      expect(kindsAt(input, found?.total ?? NaN, fits)).toEqual(kindsAt(input, total, fits));
    }), { numRuns: 300 });
  });
  it('the official score gives the official flags', () => {
    const input = inputFrom('active');
    const same = flagInputAt(input, input, basis.ruleSet);
    for (const definition of flagDefinitions) expect(tryFlag(definition, same, basis)).toEqual(tryFlag(definition, input, basis));
  });
});
