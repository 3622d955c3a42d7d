import { binomialLimits, countFunnel, createRandom, drawNormal, funnelStanding, moneyFunnel, rateSpread } from '@monitor/domain';
import { describe, expect, it } from 'vitest';

describe('limits of a counted rate', () => {
  it('are the interpolated binomial quantiles', () => {
    // P(X ≤ 1) = 0.0107 and P(X ≤ 2) = 0.0547 of ten trials at one half; above, by symmetry.
    const { low, high } = binomialLimits(0.5, 10, 0.95);
    expect(low).toBeCloseTo((2 - (0.0546875 - 0.025) / (0.0546875 - 0.0107421875)) / 10, 10);
    expect(high).toBeCloseTo((8 - (0.9892578125 - 0.975) / (0.9892578125 - 0.9453125)) / 10, 10);
  });

  it('close around the rate as trials grow, and stay within 0 and 1', () => {
    const few = binomialLimits(0.9, 3, 0.998);
    const many = binomialLimits(0.9, 20_000, 0.998);
    expect(few.high).toBeLessThanOrEqual(1);
    expect(few.low).toBeGreaterThanOrEqual(0);
    expect(many.low).toBeCloseTo(0.9 - 3.09 * Math.sqrt(0.09 / 20_000), 3);
    expect(many.high).toBeCloseTo(0.9 + 3.09 * Math.sqrt(0.09 / 20_000), 3);
  });

  it('are the rate itself where nothing can vary', () => {
    expect(binomialLimits(1, 5, 0.95)).toEqual({ low: 1, high: 1 });
    expect(binomialLimits(0, 5, 0.95)).toEqual({ low: 0, high: 0 });
  });

  it.each([[1.1, 5], [-0.1, 5], [Number.NaN, 5], [0.5, 0], [0.5, 2.5]])('refuse a rate of %s of %s trials', (rate, trials) => {
    expect(() => binomialLimits(rate, trials, 0.95)).toThrow(RangeError);
  });
});

describe('a funnel of counts', () => {
  it('stands on the rate of all together, not on the mean of rates', () => {
    expect(countFunnel([{ trials: 1, hits: 0 }, { trials: 9, hits: 9 }])?.centre).toBeCloseTo(90, 10);
  });

  it('forgives one miss of two and does not forgive fifty of a hundred', () => {
    const funnel = countFunnel([{ trials: 900, hits: 810 }, { trials: 100, hits: 90 }]) ?? expect.fail('no funnel');
    expect(funnelStanding(funnel, { size: 2, rate: 50 })).toBe('within');
    expect(funnelStanding(funnel, { size: 100, rate: 50 })).toBe('far_low');
  });

  it('is none where nothing was due', () => {
    expect(countFunnel([{ trials: 0, hits: 0 }])).toBeNull();
  });
});

const scattered = (count: number, seed: number) => {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, place) => {
    const size = 50 * 1.05 ** (place % 100);
    return { size, rate: 80 + Math.sqrt(9 + 6000 / size) * drawNormal(random) };
  });
};

describe('a funnel of money', () => {
  it('finds both parts of the scatter that made the data', () => {
    const spread = rateSpread(scattered(4000, 7)) ?? expect.fail('no spread');
    expect(spread.centre).toBeCloseTo(80, 0);
    expect(spread.between).toBeGreaterThan(7);
    expect(spread.between).toBeLessThan(11);
    expect(spread.within).toBeGreaterThan(4800);
    expect(spread.within).toBeLessThan(7200);
  });

  it('lets about one in twenty lie beyond the 95 % limits', () => {
    const units = scattered(4000, 11);
    const funnel = moneyFunnel(units) ?? expect.fail('no funnel');
    const beyond = units.filter((unit) => funnelStanding(funnel, unit) !== 'within').length / units.length;
    expect(beyond).toBeGreaterThan(0.03);
    expect(beyond).toBeLessThan(0.08);
  });

  it('is not widened by the outlier that it is to find', () => {
    const outlier = { size: 300, rate: 10 };
    const funnel = moneyFunnel([...scattered(40, 3), outlier]) ?? expect.fail('no funnel');
    expect(funnelStanding(funnel, outlier)).toBe('far_low');
  });

  it('tells nothing from four units, from equal ones, or from nothing planned', () => {
    expect(moneyFunnel(scattered(4, 1))).toBeNull();
    expect(moneyFunnel(Array.from({ length: 9 }, () => ({ size: 5, rate: 80 })))).toBeNull();
    expect(moneyFunnel(Array.from({ length: 9 }, () => ({ size: 0, rate: 80 })))).toBeNull();
  });
});
