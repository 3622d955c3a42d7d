import { ahpWeights, entropyWeights, topsis } from '@monitor/domain';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const column = (values: readonly number[]) => values.map((value) => [value]);
const matrices = fc.array(fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 })), { minLength: 2, maxLength: 9 });

describe('entropy weights', () => {
  it('of an all-equal column are 0, of nothing but such columns equal', () => {
    expect(entropyWeights([[1, 7], [2, 7], [4, 7]], 'raw_positive')).toMatchObject({ entropy: [expect.any(Number), 1], weights: [1, 0] });
    expect(entropyWeights([[0.1, 7], [0.1, 7], [0.1, 7]], 'raw_positive').weights).toEqual([0.5, 0.5]);
    expect(entropyWeights([[3, 7], [3, 7]], 'after_min_max').weights).toEqual([0.5, 0.5]);
  });
  it('of one unit alone, and of a column that sums to zero, tell nothing', () => {
    expect(entropyWeights([[1, 5]], 'raw_positive')).toMatchObject({ entropy: [1, 1], weights: [0.5, 0.5] });
    expect(entropyWeights([[0, 5], [0, 1]], 'raw_positive').weights).toEqual([0, 1]);
  });
  it('take 0 ln 0 as 0, so that one unit having everything leaves no entropy', () => {
    expect(entropyWeights(column([0, 0, 9]), 'raw_positive').entropy).toEqual([-0]);
  });
  it('leave out cells that do not apply', () => {
    expect(entropyWeights([[1, 2], [null, 3], [4, 9]], 'raw_positive').entropy[0]).toBeCloseTo(entropyWeights(column([1, 4]), 'raw_positive').entropy[0] ?? NaN, 14);
  });
  it('refuse negative numbers by column, rows of unequal length, and what is no number', () => {
    expect(() => entropyWeights([[1, -1], [1, 2]], 'raw_positive')).toThrow(/第 2 列含负数/u);
    expect(entropyWeights([[1, -1], [3, 2], [2, 0]], 'after_min_max').weights).toHaveLength(2);
    expect(() => entropyWeights([[1, 2], [1]], 'raw_positive')).toThrow(/列数/u);
    expect(() => entropyWeights([], 'raw_positive')).toThrow(/没有指标/u);
    expect(() => entropyWeights([[NaN]], 'raw_positive')).toThrow(/有限数/u);
  });
  it('do not change with the unit of a column, nor with the order of the units', () => {
    fc.assert(fc.property(matrices, fc.integer({ min: 2, max: 50 }), (matrix, times) => {
      const plain = entropyWeights(matrix, 'raw_positive').weights;
      const moved = entropyWeights([...matrix].reverse().map(([a, ...rest]) => [a * times, ...rest]), 'raw_positive').weights;
      for (const [at, weight] of plain.entries()) expect(moved[at]).toBeCloseTo(weight, 6);
      expect(plain.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    }));
  });
});

describe('TOPSIS', () => {
  it('gives nobody a closeness when all are alike, and lets a column of zeros separate nobody', () => {
    expect(topsis([[1, 2], [1, 2]], [1, 1], [1, 1]).closeness).toEqual([null, null]);
    expect(topsis([[0, 2], [0, 1]], [1, 1], [1, 1]).closeness).toEqual([1, 0]);
  });
  it('turns with the polarity of a cost', () => expect(topsis(column([1, 2, 3]), [1], [-1]).closeness).toEqual([1, 0.5, 0]));
  it('puts a cell that does not apply at the middle of its column', () => expect(topsis([[1, 5], [null, 5], [3, 5]], [1, 1], [1, 1]).closeness[1]).toBeCloseTo(0.5, 12));
  it('refuses weights that do not fit', () => {
    expect(() => topsis([[1, 2]], [1], [1, 1])).toThrow(/个数/u);
    expect(() => topsis([[1, 2]], [1, -1], [1, 1])).toThrow(/不能为负/u);
  });
  it('has the best of all at 1, the worst at 0, and does not change with the unit of a column', () => {
    fc.assert(fc.property(matrices, fc.integer({ min: 2, max: 50 }), (matrix, times) => {
      const rows = [...matrix, [1000, 1000, 1000], [0.5, 0.5, 0.5]];
      const plain = topsis(rows, [2, 1, 1], [1, 1, 1]).closeness;
      expect(plain.at(-2)).toBeCloseTo(1, 9);
      expect(plain.at(-1)).toBeCloseTo(0, 9);
      const moved = topsis(rows.map((row) => row.map((value) => value * times)), [2, 1, 1], [1, 1, 1]).closeness;
      for (const [at, value] of plain.entries()) expect(moved[at]).toBeCloseTo(value ?? NaN, 9);
    }));
  });
});

describe('AHP', () => {
  it('of a comparison without contradiction gives its weights by all three methods, CR 0', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 11 }), (weights) => {
      const whole = weights.reduce((a, b) => a + b, 0);
      const result = ahpWeights(weights.map((row) => weights.map((each) => row / each)));
      for (const [at, weight] of weights.entries()) {
        for (const method of [result.eigenvector, result.rowGeometricMean, result.columnMean]) expect(method[at]).toBeCloseTo(weight / whole, 10);
      }
      expect(result.cr).toBeCloseTo(0, 9);
      expect(result.acceptable).toBe(true);
    }));
  });
  it('names a contradiction', () => expect(ahpWeights([[1, 9, 1 / 9], [1 / 9, 1, 9], [9, 1 / 9, 1]]).acceptable).toBe(false));
  it('takes printed decimals and refuses what is not reciprocal, not square, not positive', () => {
    expect(ahpWeights([[1, 3], [0.33, 1]]).eigenvector[0]).toBeCloseTo(0.75, 2);
    expect(() => ahpWeights([[1, 3], [3, 1]])).toThrow(/第 1 行第 2 列.*倒数/u);
    expect(() => ahpWeights([[1, 3]])).toThrow(/方阵/u);
    expect(() => ahpWeights([[1, -3], [-1 / 3, 1]])).toThrow(/正数/u);
  });
});
