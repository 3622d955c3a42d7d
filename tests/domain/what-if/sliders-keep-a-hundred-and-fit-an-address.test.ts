import { changchun2025 as scheme, changedDraft, readWhatIfAddress, rebalance, unchanged, type WhatIfChange, whatIfAddress } from '@monitor/domain';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const codes = scheme.indicators.map(({ code }) => code);
const weights = Object.fromEntries(scheme.indicators.map(({ code, weight }) => [code, weight]));
const hundredths = (given: Readonly<Record<string, number>>) => Object.values(given).reduce((sum, weight) => sum + Math.round(weight * 100), 0);
const move = fc.record({ code: fc.constantFrom(...codes), value: fc.double({ min: -20, max: 130, noNaN: true }) });

describe('a weight that is set', () => {
  it('keeps the hundred, the locked ones and a least weight, move after move', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 12 }), fc.subarray(codes), (moves, locked) => {
        let current: Readonly<Record<string, number>> = weights;
        for (const each of moves) {
          const next = rebalance(current, each, new Set(locked));
          expect(hundredths(next)).toBe(10_000);
          expect(Math.min(...Object.values(next))).toBeGreaterThanOrEqual(0.01);
          for (const code of locked) if (code !== each.code) expect(next[code]).toBe(current[code]);
          expect(changedDraft(scheme, { ...unchanged, weights: next }).indicators).toHaveLength(codes.length);
          current = next;
        }
      }),
    );
  });

  it('is what was asked for where there is room, and the others keep their proportions', () => {
    const next = rebalance({ a: 20, b: 20, c: 60 }, { code: 'a', value: 40 }, new Set());
    expect(next).toEqual({ a: 40, b: 15, c: 45 });
    expect(rebalance({ a: 20, b: 20, c: 60 }, { code: 'a', value: 40 }, new Set(['b']))).toEqual({ a: 40, b: 20, c: 40 });
    expect(rebalance({ a: 20, b: 20, c: 60 }, { code: 'a', value: 100 }, new Set(['b']))).toEqual({ a: 79.99, b: 20, c: 0.01 });
  });

  it('as it was moves nothing; neither does one among locked ones', () => {
    expect(rebalance(weights, { code: 'T1', value: weights['T1'] ?? 0 }, new Set())).toEqual(weights);
    expect(rebalance({ a: 20, b: 80 }, { code: 'a', value: 50 }, new Set(['b']))).toEqual({ a: 20, b: 80 });
  });

  it('must exist and be a number', () => {
    expect(() => rebalance(weights, { code: 'Z9', value: 1 }, new Set())).toThrow(/没有指标 Z9/u);
    expect(() => rebalance(weights, { code: 'T1', value: NaN }, new Set())).toThrow(/应为数字/u);
  });
});

describe('a draft from the sliders', () => {
  it('weighs a dimension as its indicators together, and says that it is no official version', () => {
    const draft = changedDraft(scheme, { ...unchanged, weights: rebalance(weights, { code: 'T1', value: 20 }, new Set()) });
    const t = draft.indicators.filter(({ dimension }) => dimension === 'T').reduce((sum, { weight }) => sum + weight, 0);
    expect(draft.dimensions.find(({ code }) => code === 'T')?.weight).toBeCloseTo(t, 9);
    expect(draft).toMatchObject({ id: scheme.id, version: `${scheme.version}-what-if` });
  });
  it('follows reference values that change sides', () => {
    const draft = changedDraft(scheme, { ...unchanged, goalposts: { T1: { type: 'linear', lo: 10, hi: 0 } } });
    expect(draft.indicators.find(({ code }) => code === 'T1')).toMatchObject({ direction: 'down' });
  });
  it.each<[string, WhatIfChange, RegExp]>([
    ['weights beside a hundred', { ...unchanged, weights: { T1: 50 } }, /合计/u],
    ['equal posts', { ...unchanged, goalposts: { T1: { type: 'linear', lo: 5, hi: 5 } } }, /T1/u],
    ['lines out of order', { ...unchanged, lines: { passFrom: 90 } }, /分数线/u],
    ['an unknown indicator', { ...unchanged, weights: { Z9: 1 } }, /没有指标 Z9/u],
  ])('refuses %s', (_, change, why) => expect(() => changedDraft(scheme, change)).toThrow(why));
});

const anyChange: fc.Arbitrary<WhatIfChange> = fc.record({
  weights: fc.array(move, { maxLength: 3 }).map((moves) => moves.reduce((now, each) => rebalance(now, each, new Set()), weights)),
  goalposts: fc.constantFrom({}, { T1: { type: 'linear', lo: -0.5, hi: 20 } }, { R3: { type: 'interval', lo: 80, hi: 100, lb: 40, ub: 140.25 } }),
  lines: fc.constantFrom({}, { passFrom: 55.5 }, { sharePercent: 30, dropPoints: 10 }, { excellentFrom: 90, goodFrom: 75, watchBelow: 66 }),
});

describe('an address', () => {
  it('gives the draft back, and needs no escaping', () => {
    fc.assert(
      fc.property(anyChange, (change) => {
        const text = whatIfAddress(scheme, change);
        expect(encodeURIComponent(text)).toBe(text);
        const { change: read, refused } = readWhatIfAddress(scheme, text);
        expect(refused).toBeNull();
        expect(changedDraft(scheme, read)).toEqual(changedDraft(scheme, change));
      }),
    );
  });
  it('of nothing is empty', () => expect(whatIfAddress(scheme, { ...unchanged, weights })).toBe(''));
  it.each(['2~wT1_5', '1~wT1', '1~wT1_abc', '1~wZ9_5', '1~wT1_50', '1~pT1_5_5', '1~pT1_5', '1~gq_5', '1~gs_99', '1~gs_-5', '1~', '~~~', '1~wT1_1e9', '%00', '1~w__proto___5', 'x'.repeat(5000)])('%s is refused as a whole, in words', (text) => {
    const { change, refused } = readWhatIfAddress(scheme, text);
    expect(change).toEqual(unchanged);
    expect(refused).toMatch(/^网址中的试算设置无法使用，已按正式方案显示：.+/u);
  });
  it('never throws, whatever it says', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string().map((text) => `1~${text}`), fc.array(fc.constantFrom('1', '~', '_', 'w', 'p', 'g', 'T1', 'R3', '-', '.', '5')).map((parts) => parts.join(''))), (text) => {
      const { change, refused } = readWhatIfAddress(scheme, text);
      if (refused !== null) expect(change).toEqual(unchanged);
      expect(changedDraft(scheme, change).id).toBe(scheme.id);
    }));
  });
});
