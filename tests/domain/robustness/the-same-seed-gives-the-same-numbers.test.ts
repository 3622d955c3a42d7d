import { analyseRanks, createRandom, drawGamma, drawNormal, eachDraw, joinSamples, lineTable, modelYear, type RobustnessUnit, sampleRanks } from '@monitor/domain';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPlan, aTask, aUnit, aYear, noLines, scheme, type Standing } from './units.js';

/** Twelve unlike units with gaps, made by arithmetic alone. */
const units: readonly RobustnessUnit[] = Array.from({ length: 12 }, (_, row) =>
  aUnit(`CC${row}`, (code): Standing => {
    const word = (code.charCodeAt(0) * 31 + Number(code.slice(1)) * 17 + row * 23) % 29;
    if (word === 3) return 'missing';
    return word === 5 ? 'not_applicable' : word / 28;
  }),
);
const model = aYear(...units);

describe('a seed', () => {
  it('gives the same analysis again, and another seed another one', () => {
    const of = (seed: number) => analyseRanks({ model, plan: aPlan({ seed }), lines: noLines(model) });
    expect(of(7)).toEqual(of(7));
    expect(of(8).intervals).not.toEqual(of(7).intervals);
  });

  it('gives these numbers in every engine', () => {
    const random = createRandom(2025, 6);
    expect(Array.from({ length: 4 }, () => random.next() * 2 ** 32)).toMatchInlineSnapshot(`
      [
        3664208956,
        3995136140,
        4099188093,
        2602111556,
      ]
    `);
    const { intervals } = analyseRanks({ model, plan: aPlan(), lines: noLines(model) });
    expect(intervals.map(({ nominal, median, p5, p95 }) => [nominal, median, p5, p95].join(' '))).toMatchInlineSnapshot(`
      [
        "11 10 4 12",
        "2 2 1 7",
        "1 2 1 7",
        "4 4 1 8",
        "9 6 2 10",
        "12 11 7 12",
        "5 5 1 9",
        "3 6 2 11",
        "8 7 3 12",
        "7 7 2.950000000000001 9",
        "10 10 5 12",
        "6 9 4 12",
      ]
    `);
  });

  it('does not look at the order of units or cells', () => {
    const orders = fc.shuffledSubarray([...units], { minLength: units.length });
    const by = (given: readonly RobustnessUnit[]) => new Map(analyseRanks(aTask(modelYear(given, scheme), { draws: 40 })).intervals.map((each) => [each.consortium, each]));
    const wanted = by(units);
    fc.assert(fc.property(orders, (order) => {
      const found = by(order.map((unit) => ({ ...unit, cells: [...unit.cells].reverse() })));
      for (const [consortium, interval] of wanted) expect(found.get(consortium)).toEqual(interval);
    }), { numRuns: 20 });
  });

  it('lets spans of draws run apart: joined they are one sample', () => {
    const task = { model, plan: aPlan({ draws: 90 }), lines: lineTable(model, { scheme, evaluated: 20, before: () => 70 }) };
    const parts = [{ from: 0, to: 37 }, { from: 37, to: 38 }, { from: 38, to: 90 }].map((span) => sampleRanks(task, span));
    expect(joinSamples(parts)).toEqual(sampleRanks(task));
    expect(() => sampleRanks(task, { from: 0, to: 91 })).toThrow(/抽样范围/u);
  });
});

describe('chance', () => {
  const random = createRandom(1);
  const moments = (draw: () => number) => {
    const values = Array.from({ length: 40_000 }, draw);
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length };
  };

  it('is uniform, normal and gamma as named', () => {
    const uniform = moments(random.next);
    expect(Math.abs(uniform.mean - 0.5)).toBeLessThan(0.01);
    expect(Math.abs(uniform.variance - 1 / 12)).toBeLessThan(0.005);
    const normal = moments(() => drawNormal(random));
    expect(Math.abs(normal.mean)).toBeLessThan(0.03);
    expect(Math.abs(normal.variance - 1)).toBeLessThan(0.05);
    for (const shape of [0.4, 1, 4.5]) {
      const { mean, variance } = moments(() => drawGamma(shape, random));
      expect(Math.abs(mean / shape - 1)).toBeLessThan(0.05);
      expect(Math.abs(variance / shape - 1)).toBeLessThan(0.1);
    }
    expect(() => drawGamma(0, random)).toThrow(/形状参数/u);
  });

  it('of neighbouring streams is unlike', () => {
    const first = Array.from({ length: 2000 }, (_, stream) => createRandom(9, stream).next());
    expect(new Set(first).size).toBe(2000);
    expect(Math.abs(first.reduce((a, b) => a + b, 0) / 2000 - 0.5)).toBeLessThan(0.03);
  });
});

