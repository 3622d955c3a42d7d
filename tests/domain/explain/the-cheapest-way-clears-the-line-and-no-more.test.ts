import { type Adjustment, adjustTotal, cheapestWay, type CheapestWay, gradeOfTotal, scoreConsortium, type ScoreCell } from '@monitor/domain';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyUnits, aUnit, scheme, type Standing } from '../robustness/units.js';

const late: Adjustment = { kind: 'deduction', code: 'late_report', points: 5, zh: '迟报', evidence: [] };
const fraud: Adjustment = { kind: 'veto', code: 'fraud', points: 0, zh: '数据造假', evidence: [] };
const unitOf = (cells: readonly ScoreCell[], adjustments: readonly Adjustment[] = []) => ({ score: scoreConsortium(cells, scheme), adjustments, scheme });
const cellsOf = (standing: (code: string) => Standing) => aUnit('a', standing).cells;

const taken = (cells: readonly ScoreCell[], way: CheapestWay): readonly ScoreCell[] =>
  cells.map((cell) => {
    const step = way.steps.find(({ indicator }) => indicator === cell.indicator);
    return step === undefined ? cell : { indicator: cell.indicator, state: 'reported', value: step.to };
  });

describe('the way', () => {
  it('leads exactly onto the line when it is gone', () => {
    fc.assert(fc.property(anyUnits(1, 1), fc.constantFrom([], [late]), ([unit], adjustments) => {
      const cells = unit?.cells ?? [];
      const way = cheapestWay(unitOf(cells, adjustments));
      fc.pre(way !== null && way.reachable);
      const total = adjustTotal(scoreConsortium(taken(cells, way), scheme).total ?? NaN, adjustments, scheme);
      expect(Math.abs(total - way.line)).toBeLessThan(1e-8);
      expect(gradeOfTotal(total, scheme.grading)).toBe(way.grade);
      expect(way.steps.reduce((sum, { gain }) => sum + gain, 0)).toBeCloseTo(way.gap, 9);
    }));
  });

  it('is nowhere longer than another choice of indicators while all values lie between their posts', () => {
    const standings = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 26, maxLength: 26 });
    fc.assert(fc.property(standings, fc.shuffledSubarray(scheme.indicators.map(({ code }) => code), { minLength: 26 }), (given, order) => {
      const unit = unitOf(cellsOf((code) => (given[scheme.indicators.findIndex((each) => each.code === code)] ?? 0) / 100));
      const way = cheapestWay(unit);
      fc.pre(way !== null);
      let [left, distance] = [way.gap, 0];
      for (const code of order) {
        const cell = unit.score.indicators.find(({ indicator }) => indicator === code);
        const gain = Math.max(0, Math.min(left, (cell?.points ?? 0) - (cell?.contribution ?? 0)));
        left -= gain;
        distance += gain / (cell?.points ?? NaN);
      }
      expect(way.distance).toBeLessThanOrEqual(distance + 1e-9);
    }));
  });

  it('takes the heaviest open indicator first and only as far as needed', () => {
    const way = cheapestWay(unitOf(cellsOf(() => 0.68)));
    expect(way).toMatchObject({ grade: 'good', line: 70, gap: expect.closeTo(2, 9), reachable: true, blockedBy: [] });
    expect(way?.steps).toEqual([{ indicator: 'P1', state: 'reported', from: 84, to: expect.closeTo(96.5, 9), fromScore: expect.closeTo(68, 9), toScore: expect.closeTo(93, 9), gain: expect.closeTo(2, 9), distance: expect.closeTo(0.25, 9) }]);
  });

  it('counts the way below the lower post, where no points are to be had', () => {
    const way = cheapestWay(unitOf(cellsOf((code) => (code === 'P1' ? -0.8 : 0.65))));
    expect(way?.steps[0]?.indicator).not.toBe('P1');
  });

  it('goes into an interval from the nearer side', () => {
    const cells = cellsOf((code) => (code === 'R3' ? 0 : 1)).map((cell) => (cell.indicator === 'R3' ? { ...cell, value: 128 } : cell));
    const strict = { ...scheme, grading: { ...scheme.grading, excellentFrom: 99 } };
    const way = cheapestWay({ score: scoreConsortium(cells, strict), adjustments: [], scheme: strict });
    expect(way?.steps).toMatchObject([{ indicator: 'R3', from: 128, to: expect.closeTo(111.25, 6) }]);
  });

  it('of a missing cell begins with reporting it', () => {
    const way = cheapestWay(unitOf(cellsOf((code) => (code.startsWith('P') ? 'missing' : 0.8))));
    expect(way?.steps[0]).toMatchObject({ indicator: 'P1', state: 'missing', from: null, fromScore: 0 });
  });

  it('is absent when the line is cleared, can be asked for a higher line, and names what blocks it', () => {
    expect(cheapestWay(unitOf(cellsOf(() => 1)))).toBeNull();
    expect(cheapestWay(unitOf(cellsOf(() => 0.65)), 'pass')).toBeNull();
    expect(cheapestWay(unitOf(cellsOf(() => 0.5)), 'excellent')).toMatchObject({ grade: 'excellent', gap: expect.closeTo(35, 9) });
    expect(cheapestWay(unitOf(cellsOf(() => 0.5), [fraud]))?.blockedBy).toEqual(['数据造假']);
    expect(cheapestWay(unitOf(cellsOf(() => 0.5), [{ ...late, points: 45 }]), 'pass')).toMatchObject({ reachable: false, gap: expect.closeTo(55, 9) });
  });
});
