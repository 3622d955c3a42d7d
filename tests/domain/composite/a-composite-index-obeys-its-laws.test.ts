import { type CompositeScheme, type CompositeTable, defineCompositeScheme, judgeTable } from '@monitor/domain';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const codes = ['a', 'b', 'c', 'd'] as const;
const aScheme = (normalise: object, mean = 'arithmetic'): CompositeScheme =>
  defineCompositeScheme({
    id: 's', normalise, range: [1, 100],
    dimensions: [{ code: 'I', mean }, { code: 'D', parent: 'I', mean, weight: 2 }],
    indicators: codes.map((code, at) => ({ code, parent: at < 2 ? 'D' : 'I', weight: at + 1 })),
  });
const posts = { type: 'goalposts', lo: 0, hi: 50 };
const methods = [posts, { type: 'min_max', whenEqual: 'middle' }, { type: 'z_score', mean: 100, deviation: 10, whenEqual: 'middle' }, { type: 'percentile_rank' }, { type: 'rank' }];

const cell = fc.option(fc.integer({ min: -20, max: 80 }), { nil: null, freq: 8 });
const rows = fc.array(fc.tuple(cell, cell, cell, cell).map((row) => [...row]), { minLength: 2, maxLength: 12 });
/** Two fixed rows keep every column comparable. */
const aTable = (given: readonly (readonly (number | null)[])[]): CompositeTable => {
  const all = [[0, 1, 2, 3], [9, 8, 7, 6], ...given];
  return { units: all.map((_, at) => `U${at}`), columns: new Map(codes.map((code, at) => [code, all.map((row) => row[at] ?? null)])) };
};
const reordered = ({ units, columns }: CompositeTable, order: readonly number[]): CompositeTable => {
  const moved = <T>(list: readonly T[]): T[] => order.flatMap((at) => list.slice(at, at + 1));
  return { units: moved(units), columns: new Map([...columns].map(([code, values]) => [code, moved(values)])) };
};
const byUnit = (table: CompositeTable, scheme: CompositeScheme) => {
  const { units, ranks, levels } = judgeTable(table, scheme);
  return new Map(units.map((unit, at) => [unit, [ranks[at], ...levels.map(({ scores }) => scores[at])]]));
};

describe('a composite index', () => {
  it.each(methods)('gives every unit the same to the last bit, whatever the order of rows: $type', (normalise) => {
    fc.assert(
      fc.property(rows, fc.infiniteStream(fc.nat(1_000_000)), (given, keys) => {
        const table = aTable(given);
        const sorted = table.units.map((_, at) => ({ at, key: keys.next().value ?? 0 })).sort((one, other) => one.key - other.key).map(({ at }) => at);
        expect(byUnit(reordered(table, sorted), aScheme(normalise))).toEqual(byUnit(table, aScheme(normalise)));
      }),
    );
  });

  it.each(['arithmetic', 'geometric', 'harmonic'])('never falls when one indicator rises: %s', (mean) => {
    fc.assert(
      fc.property(rows, fc.nat(3), fc.integer({ min: 0, max: 60 }), (given, at, step) => {
        const better = given.map((row, index) => (index === 0 ? row.map((value, column) => (column === at && value !== null ? value + step : value)) : row));
        const totalOf = (list: typeof given) => judgeTable(aTable(list), aScheme(posts, mean)).levels[0]?.scores[2] ?? null;
        const [before, after] = [totalOf(given), totalOf(better)];
        expect(after === null).toBe(before === null);
        expect(after ?? 0).toBeGreaterThanOrEqual((before ?? 0) - 1e-9);
      }),
    );
  });

  it('against goal-posts, a unit that joins changes nobody', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const scoresOf = (list: typeof given) => judgeTable(aTable(list), aScheme(posts)).levels.map(({ scores }) => scores.slice(0, given.length + 1));
        expect(scoresOf(given)).toEqual(scoresOf(given.slice(0, -1)).map((scores, level) => [...scores, ...(scoresOf(given)[level] ?? []).slice(scores.length)]));
      }),
    );
  });

  it('does not depend on the scale of its weights', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 2, max: 9 }), (given, times) => {
        const scheme = aScheme(posts);
        const scaled = { ...scheme, indicators: scheme.indicators.map((each) => ({ ...each, weight: each.weight * times })), dimensions: scheme.dimensions.map((each) => ({ ...each, weight: each.weight * times })) };
        const [plain, other] = [judgeTable(aTable(given), scheme), judgeTable(aTable(given), scaled)];
        for (const [at, score] of (plain.levels[0]?.scores ?? []).entries()) expect(other.levels[0]?.scores[at] ?? NaN).toBeCloseTo(score ?? NaN, 9);
      }),
    );
  });
});
