import {
  addDays, addMonths, arithmeticMean, changchun2025, compareDecimal, competitionRanks, daysBetween, defineScheme, formatYuan, geometricMean, gradeAll, type Indicator, isCalendarDate, minMax,
  parseYuan, plainText, roundHalfUp, scoreConsortium, type ScoreCell,
} from '@monitor/domain';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const scheme = changchun2025;
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const aCell = ({ code, goalposts: { lo, hi } }: Indicator): fc.Arbitrary<ScoreCell> => {
  const top = Math.max(lo, hi);
  return fc.oneof(
    { weight: 6, arbitrary: number(-top, 2 * top).map((value): ScoreCell => ({ indicator: code, state: 'reported', value })) },
    fc.constantFrom<ScoreCell>({ indicator: code, state: 'missing', value: null }, { indicator: code, state: 'not_applicable', value: null }),
  );
};
const cells = fc.tuple(...scheme.indicators.map(aCell));

describe('a total', () => {
  it('is the sum of its contributions and lies in 0–100', () => {
    fc.assert(
      fc.property(cells, (given) => {
        const { total, indicators, dimensions } = scoreConsortium(given, scheme);
        fc.pre(total !== null);
        const sum = (parts: readonly { contribution: number }[]) => parts.reduce((whole, { contribution }) => whole + contribution, 0);
        expect(sum(indicators)).toBeCloseTo(total, 9);
        expect(sum(dimensions)).toBeCloseTo(total, 9);
        expect(indicators.reduce((whole, { points }) => whole + points, 0)).toBeCloseTo(100, 9);
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(100 + 1e-9);
      }),
    );
  });

  it('never falls when one indicator moves its good way', () => {
    const moved = fc.tuple(cells, fc.nat(scheme.indicators.length - 1), number(0, 1000));
    fc.assert(
      fc.property(moved, ([given, at, step]) => {
        const [cell, indicator] = [given[at], scheme.indicators[at]];
        fc.pre(cell !== undefined && cell.value !== null && indicator?.direction === 'up');
        const better = given.map((each, index) => (index === at ? { ...each, value: (cell.value ?? 0) + step } : each));
        expect(scoreConsortium(better, scheme).total ?? NaN).toBeGreaterThanOrEqual((scoreConsortium(given, scheme).total ?? NaN) - 1e-9);
      }),
    );
  });

  it('of a cost never rises with the cost', () => {
    const costs = defineScheme({ ...scheme, indicators: scheme.indicators.map((each) => ({ ...each, direction: 'down', goalposts: { type: 'linear', lo: 100, hi: 0 } })) });
    fc.assert(
      fc.property(fc.array(number(0, 120), { minLength: 26, maxLength: 26 }), fc.nat(25), number(0, 50), (values, at, step) => {
        const totalOf = (list: readonly number[]) => scoreConsortium(costs.indicators.map(({ code }, index) => ({ indicator: code, state: 'reported', value: list[index] ?? 0 })), costs).total ?? NaN;
        expect(totalOf(values.map((value, index) => (index === at ? value + step : value)))).toBeLessThanOrEqual(totalOf(values) + 1e-9);
      }),
    );
  });

  it('does not depend on the order of its cells', () => {
    fc.assert(fc.property(cells, (given) => { expect(scoreConsortium([...given].reverse(), scheme)).toEqual(scoreConsortium(given, scheme)); }));
  });

  it('asks for each cell exactly once', () => {
    const given = scheme.indicators.map(({ code }): ScoreCell => ({ indicator: code, state: 'reported', value: 1 }));
    expect(() => scoreConsortium(given.slice(1), scheme)).toThrow(/数据格/u);
    expect(() => scoreConsortium([...given.slice(1), ...given.slice(-1)], scheme)).toThrow(/C1 应恰有一个数据格/u);
    expect(() => scoreConsortium(given.map((cell) => ({ ...cell, value: null })), scheme)).toThrow(/状态与数值不一致/u);
  });

  it('of nothing applicable is absent', () => {
    const none = scoreConsortium(scheme.indicators.map(({ code }) => ({ indicator: code, state: 'not_applicable', value: null })), scheme);
    expect(none).toMatchObject({ total: null, coverage: null, weakest: null });
  });

  it('gives the weight of a dimension that does not apply to the others', () => {
    const noProjects = scoreConsortium(scheme.indicators.map(({ code, dimension, goalposts }): ScoreCell => (dimension === 'P' ? { indicator: code, state: 'not_applicable', value: null } : { indicator: code, state: 'reported', value: goalposts.hi })), scheme);
    expect(noProjects.total).toBeCloseTo(100, 9);
    expect(noProjects.dimensions.find(({ dimension }) => dimension === 'P')).toMatchObject({ score: null, points: 0 });
  });
});

