import { analyseRanks, groupSize, meanOf, modelYear, quantileOf, rankBands, type RankInterval, robustnessPlanSchema, standardPlan } from '@monitor/domain';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyUnits, aPlan, aUnit, aYear, noLines, scheme, stillPlan } from './units.js';

const analyse = (model: ReturnType<typeof aYear>, plan = aPlan()) => analyseRanks({ model, plan, lines: noLines(model) });

describe('rank intervals', () => {
  it('hold p5 ≤ median ≤ p95 within 1…n, whatever the cells', () => {
    fc.assert(fc.property(anyUnits(1, 10), (units) => {
      for (const { p5, median, mean, p95, inTop, inBottom } of analyse(modelYear(units, scheme), aPlan({ draws: 30 })).intervals) {
        expect(1 <= p5 && p5 <= median && median <= p95 && p95 <= units.length && mean >= 1 && mean <= units.length).toBe(true);
        expect(inTop >= 0 && inTop <= 1 && inBottom >= 0 && inBottom <= 1).toBe(true);
      }
    }), { numRuns: 30 });
  });

  it('of a unit better in everything are 1 to 1, always in the top, never in the bottom', () => {
    const others = Array.from({ length: 9 }, (_, row) => aUnit(`other${row}`, (code) => 0.2 + ((code.charCodeAt(0) + row * 7 + Number(code.slice(1))) % 6) / 10));
    const [best] = analyse(aYear(aUnit('best', () => 0.9), ...others)).intervals;
    expect(best).toMatchObject({ nominal: 1, mean: 1, median: 1, p5: 1, p95: 1, inTop: 1, inBottom: 0 });
  });

  it('of equal units are equal, and an exact tie at the edge of a group stays out of it', () => {
    const { intervals, bands } = analyse(aYear(...['a', 'b', 'c', 'd', 'e'].map((name) => aUnit(name, () => 0.5))));
    for (const each of intervals) expect(each).toMatchObject({ nominal: 1, p5: 1, p95: 1, inTop: 0, inBottom: 0 });
    expect(bands).toEqual([{ band: 1, consortia: ['a', 'b', 'c', 'd', 'e'], bestNominal: 1, worstNominal: 1 }]);
  });

  it('are a single place when nothing is left open, or one unit is alone', () => {
    const still = analyse(aYear(...[0.9, 0.5, 0.7].map((at, row) => aUnit(`u${row}`, () => at))), stillPlan());
    expect(still.intervals.map(({ nominal, p5, p95 }) => [nominal, p5, p95])).toEqual([[1, 1, 1], [3, 3, 3], [2, 2, 2]]);
    expect(still.bands.map(({ consortia }) => consortia)).toEqual([['u0'], ['u2'], ['u1']]);
    expect(analyse(aYear(aUnit('only', () => 0.4))).intervals[0]).toMatchObject({ nominal: 1, p95: 1, inTop: 1, inBottom: 1 });
  });
});

describe('bands', () => {
  const interval = (...[consortium, nominal, p5, p95]: [string, number, number, number]): RankInterval => ({ consortium, total: 0, nominal, mean: 0, median: 0, p5, p95, inTop: 0, inBottom: 0 });
  const told = (...intervals: RankInterval[]) => rankBands(intervals).map(({ consortia }) => consortia.join(''));

  it('gather those whose interval meets that of the unit which opens the band', () => expect(told(interval('a', 1, 1, 2), interval('b', 2, 2, 4), interval('c', 3, 3, 4), interval('d', 4, 4, 4))).toEqual(['ab', 'cd']));
  it('are not chained by the neighbour', () => expect(told(interval('a', 1, 1, 2), interval('b', 2, 2, 3), interval('c', 3, 3, 4), interval('d', 4, 4, 5))).toEqual(['ab', 'cd']));
  it('never part officially equal units', () => expect(told(interval('a', 1, 1, 2), interval('b', 2, 1, 2), interval('c', 2, 5, 6))).toEqual(['abc']));
  it('keep a unit whose interval lies before that of the opener: its order is doubtful, not settled', () => expect(told(interval('a', 1, 3, 4), interval('b', 2, 1, 2))).toEqual(['ab']));
  it('do not depend on the order given, and hold everybody once', () => {
    expect(told(interval('d', 4, 4, 4), interval('a', 1, 1, 1), interval('c', 3, 2, 4), interval('b', 2, 2, 3))).toEqual(['a', 'bc', 'd']);
    expect(told()).toEqual([]);
  });
});

describe('quantiles', () => {
  it('are those of R, type 7', () => {
    const values = [1, 2, 4, 8, 16];
    expect([0, 0.05, 0.25, 0.5, 0.75, 0.95, 1].map((share) => quantileOf(values, share))).toEqual([1, 1.2, 2, 4, 8, expect.closeTo(14.4, 12), 16]);
    expect(meanOf(values)).toBe(6.2);
    expect(() => quantileOf([], 0.5)).toThrow(/没有数值/u);
    expect(() => meanOf([])).toThrow(/没有数值/u);
    expect(() => quantileOf(values, 2)).toThrow(/分位/u);
  });
});

describe('a plan', () => {
  it('that cannot be is refused by its schema', () => {
    for (const change of [{ draws: 0 }, { goalpostSpread: 0.5 }, { aggregations: [] }, { normalisations: ['rank'] }, { seed: -1 }, { weights: [{ kind: 'uniform', spread: 1 }] }]) {
      expect(() => robustnessPlanSchema.parse({ ...standardPlan, ...change })).toThrow();
    }
  });
  it('counts its groups down, one at least', () => expect([4, 5, 9, 10, 1].map((units) => groupSize(units, 20))).toEqual([1, 1, 1, 2, 1]));
});

describe('speed', () => {
  it('2,000 draws over 1,000 units take well under 20 s of one core', () => {
    const units = Array.from({ length: 1000 }, (_, row) => aUnit(`u${row}`, (code) => ((code.charCodeAt(0) * 7 + Number(code.slice(1)) * 13 + row * 37) % 101) / 100));
    const model = aYear(...units);
    const started = process.cpuUsage();
    expect(analyse(model, standardPlan).intervals).toHaveLength(1000);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1e6).toBeLessThan(10);
  });
});
