import { changchun2025, forecastTotal, monthEnds, studentQuantile } from '@monitor/domain';
import { describe, expect, it } from 'vitest';

const of = (...totals: number[]) => forecastTotal(totals.map((total, index) => ({ year: 2021 + index, total })), changchun2025);

describe('the forecast of a total', () => {
  // Central shares of Student's distribution as printed tables have them.
  it.each([
    [1, 0.8, 3.077684],
    [2, 0.8, 1.885618],
    [3, 0.8, 1.637744],
    [4, 0.8, 1.533206],
    [4, 0.95, 2.776445],
    [5, 0.9, 2.015048],
    [10, 0.99, 3.169273],
    [29, 0.95, 2.04523],
  ])('takes t for %i degrees within %f', (degrees, share, expected) => {
    expect(studentQuantile(degrees, share)).toBeCloseTo(expected, 5);
  });

  it('refuses what is no distribution', () => {
    expect(() => studentQuantile(0, 0.8)).toThrow(RangeError);
    expect(() => studentQuantile(2, 1)).toThrow(RangeError);
  });

  it('is the mean with its prediction interval', () => {
    // s = 2, n = 3: 67 ± 1.885618 · 2 · √(4/3).
    expect(of(65, 67, 69)).toMatchObject({ centre: 67, low: 62.6454, high: 71.3546, side: 'above', note: '按近 3 个年度的得分，预计 62.6–71.4 分，区间在合格线以上（60 分）' });
    expect(of(60, 62, 64)).toMatchObject({ side: 'contains', note: '按近 3 个年度的得分，预计 57.6–66.4 分，区间含合格线（60 分）' });
    expect(of(40, 41, 42).side).toBe('below');
  });

  it('does not look further back than five years, nor beyond the scale', () => {
    expect(of(0, 90, 90, 90, 90, 90)).toMatchObject({ centre: 90, low: 90, high: 90 });
    expect(of(100, 100, 70).high).toBe(100);
  });

  it('says so when the history is too short', () => {
    expect(of(70, 80)).toMatchObject({ centre: null, low: null, high: null, side: null, note: '只有 2 个年度的得分，不足 3 个，不作预测' });
    expect(of().note).toContain('只有 0 个年度');
  });

  it('looks at months that are over', () => {
    expect(monthEnds(2026, '2026-03-30')).toEqual(['2026-01-31', '2026-02-28']);
    expect(monthEnds(2026, '2028-01-01')).toHaveLength(12);
    expect(monthEnds(2026, '2025-12-31')).toEqual([]);
  });
});
