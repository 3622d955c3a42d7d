import { ahpWeights, entropyWeights, type Polarity, topsis } from '@monitor/domain';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Entropy { readonly matrix: number[][]; readonly entropy: number[]; readonly weights: number[] }
interface Topsis { readonly matrix: number[][]; readonly weights: number[]; readonly types: Polarity[]; readonly d_plus: number[]; readonly d_minus: number[]; readonly closeness: number[] }
interface Ahp { readonly eigenvector: number[]; readonly lambda_max: number; readonly CI: number; readonly CR: number; readonly RI: number; readonly geometric_mean: number[]; readonly column_mean: number[] }
interface Vectors {
  readonly entropy_xu2004: Entropy;
  readonly entropy_zavadskas_podvezko2016: Entropy;
  readonly topsis_tzeng_huang2011: Topsis;
  readonly topsis_papathanasiou_ploskas2018: Topsis;
  readonly ahp_travel_ahu: Ahp;
}

const place = '../shared/vectors/mcdm.json';
const found = existsSync(place);
if (!found) console.warn(`${place} is not here: the published vectors are skipped`);
const vectors = (): Vectors => JSON.parse(readFileSync(place, 'utf8')) as Vectors;

const expectEach = (actual: readonly (number | null)[], wanted: readonly number[]): void => {
  expect(actual).toHaveLength(wanted.length);
  for (const [at, value] of wanted.entries()) expect(Math.abs((actual[at] ?? NaN) - value)).toBeLessThan(1e-12);
};

/** The textbook comparison of five travel criteria that the AHP vector is computed from. */
const travel = [[1, 1 / 3, 1 / 2, 3, 2], [3, 1, 2, 5, 4], [2, 1 / 2, 1, 4, 3], [1 / 3, 1 / 5, 1 / 4, 1, 1 / 2], [1 / 2, 1 / 4, 1 / 3, 2, 1]];

describe.skipIf(!found)('published vectors', () => {
  it.each(['entropy_xu2004', 'entropy_zavadskas_podvezko2016'] as const)('T3 %s, on the raw positive numbers', (name) => {
    const { matrix, entropy, weights } = vectors()[name];
    const result = entropyWeights(matrix, 'raw_positive');
    expectEach(result.entropy, entropy);
    expectEach(result.weights, weights);
  });

  it.each(['topsis_tzeng_huang2011', 'topsis_papathanasiou_ploskas2018'] as const)('T4 %s, the weight inside the normalised matrix', (name) => {
    const { matrix, weights, types, d_plus, d_minus, closeness } = vectors()[name];
    const result = topsis(matrix, weights, types);
    expectEach(result.toBest, d_plus);
    expectEach(result.toWorst, d_minus);
    expectEach(result.closeness, closeness);
  });

  it('T5 the comparison by three methods, and its consistency', () => {
    const wanted = vectors().ahp_travel_ahu;
    const result = ahpWeights(travel);
    expectEach(result.eigenvector, wanted.eigenvector);
    expectEach(result.rowGeometricMean, wanted.geometric_mean);
    expectEach(result.columnMean, wanted.column_mean);
    expectEach([result.lambdaMax, result.ci, result.ri, result.cr], [wanted.lambda_max, wanted.CI, wanted.RI, wanted.CR]);
    expect(result.acceptable).toBe(true);
  });
});

describe('the variant decides the weights', () => {
  const table = [[30, 30, 38, 29], [19, 54, 86, 29], [19, 15, 85, 28.9], [68, 70, 60, 29]];
  it('0.399 of the second column becomes 0.207 after min-max, and next to nothing of the fourth 0.148', () => {
    const [raw, after] = [entropyWeights(table, 'raw_positive'), entropyWeights(table, 'after_min_max')];
    expect([raw.variant, after.variant]).toEqual(['raw_positive', 'after_min_max']);
    // By hand: 30, 54, 15, 70 are 15/55, 39/55, 0, 1, and e = −Σ p ln p / ln 4 = 0.7111.
    expect(after.entropy[1]).toBeCloseTo(0.7111, 4);
    expect([raw.weights[1], after.weights[1], raw.weights[3], after.weights[3]]).toEqual([expect.closeTo(0.3992, 4), expect.closeTo(0.2066, 4), expect.closeTo(0, 4), expect.closeTo(0.1484, 4)]);
  });
});
