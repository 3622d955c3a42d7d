import { arithmeticMean, geometricMean, goalpostShares, harmonicMean, minMax, percentileRanks, zScores } from '@monitor/domain';
import { describe, expect, it } from 'vitest';

const published = [
  { unit: 'CHE', index: 68.383724, conn: [63.409168, 32.871844, 74.782789, 85.942957, 56.933051], sust: [77.211883, 87.847697, 56.87888], means: [62.787962, 73.979487] },
  { unit: 'NLD', index: 64.819516, conn: [64.867068, 46.620614, 84.552995, 71.737383, 41.921302], sust: [58.734877, 86.581405, 57.781197], means: [61.939872, 67.69916] },
  { unit: 'RUS', index: 35.655545, conn: [22.932994, 6.615976, 54.791027, 54.876493, 10.712738], sust: [36.850439, 30.217922, 56.907369], means: [29.985846, 41.325243] },
];

const expectEach = (actual: readonly (number | null)[], wanted: readonly (number | null)[], places: number): void => {
  expect(actual).toHaveLength(wanted.length);
  for (const [index, value] of wanted.entries()) {
    if (value === null) expect(actual[index]).toBeNull();
    else expect(actual[index]).toBeCloseTo(value, places);
  }
};

describe('T1: the ASEM index is the mean of means', () => {
  it.each(published)('$unit', ({ index, conn, sust, means }) => {
    const dimensions = [arithmeticMean(conn), arithmeticMean(sust)];
    for (const [at, mean] of means.entries()) expect(Math.abs((dimensions[at] ?? NaN) - mean)).toBeLessThan(1e-6);
    expect(Math.abs((arithmeticMean(dimensions) ?? NaN) - index)).toBeLessThan(1e-6);
  });
});

describe('T2: normalisation and means by the published definitions', () => {
  const gaps = [3, 7, 12, null, 5];

  it('min-max keeps the gap', () => expectEach(minMax(gaps), [0, 44.4444, 100, null, 22.2222], 4));
  it('z-scores use the sample standard deviation', () => expectEach(zScores(gaps), [-0.970947, 0.06473, 1.359325, null, -0.453108], 6));
  it('percentile ranks share the lowest rank', () => expectEach(percentileRanks([3, 7, 12, null, 5, 7]), [0, 0.5, 1, null, 0.25, 0.5], 12));
  it('goal-posts clip', () => expectEach(goalpostShares([3, 7, 12, 20], [5, 15]), [0, 0.2, 0.7, 1], 12));
  it('the arithmetic mean renormalises its weights', () => expect(arithmeticMean([1, 2, null, 4], [1, 1, 2, 2])).toBeCloseTo(2.75, 12));
  it('the geometric mean', () => expect(geometricMean([1, 2, 3], [1, 1, 2])).toBeCloseTo(2.059767, 6));
  it('the harmonic mean', () => expect(harmonicMean([1, 2, 3], [2, 1, 1])).toBeCloseTo(1.411765, 6));
});

describe('what cannot be told is absent, never a number', () => {
  it('equal values have no min-max, no z-score', () => {
    expect(minMax([4, 4, null])).toEqual([null, null, null]);
    expect(zScores([4, 4])).toEqual([null, null]);
    expect(zScores([4])).toEqual([null]);
    expect(percentileRanks([4])).toEqual([null]);
  });
  it('a mean of nothing is absent', () => expect(arithmeticMean([null, null])).toBeNull());
  it('geometric and harmonic means refuse what is not positive', () => {
    expect(() => geometricMean([1, 0])).toThrow(/只能用于正数/u);
    expect(() => harmonicMean([1, -1])).toThrow(/只能用于正数/u);
  });
});
