import { compareNumbers, plainText, roundHalfUp, roundTextHalfUp, withoutNoise } from '@monitor/domain';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** Numbers of all sizes, many of them next to a half of the last place. */
const numbers = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -200, max: 200 }),
  fc.tuple(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.integer({ min: 0, max: 10 })).map(([whole, places]) => whole / 10 ** places),
  fc.tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 1, max: 10 }), fc.integer({ min: -3, max: 3 })).map(([whole, places, bits]) => (whole + 0.5) / 10 ** places + bits * 2 ** -52),
  fc.constantFrom(0, -0, 67.225, 84.999_999_999_999_99, 99_999.999_999_999_5, 100_000, -0.004, 1e-10, -1e-10, 5e-10, -5e-10),
);

describe('rounding', () => {
  it('gives the digits of the shortest decimal text', () =>
    fc.assert(fc.property(numbers, fc.integer({ min: 0, max: 12 }), (value, digits) => {
      expect(roundHalfUp(value, digits)).toBe(roundTextHalfUp(plainText(value), digits));
    }), { numRuns: 20_000 }));
  it('takes off the same noise', () =>
    fc.assert(fc.property(numbers, (value) => {
      expect(withoutNoise(value)).toBe(Number(roundTextHalfUp(plainText(value), 9)));
    }), { numRuns: 20_000 }));
  it('orders numbers as they are without noise', () =>
    fc.assert(fc.property(numbers, numbers, fc.integer({ min: -3, max: 3 }), (left, other, bits) => {
      for (const right of [other, left + bits * 1e-10, left + bits * 4e-10, left + bits * 1e-6]) {
        expect(compareNumbers(left, right) + 0).toBe(Math.sign(withoutNoise(left) - withoutNoise(right)) + 0);
      }
    }), { numRuns: 20_000 }));
  it('refuses what is no number, as before', () => {
    for (const value of [NaN, Infinity, -Infinity]) {
      expect(() => roundHalfUp(value, 2)).toThrow(RangeError);
      expect(() => withoutNoise(value)).toThrow(RangeError);
      expect(() => compareNumbers(value, 1)).toThrow(RangeError);
    }
    expect(() => roundHalfUp(1, 101)).toThrow(RangeError);
    expect(() => roundHalfUp(1, 0.5)).toThrow(RangeError);
  });
});
