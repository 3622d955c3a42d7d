import { defineCompositeScheme, excessKurtosis, judgeTable, skewness, winsorise } from '@monitor/domain';
import { describe, expect, it } from 'vitest';

const tail = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100];

describe('skewness and kurtosis are those of a sample (type 2)', () => {
  it('on a long tail', () => {
    expect(skewness(tail)).toBeCloseTo(3.0632410342, 9);
    expect(excessKurtosis(tail)).toBeCloseTo(9.7413908346, 9);
  });
  it('on the example of a spreadsheet manual', () => {
    expect(skewness([3, 4, 5, 2, 3, 4, 5, 6, 4, 7])).toBeCloseTo(0.359543071, 9);
    expect(excessKurtosis([3, 4, 5, 2, 3, 4, 5, 6, 4, 7])).toBeCloseTo(-0.151799637, 9);
  });
  it('are absent where they have no meaning', () => {
    expect([skewness([1, 2]), skewness([4, 4, 4]), excessKurtosis([1, 2, 9]), excessKurtosis([0.1, 0.1, 0.1, 0.1])]).toEqual([null, null, null, null]);
  });
});

describe('winsorisation', () => {
  it('draws the longest tail in until the column keeps the limits', () => {
    const { values, treated, passes } = winsorise(tail);
    expect(values).toEqual([...tail.slice(0, -1), 30]);
    expect({ treated, passes }).toEqual({ treated: [11], passes: true });
  });
  it('works on the low side too, and leaves gaps alone', () => {
    const { values, treated } = winsorise([null, ...tail.map((value) => -value)]);
    expect(values.at(-1)).toBe(-30);
    expect(values[0]).toBeNull();
    expect(treated).toEqual([12]);
  });
  it('stops at the most points it may touch, and says that it did not suffice', () => {
    const { values, treated, passes } = winsorise([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 300, 9000], { most: 1, skew: 1, kurtosis: 1 });
    expect(values.slice(-2)).toEqual([300, 300]);
    expect({ treated, passes }).toEqual({ treated: [11], passes: false });
  });
  it('lets fewer than four numbers and equal ones be', () => {
    expect(winsorise([1, 2, 1000])).toEqual({ values: [1, 2, 1000], treated: [], passes: null });
    expect(winsorise([5, 5, 5, 5])).toEqual({ values: [5, 5, 5, 5], treated: [], passes: null });
  });
  it('is told unit by unit in the result', () => {
    const scheme = defineCompositeScheme({ id: 's', normalise: { type: 'min_max' }, dimensions: [{ code: 'I' }], indicators: [{ code: 'x', parent: 'I', winsorise: {} }] });
    const { winsorised, levels } = judgeTable({ units: tail.map((value) => `u${value}`), columns: new Map([['x', tail]]) }, scheme);
    expect(winsorised).toEqual([{ indicator: 'x', units: ['u100'] }]);
    expect(levels[0]?.scores.slice(-2)).toEqual([100, 100]);
  });
});

describe('normalisation by other units', () => {
  const scoresOf = (normalise: object, more: object = {}) => {
    const scheme = defineCompositeScheme({ id: 's', dimensions: [{ code: 'I' }], indicators: [{ code: 'x', parent: 'I', normalise, ...more }] });
    return judgeTable({ units: ['a', 'b', 'c', 'd', 'e', 'f'], columns: new Map([['x', [3, 7, 12, null, 5, 7]]]) }, scheme).levels[1]?.scores ?? [];
  };
  const expectEach = (actual: readonly (number | null)[], wanted: readonly (number | null)[]) =>
    wanted.forEach((value, at) => (value === null ? expect(actual[at]).toBeNull() : expect(actual[at]).toBeCloseTo(value, 9)));

  it('min-max fills its range', () => expectEach(scoresOf({ type: 'min_max', range: [0, 1] }), [0, 4 / 9, 1, null, 2 / 9, 4 / 9]));
  it('percentile ranks share the lowest', () => expectEach(scoresOf({ type: 'percentile_rank', range: [0, 1] }), [0, 0.5, 1, null, 0.25, 0.5]));
  it('ranks count from the worst', () => expectEach(scoresOf({ type: 'rank' }), [1, 3, 5, null, 2, 3]));
  it('down turns all of them round', () => {
    expectEach(scoresOf({ type: 'rank' }, { direction: 'down' }), [5, 2, 1, null, 4, 2]);
    expectEach(scoresOf({ type: 'min_max', range: [0, 9] }, { direction: 'down' }), [9, 5, 0, null, 7, 5]);
  });
  it('z-scores take the mean and deviation asked for', () => {
    const scores = scoresOf({ type: 'z_score', mean: 100, deviation: 10 });
    const known = scores.flatMap((score) => (score === null ? [] : [score]));
    const mean = known.reduce((sum, score) => sum + score, 0) / known.length;
    expect(mean).toBeCloseTo(100, 9);
    expect(Math.sqrt(known.reduce((sum, score) => sum + (score - mean) ** 2, 0) / (known.length - 1))).toBeCloseTo(10, 9);
  });
  it('goal-posts clip where told to', () => {
    const posts = (clip: string) => scoresOf({ type: 'goalposts', lo: 4, hi: 10, clip, range: [0, 6] });
    expectEach(posts('both'), [0, 3, 6, null, 1, 3]);
    expectEach(posts('none'), [-1, 3, 8, null, 1, 3]);
    expectEach(posts('above'), [-1, 3, 6, null, 1, 3]);
    expectEach(posts('below'), [0, 3, 8, null, 1, 3]);
  });
  it('an interval is best inside and worst at its ends', () => expectEach(scoresOf({ type: 'goalposts', lo: 5, hi: 7, lb: 1, ub: 17 }), [50, 100, 50, null, 100, 100]));
});