describe('ranks and grades', () => {
  it('agree: a rank is one more than the number of better totals, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 40 }), { nil: null }), { maxLength: 40 }), (values) => {
        const ranks = competitionRanks(values);
        for (const [index, value] of values.entries()) {
          expect(ranks[index]).toBe(value === null ? null : 1 + values.filter((other) => other !== null && other > value).length);
        }
      }),
    );
  });

  it('never seat more 优秀 than the share, and never a lower total above a higher one', () => {
    const blank = scoreConsortium(scheme.indicators.map(({ code }) => ({ indicator: code, state: 'reported', value: 0 })), scheme);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 80, max: 95 }), { minLength: 1, maxLength: 30 }), (totals) => {
        const graded = gradeAll(totals.map((total, index) => ({ consortium: `c${index}`, score: { ...blank, total }, adjustments: [], due: true, obstacle: null })), scheme);
        const top = graded.filter(({ grade }) => grade === 'excellent').map(({ total }) => total ?? NaN);
        const limited = graded.filter(({ limitedByCap }) => limitedByCap).map(({ total }) => total ?? NaN);
        expect(top.length).toBeLessThanOrEqual(Math.max(1, Math.floor(totals.length / 5)));
        expect(Math.min(Infinity, ...top)).toBeGreaterThan(Math.max(-Infinity, ...limited));
      }),
    );
  });
});

describe('means and rescaling', () => {
  const column = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 12 });
  it('do not change with the scale of the weights; the geometric mean is never above the arithmetic', () => {
    fc.assert(
      fc.property(column, fc.integer({ min: 2, max: 9 }), (values, times) => {
        const weights = values.map((_, index) => index + 1);
        const plain = arithmeticMean(values, weights) ?? NaN;
        expect(arithmeticMean(values, weights.map((weight) => weight * times))).toBeCloseTo(plain, 8);
        expect(geometricMean(values, weights) ?? NaN).toBeLessThanOrEqual(plain + 1e-9);
      }),
    );
  });
  it('min-max does not change with the unit of the column', () => {
    fc.assert(
      fc.property(column, fc.integer({ min: 1, max: 100 }), fc.integer({ min: -50, max: 50 }), (values, times, shift) => {
        const [plain, moved] = [minMax(values), minMax(values.map((value) => value * times + shift))];
        for (const [index, value] of plain.entries()) {
          if (value === null) expect(moved[index]).toBeNull();
          else expect(moved[index]).toBeCloseTo(value, 8);
        }
      }),
    );
  });
});

describe('numbers and days', () => {
  it('plain text reads back as the same number and has no exponent', () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => { expect(Number(plainText(value)) === value).toBe(true); expect(plainText(value)).not.toMatch(/e/iu); }));
  });
  it('a rounded number is at most half a unit away', () => {
    fc.assert(fc.property(number(-1e6, 1e6), (value) => { expect(Math.abs(Number(roundHalfUp(value, 2)) - value)).toBeLessThanOrEqual(0.005 + 1e-9); }));
  });
  it('money survives its text', () => {
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), (amount) => { expect(parseYuan(formatYuan(amount))).toBe(amount); }));
    expect(() => parseYuan('0.001')).toThrow(/不足一分/u);
    expect(compareDecimal('10000000.010', '10000000.01')).toBe(0);
  });
  it('days count both ways, as the calendar does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300_000, max: 300_000 }), (days) => {
        const date = addDays('2000-03-01', days);
        expect(isCalendarDate(date)).toBe(true);
        expect(daysBetween('2000-03-01', date)).toBe(days);
        expect(date).toBe(new Date(Date.UTC(2000, 2, 1 + days)).toISOString().slice(0, 10));
      }),
    );
  });
  it('months end where they end', () => {
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28');
    expect(addMonths('2024-03-31', -1)).toBe('2024-02-29');
    expect(() => addDays('2025-02-29', 1)).toThrow(/不是日历上的一天/u);
  });
});

describe('a scheme that contradicts itself is refused', () => {
  const [first, ...rest] = scheme.indicators;
  it.each<[string, object, RegExp]>([
    ['weights', { indicators: [{ ...first, weight: 4 }, ...rest] }, /权重合计/u],
    ['a doubled code', { indicators: [first, first, ...rest] }, /重复/u],
    ['a direction', { indicators: [{ ...first, direction: 'down' }, ...rest] }, /方向/u],
    ['goal-posts', { indicators: [{ ...first, goalposts: { type: 'linear', lo: 1, hi: 1 } }, ...rest] }, /参照值/u],
    ['thresholds', { grading: { ...scheme.grading, goodFrom: 90 } }, /分数线/u],
  ])('%s', (_, change, message) => expect(() => defineScheme({ ...scheme, ...change })).toThrow(message));
  it('a missing field', () => expect(() => defineScheme({ id: 'x' })).toThrow());
});
