import { type Adjustment, adjustTotal, contributionsOf, gradeDistances, scoreConsortium, sectorPosition } from '@monitor/domain';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyUnits, aUnit, scheme } from '../robustness/units.js';

const adjustment: fc.Arbitrary<Adjustment> = fc.record({
  kind: fc.constantFrom('bonus' as const, 'deduction' as const, 'veto' as const), code: fc.constantFrom('award', 'late_report'), points: fc.integer({ min: 0, max: 60 }), zh: fc.constant('加减分'), evidence: fc.constant([]),
});

describe('contributions', () => {
  it('sum to the graded total, limits and floor included', () => {
    fc.assert(fc.property(anyUnits(1, 1), fc.array(adjustment, { maxLength: 4 }), ([unit], adjustments) => {
      const score = scoreConsortium(unit?.cells ?? [], scheme);
      const parts = contributionsOf({ score, adjustments, scheme });
      const sum = parts.reduce((whole, { contribution }) => whole + contribution, 0);
      expect(Math.abs(sum - adjustTotal(score.total ?? NaN, adjustments, scheme))).toBeLessThan(1e-9);
      expect(parts.filter(({ kind }) => kind === 'indicator').map(({ code }) => code)).toEqual(score.indicators.map(({ indicator }) => indicator));
      for (const { open, points, contribution } of parts) expect(points === null ? open : open - (points - contribution)).toBe(0);
    }));
  });

  it('name the bonus limit and the floor only where they bite', () => {
    const score = scoreConsortium(aUnit('a', () => 0.02).cells, scheme);
    const kinds = (adjustments: readonly Adjustment[]) => contributionsOf({ score, adjustments, scheme }).filter(({ kind }) => kind !== 'indicator').map(({ kind, contribution }) => [kind, contribution]);
    const bonus: Adjustment = { kind: 'bonus', code: 'award', points: 8, zh: '', evidence: [] };
    expect(kinds([])).toEqual([]);
    expect(kinds([bonus])).toEqual([['bonus', 8], ['limit', -3]]);
    expect(kinds([{ ...bonus, kind: 'deduction', points: 5 }])).toEqual([['deduction', -5], ['floor', expect.closeTo(3, 9)]]);
  });

  it('of nothing applicable cannot be asked', () => {
    const score = scoreConsortium(aUnit('a', () => 'not_applicable').cells, scheme);
    expect(() => contributionsOf({ score, adjustments: [], scheme })).toThrow(/没有可解释的总分/u);
  });
});

describe('distance to the lines', () => {
  it('is what is wanting or to spare, judged unrounded', () => {
    expect(gradeDistances(84.995, scheme)).toEqual([
      { grade: 'pass', line: 60, gap: expect.closeTo(-24.995, 9), cleared: true },
      { grade: 'good', line: 70, gap: expect.closeTo(-14.995, 9), cleared: true },
      { grade: 'excellent', line: 85, gap: expect.closeTo(0.005, 9), cleared: false },
    ]);
    expect(gradeDistances(84.999999999999986, scheme).every(({ cleared }) => cleared)).toBe(true);
  });
});

describe('the place in the sector', () => {
  it('tells quartiles, rank and quarter', () => {
    expect(sectorPosition([90, 60, 70, 80, 50], 2)).toEqual({ units: 5, rank: 3, least: 50, lowerQuartile: 60, median: 70, upperQuartile: 80, most: 90, quarter: 2 });
    expect([0, 1, 2, 3, 4].map((index) => sectorPosition([90, 60, 70, 80, 50], index).quarter)).toEqual([1, 3, 2, 1, 4]);
  });
  it('of fewer than four units has no quarter, of equal ones shares the rank', () => {
    expect(sectorPosition([70], 0)).toMatchObject({ units: 1, rank: 1, median: 70, quarter: null });
    expect(sectorPosition([70, 70, 80], 1)).toMatchObject({ rank: 2, quarter: null });
    expect(() => sectorPosition([70], 1)).toThrow(/参评名单/u);
  });
});
