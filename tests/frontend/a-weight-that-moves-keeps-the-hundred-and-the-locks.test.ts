import { changchun2025 as scheme, changedDraft, unchanged, type WhatIfChange } from '@monitor/domain';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dimensionWeight, moveDimension, moveIndicator, weightsOf } from '../../frontend/src/features/what-if/move-weight';
import { postNames, postOf, postSlide } from '../../frontend/src/features/what-if/post-range';

const indicators = scheme.indicators.map(({ code }) => code);
const dimensions = scheme.dimensions.map(({ code }) => code);
const weigh = (change: WhatIfChange, code: string) => dimensionWeight(scheme, weightsOf(scheme, change), code);
const steps = (change: WhatIfChange) => Object.values(weightsOf(scheme, change)).reduce((sum, weight) => sum + Math.round(weight * 100), 0);
const moves = fc.array(fc.record({ code: fc.constantFrom(...indicators, ...dimensions), value: fc.integer({ min: 0, max: 70 }) }), { minLength: 1, maxLength: 6 });

describe('moving weights', () => {
  it('keeps a hundred together, whatever is moved and locked, and always makes a scheme', () => {
    fc.assert(
      fc.property(moves, fc.subarray([...indicators, ...dimensions], { maxLength: 12 }), (each, held) => {
        const locks = new Set(held);
        const moved = each.reduce((change, { code, value }) => (dimensions.includes(code) ? moveDimension : moveIndicator)(scheme, change, { code, value, locks }), unchanged);
        expect(steps(moved)).toBe(10_000);
        expect(changedDraft(scheme, moved).indicators).toHaveLength(indicators.length);
      }),
      { numRuns: 200 },
    );
  });

  it('gives a dimension what was asked for and keeps the proportions inside it', () => {
    const moved = moveDimension(scheme, unchanged, { code: 'C', value: 40, locks: new Set() });
    expect(weigh(moved, 'C')).toBe(40);
    expect(moved.weights).toMatchObject({ C1: 6, C2: 10, C3: 8, C4: 4, C5: 4, C6: 8 });
    expect(weigh(moved, 'R') + weigh(moved, 'P') + weigh(moved, 'T')).toBeCloseTo(60, 9);
  });

  it('takes from no locked dimension, and inside one from its own alone', () => {
    const locks = new Set(['P', 'R']);
    const outside = moveIndicator(scheme, unchanged, { code: 'C1', value: 9, locks });
    expect([weigh(outside, 'P'), weigh(outside, 'R')]).toEqual([30, 25]);
    const inside = moveIndicator(scheme, unchanged, { code: 'P1', value: 12, locks });
    expect(dimensions.map((code) => weigh(inside, code))).toEqual([20, 25, 30, 25]);
    expect(inside.weights['P1']).toBe(12);
    const dimension = moveDimension(scheme, unchanged, { code: 'C', value: 30, locks });
    expect(dimensions.map((code) => weigh(dimension, code))).toEqual([30, 25, 30, 15]);
  });

  it('leaves a locked indicator alone while its dimension moves', () => {
    const moved = moveDimension(scheme, unchanged, { code: 'C', value: 30, locks: new Set(['C1', 'T2']) });
    expect(moved.weights).toMatchObject({ C1: 3, T2: weightsOf(scheme, unchanged)['T2'] });
    expect(weigh(moved, 'C')).toBe(30);
  });
});

describe('a slider of a reference value', () => {
  it.each(scheme.indicators.map((indicator) => [indicator.code, indicator] as const))('%s reaches beyond the official values, in round steps, and not below nothing', (_, indicator) => {
    const { min, max, step } = postSlide(indicator);
    const posts = postNames(indicator.goalposts).map((name) => postOf(indicator.goalposts, name));
    expect(min).toBeLessThanOrEqual(Math.min(...posts));
    expect(max).toBeGreaterThan(Math.max(...posts));
    expect(min).toBeGreaterThanOrEqual(0);
    expect((max - min) / step).toBeLessThan(500);
    expect(String(step)).toMatch(/^(0\.0*)?[125]0*$/u);
  });
});
