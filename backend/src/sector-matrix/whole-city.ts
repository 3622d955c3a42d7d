import { addMoney, formatYuan, parseYuan } from '@monitor/domain';
import type { SectorParts } from './matrix-cells.js';

interface Mean {
  readonly scored: number;
  readonly score: number | null;
}

/** Mean over all members of several groups from the means of the groups; `null` where nobody has a score. */
export const meanOfMeans = (groups: readonly Mean[]): number | null => {
  const scored = groups.reduce((sum, group) => sum + group.scored, 0);
  return scored === 0 ? null : groups.reduce((sum, { scored: weight, score }) => sum + weight * (score ?? 0), 0) / scored;
};

type DimensionRow = SectorParts['dimensions'][number] & Mean;
type MeasureRow = SectorParts['measures'][number];

const grouped = <T>(rows: readonly T[], keyOf: (row: T) => string): readonly (readonly [T, ...T[]])[] => {
  const groups = new Map<string, [T, ...T[]]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return [...groups.values()];
};

const summed = (amounts: readonly string[]): string => formatYuan(addMoney(...amounts.map(parseYuan)));

/** The parts of every sector as one: means weighed by who has a score, amounts in 元 summed. */
export const wholeOf = (year: number, dimensions: readonly DimensionRow[], measures: readonly MeasureRow[]): SectorParts => ({
  year,
  dimensions: grouped(dimensions, (row) => `${row.year}:${row.dimension}`).map((rows) => ({ year: rows[0].year, dimension: rows[0].dimension, score: meanOfMeans(rows) })),
  measures: grouped(measures, (row) => `${row.year}:${row.measure}`).map((rows) => ({
    year: rows[0].year,
    measure: rows[0].measure,
    numerator: summed(rows.map(({ numerator }) => numerator)),
    denominator: summed(rows.map(({ denominator }) => denominator)),
  })),
});
