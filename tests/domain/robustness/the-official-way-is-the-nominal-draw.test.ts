import {
  adjustTotal, arithmeticMean, competitionRanks, eachDraw, geometricMean, harmonicMean, minMax, modelYear, normalise, officialDraw, rankByMethods, type RobustnessUnit, scoreConsortium, zScores,
} from '@monitor/domain';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyUnits, aUnit, aYear, cellAt, scheme, stillPlan } from './units.js';

const bonus = { kind: 'bonus', code: 'award', points: 7, zh: '国家级奖励', evidence: [] } as const;
const late = { kind: 'deduction', code: 'late_report', points: 5, zh: '迟报', evidence: [] } as const;
const official = (unit: RobustnessUnit): number => adjustTotal(scoreConsortium(unit.cells, scheme).total ?? NaN, unit.adjustments, scheme);

describe('nominal totals and ranks', () => {
  it('are those of the score and its adjustments, whatever is missing or does not apply', () => {
    fc.assert(fc.property(anyUnits(1, 12), fc.array(fc.subarray([bonus, late]), { minLength: 12, maxLength: 12 }), (given, adjustments) => {
      const units = given.map((unit, at) => ({ ...unit, adjustments: adjustments[at] ?? [] }));
      const { totals, ranks } = officialDraw(modelYear(units, scheme));
      const wanted = units.map(official);
      for (const [at, total] of wanted.entries()) expect(totals[at]).toBeCloseTo(total, 8);
      expect([...ranks]).toEqual(competitionRanks(wanted));
    }), { numRuns: 60 });
  });

  it('are every draw of a plan that leaves nothing open', () => {
    fc.assert(fc.property(anyUnits(2, 8), (units) => {
      const model = modelYear(units, scheme);
      const { totals } = officialDraw(model);
      eachDraw({ model, plan: stillPlan({ draws: 3 }), span: { from: 0, to: 3 } }, (draw) => expect(draw.totals).toEqual(totals));
    }), { numRuns: 20 });
  });
});

type Mean = typeof arithmeticMean;
const onHundred = (mean: Mean): Mean => (values, weights) => {
  const result = mean(values.map((value) => (value === null ? null : 1 + 0.99 * value)), weights);
  return result === null ? null : (result - 1) / 0.99;
};
const means = { arithmetic: arithmeticMean, geometric: onHundred(geometricMean), harmonic: onHundred(harmonicMean) };

const scoreColumns = (units: readonly RobustnessUnit[]) => scheme.indicators.map(({ code, goalposts }) => {
  const cells = units.map((unit) => unit.cells.find(({ indicator }) => indicator === code));
  const values = cells.map((cell) => cell?.value ?? null);
  const told = (column: readonly (number | null)[]) => cells.map((cell, at) => (cell?.state === 'not_applicable' ? null : cell?.state === 'missing' ? 0 : (column[at] ?? 50)));
  const scaled = minMax(values);
  const flat = scaled.every((each) => each === null);
  return {
    goalpost: told(values.map((value) => (value === null ? null : normalise(value, goalposts)))),
    min_max: told(scaled),
    z_score: told(flat ? scaled : zScores(values).map((z) => (z === null ? null : Math.min(100, Math.max(0, 50 + (50 * z) / 3))))),
  };
});

/** The alternatives written out with plain means of means, on indicators whose scale is straight and upward. */
const byHand = (units: readonly RobustnessUnit[], way: keyof ReturnType<typeof scoreColumns>[number], mean: Mean) => {
  const columns = scoreColumns(units);
  return units.map((_, unit) => {
    const dimensions = scheme.dimensions.map(({ code }) => {
      const own = scheme.indicators.flatMap((indicator, at) => (indicator.dimension === code ? [{ weight: indicator.weight, score: columns[at]?.[way][unit] ?? null }] : []));
      return mean(own.map(({ score }) => score), own.map(({ weight }) => weight));
    });
    return mean(dimensions, scheme.dimensions.map(({ weight }) => weight));
  });
};

describe('alternative normalisations and means', () => {
  const straight = new Set(scheme.indicators.filter(({ goalposts }) => goalposts.type === 'linear').map(({ code }) => code));
  const ways = ['goalpost', 'min_max', 'z_score'] as const;
  const names = ['arithmetic', 'geometric', 'harmonic'] as const;

  it('equal the plain means of means over the same scores', () => {
    fc.assert(fc.property(anyUnits(1, 7), (given) => {
      const units = given.map((unit) => ({ ...unit, cells: unit.cells.map((cell) => (straight.has(cell.indicator) ? cell : { ...cell, state: 'missing' as const, value: null })) }));
      const ranked = rankByMethods(modelYear(units, scheme));
      for (const way of ways) {
        for (const name of names) {
          const totals = ranked.find(({ method }) => method === `${way}_${name}`)?.totals ?? [];
          for (const [at, wanted] of byHand(units, way, means[name]).entries()) expect(totals[at]).toBeCloseTo(wanted ?? NaN, 7);
        }
      }
    }), { numRuns: 40 });
  });

  it('follow the interval: every value inside counts alike, also relative to others', () => {
    const at = (name: string, value: number) => ({ ...aUnit(name, () => 0.5), cells: scheme.indicators.map((indicator) => (indicator.code === 'R3' ? { indicator: 'R3', state: 'reported' as const, value } : cellAt(indicator, 0.5))) });
    const rows = rankByMethods(aYear(at('low', 91), at('high', 104), at('below', 70), at('above', 120)));
    for (const { method, ranks } of rows.filter(({ reason }) => reason === null)) {
      expect(ranks[0], method).toBe(1);
      expect(ranks[1], method).toBe(method === 'entropy_raw' ? ranks[0] : 1);
      expect(ranks[2], method).toBe(3);
    }
  });

  it('of one unit alone and of all-equal units are defined', () => {
    for (const units of [[aUnit('a', () => 0.3)], ['a', 'b', 'c'].map((name) => aUnit(name, () => 0.3))]) {
      for (const { method, ranks, totals } of rankByMethods(aYear(...units))) {
        expect(ranks, method).toEqual(units.map(() => (totals[0] === null ? null : 1)));
      }
    }
  });

  it('say why they cannot treat negative raw values instead of ranking', () => {
    const debt = aUnit('a', () => 0.5);
    const cells = debt.cells.map((cell) => (cell.indicator === 'T5' ? { ...cell, value: -3 } : cell));
    const row = rankByMethods(aYear({ ...debt, cells }, aUnit('b', () => 0.4))).find(({ method }) => method === 'entropy_raw');
    expect(row).toMatchObject({ ranks: [null, null], reason: expect.stringMatching(/含负数.*请改用/u) });
  });
});

describe('a year that cannot be', () => {
  const unit = aUnit('a', () => 0.5);
  it('is refused', () => {
    expect(() => aYear()).toThrow(/没有参评/u);
    expect(() => aYear(unit, unit)).toThrow(/只能出现一次/u);
    expect(() => aYear(aUnit('a', () => 'not_applicable'))).toThrow(/没有适用/u);
    expect(() => aYear({ ...unit, cells: unit.cells.slice(1) })).toThrow(/数据格/u);
    expect(() => aYear({ ...unit, cells: unit.cells.map((cell) => ({ ...cell, value: null })) })).toThrow(/不一致/u);
    expect(() => aYear({ ...unit, cells: unit.cells.map((cell) => ({ ...cell, value: Infinity })) })).toThrow(/有限/u);
    expect(() => aYear({ ...unit, adjustments: [{ ...bonus, points: -1 }] })).toThrow(/不小于 0/u);
  });
});
