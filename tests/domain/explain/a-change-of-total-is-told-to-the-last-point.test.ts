import { type Adjustment, defineScheme, explainChange, scoreConsortium, type ScoreCell } from '@monitor/domain';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyUnits, cellAt, scheme, type Standing } from '../robustness/units.js';

/** Next version: R weighs more and C less, P1's lower post falls, T7 is gone, T8 is new. */
const nextScheme = defineScheme({
  ...scheme,
  version: '2.0.0',
  dimensions: scheme.dimensions.map((each) => ({ ...each, weight: { C: 15, R: 30, P: 30, T: 25 }[each.code] ?? each.weight })),
  indicators: scheme.indicators.map((each) => {
    if (each.dimension === 'C') return { ...each, weight: (each.weight * 15) / 20 };
    if (each.dimension === 'R') return { ...each, weight: (each.weight * 30) / 25 };
    if (each.code === 'P1') return { ...each, goalposts: { type: 'linear', lo: 30, hi: 100 } };
    return each.code === 'T7' ? { ...each, code: 'T8' } : each;
  }),
});

const late: Adjustment = { kind: 'deduction', code: 'late_report', points: 5, zh: '迟报', evidence: [] };
const scored = (cells: readonly ScoreCell[], by = scheme, adjustments: readonly Adjustment[] = []) => ({ score: scoreConsortium(cells, by), adjustments, scheme: by });
const renamed = (cells: readonly ScoreCell[]) => cells.map((cell) => (cell.indicator === 'T7' ? { ...cell, indicator: 'T8' } : cell));
const at = (standing: (code: string) => Standing) => scored(scheme.indicators.map((indicator) => cellAt(indicator, standing(indicator.code))));
const sum = (numbers: readonly number[]) => numbers.reduce((whole, each) => whole + each, 0);

describe('a change', () => {
  it('is the sum of its indicators and adjustments, also when cells begin or cease to apply and the scheme changes', () => {
    fc.assert(fc.property(anyUnits(2, 2), fc.boolean(), fc.subarray([late]), ([one, other], changes, adjustments) => {
      const [before, now] = [scored(one?.cells ?? []), changes ? scored(renamed(other?.cells ?? []), nextScheme, adjustments) : scored(other?.cells ?? [], scheme, adjustments)];
      const told = explainChange(before, now);
      expect(Math.abs(sum(told.indicators.map(({ change }) => change)) + told.byAdjustments - told.change)).toBeLessThan(1e-9);
      expect(told.change).toBe(told.now - told.before);
      expect(told.schemeChanged).toBe(changes);
      for (const { byValue, byPosts, byWeight, change } of told.indicators) expect(change).toBe(byValue + byPosts + byWeight);
      if (!changes) expect(told.indicators.every(({ byPosts }) => byPosts === 0)).toBe(true);
    }), { numRuns: 300 });
  });

  it('turns every sign when the years are swapped', () => {
    fc.assert(fc.property(anyUnits(2, 2), ([one, other]) => {
      const [before, now] = [scored(one?.cells ?? []), scored(renamed(other?.cells ?? []), nextScheme)];
      const back = new Map(explainChange(now, before).indicators.map((each) => [each.indicator, each]));
      for (const { indicator, byValue, byPosts, byWeight } of explainChange(before, now).indicators) {
        expect(byValue + (back.get(indicator)?.byValue ?? NaN)).toBeCloseTo(0, 10);
        expect(byPosts + (back.get(indicator)?.byPosts ?? NaN)).toBeCloseTo(0, 10);
        expect(byWeight + (back.get(indicator)?.byWeight ?? NaN)).toBeCloseTo(0, 10);
      }
    }));
  });

  it('of one value is laid at that value alone', () => {
    const { change, indicators } = explainChange(at(() => 0.5), at((code) => (code === 'P1' ? 1 : 0.5)));
    expect(change).toBeCloseTo(4, 9);
    for (const { indicator, byValue, byWeight } of indicators) {
      expect(byValue).toBeCloseTo(indicator === 'P1' ? 4 : 0, 9);
      expect(byWeight).toBeCloseTo(0, 9);
    }
  });

  it('by ceasing to apply is nothing for an indicator that scored like the rest', () => {
    const { change, indicators } = explainChange(at(() => 0.6), at((code) => (code === 'T3' ? 'not_applicable' : 0.6)));
    expect(change).toBeCloseTo(0, 9);
    for (const each of indicators) expect(each.change).toBeCloseTo(0, 9);
  });

  it('by ceasing to apply is a gain by weight for one that scored below the rest, a loss for one above', () => {
    const weightOf = (code: string, standing: number) => {
      const told = explainChange(at((each) => (each === code ? standing : 0.6)), at((each) => (each === code ? 'not_applicable' : 0.6)));
      return told.indicators.find(({ indicator }) => indicator === code);
    };
    expect(weightOf('T3', 0)).toMatchObject({ byValue: 0, byPosts: 0 });
    expect(weightOf('T3', 0)?.byWeight).toBeGreaterThan(0);
    expect(weightOf('T3', 1)?.byWeight).toBeLessThan(0);
  });

  it('tells a moved post from a moved value', () => {
    const cells = scheme.indicators.map((indicator) => cellAt(indicator, 0.5));
    const told = explainChange(scored(cells), scored(cells, defineScheme({ ...nextScheme, dimensions: scheme.dimensions, indicators: scheme.indicators.map((each) => (each.code === 'P1' ? { ...each, goalposts: { type: 'linear', lo: 25, hi: 100 } } : each)) })));
    expect(told.change).toBeCloseTo((8 * (200 / 3 - 50)) / 100, 9);
    expect(told.indicators.find(({ indicator }) => indicator === 'P1')).toMatchObject({ byValue: 0, byWeight: 0, byPosts: expect.closeTo(told.change, 9) });
  });

  it('cannot be told of a year without a total', () => {
    expect(() => explainChange(at(() => 'not_applicable'), at(() => 1))).toThrow(/没有可解释的总分/u);
  });
});