describe('a draw', () => {
  it('keeps uniform weights within their spread, and Dirichlet weights around the official ones', () => {
    const onlyP = aYear(aUnit('p', (code) => (code.startsWith('P') ? 1 : 0)), aUnit('all', () => 1));
    const shares = (weights: Parameters<typeof aPlan>[0]) => {
      const found: number[] = [];
      const plan = aPlan({ draws: 2000, goalpostSpread: 0, leaveOutChance: 0, aggregations: ['arithmetic'], normalisations: ['goalpost'], ...weights });
      eachDraw({ model: onlyP, plan, span: { from: 0, to: 2000 } }, ({ totals }) => {
        found.push(totals[0] ?? NaN);
        expect(totals[1]).toBe(100);
      });
      return { found, mean: found.reduce((a, b) => a + b, 0) / found.length };
    };
    const uniform = shares({ weights: [{ kind: 'uniform', spread: 0.25 }] });
    expect(Math.min(...uniform.found)).toBeGreaterThanOrEqual((100 * 22.5) / (22.5 + 87.5));
    expect(Math.max(...uniform.found)).toBeLessThanOrEqual((100 * 37.5) / (37.5 + 52.5));
    expect(Math.abs(uniform.mean - 30)).toBeLessThan(0.5);
    const dirichlet = shares({ weights: [{ kind: 'dirichlet', concentration: 100 }] });
    expect(Math.abs(dirichlet.mean - 30)).toBeLessThan(0.5);
    const deviation = Math.sqrt(dirichlet.found.reduce((sum, each) => sum + (each - 30) ** 2, 0) / 2000);
    expect(Math.abs(deviation - 100 * Math.sqrt((0.3 * 0.7) / 101))).toBeLessThan(0.4);
    expect(shares({ weights: [{ kind: 'dirichlet', concentration: 1e-6 }] }).found.every((each) => each >= 0 && each <= 100)).toBe(true);
  });

  it('moves posts by no more than their spread, and leaves out one indicator as often as asked', () => {
    const half = aYear(aUnit('half', () => 0.5));
    const still = { weights: [], goalpostSpread: 0, leaveOutChance: 0, aggregations: ['arithmetic' as const], normalisations: ['goalpost' as const], draws: 2000 };
    eachDraw({ model: half, plan: aPlan({ ...still, goalpostSpread: 0.1 }), span: { from: 0, to: 2000 } }, ({ totals }) => {
      expect(totals[0]).toBeGreaterThanOrEqual(40);
      expect(totals[0]).toBeLessThanOrEqual(60);
    });
    let without = 0;
    const one = aYear(aUnit('one', (code) => (code === 'P1' ? 0 : 1)));
    eachDraw({ model: one, plan: aPlan({ ...still, leaveOutChance: 0.5 }), span: { from: 0, to: 2000 } }, ({ totals }) => { without += Number(totals[0] === 100); });
    expect(Math.abs(without / 2000 - 0.5 / 26)).toBeLessThan(0.01);
  });

  it('never takes the only indicator that applies', () => {
    const lonely = aYear(aUnit('lonely', (code) => (code === 'P1' ? 0.7 : 'not_applicable')), aUnit('other', () => 0.2));
    eachDraw({ model: lonely, plan: aPlan({ leaveOutChance: 1 }), span: { from: 0, to: 200 } }, ({ totals }) => expect(totals.every((total) => total >= 0 && total <= 100 + 1e-9)).toBe(true));
  });
});
