import { choiceInfluence, createSobolSequence, openChoices, sobolIndices } from '@monitor/domain';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aPlan, aUnit, aYear, stillPlan } from './units.js';

interface Vector { readonly variance: number; readonly S: number[]; readonly ST: number[] }

const place = '../shared/vectors/mcdm.json';
const found = existsSync(place);
if (!found) console.warn(`${place} is not here: the Ishigami vector is skipped`);

const ishigami = (point: Float64Array): number => {
  const [x, y, z] = Array.from(point, (u) => (2 * u - 1) * Math.PI);
  return Math.sin(x ?? NaN) + 7 * Math.sin(y ?? NaN) ** 2 + 0.1 * (z ?? NaN) ** 4 * Math.sin(x ?? NaN);
};

describe.skipIf(!found)('T6: the Ishigami function', () => {
  it.each([1, 2, 3])('with seed %d agrees with the analytic variance and indices', (seed) => {
    const { variance, S, ST } = (JSON.parse(readFileSync(place, 'utf8')) as Record<string, Vector>)['sobol_ishigami_a7_b0.1'] ?? { variance: NaN, S: [], ST: [] };
    const result = sobolIndices(ishigami, { factors: 3, base: 2 ** 14, seed });
    expect(result.runs).toBe(5 * 2 ** 14);
    expect(Math.abs(result.variance - variance)).toBeLessThan(0.01);
    for (const [at, index] of S.entries()) expect(Math.abs((result.first[at] ?? NaN) - index)).toBeLessThan(0.005);
    for (const [at, index] of ST.entries()) expect(Math.abs((result.total[at] ?? NaN) - index)).toBeLessThan(0.005);
  });
});

describe('indices', () => {
  it('of a sum are the shares of its parts, and a mean far from 0 does not blur them', () => {
    const { first, total } = sobolIndices(([a = NaN, b = NaN]) => 1e4 + 3 * a + b, { factors: 2, base: 4096, seed: 7 });
    for (const indices of [first, total]) {
      expect(indices[0]).toBeCloseTo(0.9, 2);
      expect(indices[1]).toBeCloseTo(0.1, 2);
    }
  });
  it('of a constant are absent', () => expect(sobolIndices(() => 5, { factors: 2, base: 8, seed: 1 })).toMatchObject({ variance: 0, first: [null, null], total: [null, null] }));
  it('are the same for the same seed and others for another', () => {
    const of = (seed: number) => sobolIndices(ishigami, { factors: 3, base: 64, seed });
    expect(of(5)).toEqual(of(5));
    expect(of(6).first).not.toEqual(of(5).first);
  });
  it('refuse designs that cannot be', () => {
    expect(() => sobolIndices(ishigami, { factors: 3, base: 1, seed: 1 })).toThrow(/样本数/u);
    expect(() => sobolIndices(ishigami, { factors: 9, base: 8, seed: 1 })).toThrow(/因素/u);
    expect(() => createSobolSequence(17, 1)).toThrow(/维数/u);
  });
});

describe('the sequence', () => {
  it('puts exactly one of 2ᵏ points into every 2ᵏ-th part of each of its 16 coordinates', () => {
    const [next, point] = [createSobolSequence(16, 42), new Float64Array(16)];
    const seen = Array.from({ length: 16 }, () => new Set<number>());
    for (let index = 0; index < 256; index += 1) {
      next(point);
      for (const [at, each] of point.entries()) seen[at]?.add(Math.floor(each * 256));
    }
    expect(seen.map(({ size }) => size)).toEqual(seen.map(() => 256));
  });
});

describe('the influence of choices', () => {
  const units = ['a', 'b', 'c', 'd', 'e', 'f'].map((name, index) => aUnit(name, (code) => (((code.charCodeAt(0) + Number(code.slice(1)) * (index + 3)) % 11) / 10)));
  const model = aYear(...units);

  it('lists the open choices only, and one alone explains everything', () => {
    const { influences, meanRankChange } = choiceInfluence(model, stillPlan({ aggregations: ['arithmetic', 'harmonic'] }), 256);
    expect(influences.map(({ choice }) => choice)).toEqual(['aggregation']);
    expect(influences[0]?.first).toBeCloseTo(1, 1);
    expect(influences[0]?.total).toBeCloseTo(1, 1);
    expect(meanRankChange).toBeGreaterThan(0);
  });
  it('of a plan that leaves nothing open is empty', () => expect(choiceInfluence(model, stillPlan())).toMatchObject({ runs: 0, meanRankChange: 0, influences: [] }));
  it('covers every choice of the standard plan, total not below first beyond the noise of the estimate', () => {
    const { influences, runs } = choiceInfluence(model, aPlan(), 1024);
    expect(influences.map(({ choice }) => choice)).toEqual(openChoices(aPlan()));
    expect(runs).toBe(1024 * 7);
    for (const { first, total } of influences) expect((total ?? NaN) - (first ?? NaN)).toBeGreaterThan(-0.06);
  });
});
