import { aggregations, lineTable, normalisations } from '@monitor/domain';
import { describe, expect, it } from 'vitest';
import { type DrawSetting, officialSetting } from '../../../domain/src/robustness/draw-setting.js';
import { createScorer } from '../../../domain/src/robustness/draw-totals.js';
import { createLinkedLines } from '../../../domain/src/robustness/linked-lines.js';
import { aUnit, aYear, scheme } from './units.js';

const model = aYear(...Array.from({ length: 41 }, (_, row) => aUnit(`u${row}`, (code) => 0.3 + row / 60 + ((Number(code.slice(1)) * (row % 7)) % 5) / 25)));
const table = lineTable(model, { scheme, evaluated: 41, before: (consortium) => (consortium === 'u40' ? 92 : null) });
const ways = aggregations.flatMap((aggregation) => normalisations.map((normalisation) => ({ aggregation, normalisation })));
const official = officialSetting(model);
const totalsUnder = (setting: DrawSetting): Float64Array => {
  const totals = new Float64Array(model.consortia.length);
  createScorer(model)(setting, totals);
  return totals;
};
const below = (totals: Float64Array, line: number): number => totals.filter((total) => total < line).length;

describe('the lines of a scheme', () => {
  const linesFor = createLinkedLines(model, table);
  it('stay where they are in the official way', () => expect(linesFor(official)).toBe(table));

  it.each(ways)('have as many units below them with $aggregation means of $normalisation scores', (way) => {
    const setting = { ...official, ...way };
    const [before, now] = [totalsUnder(official), totalsUnder(setting)];
    const linked = linesFor(setting);
    for (const at of [0, 1, 2, 3]) expect(below(now, linked.lines[at] ?? NaN), `line ${at}`).toBe(below(before, table.lines[at] ?? NaN));
  });

  it('rise with each other, and a line that a unit lacks stays absent', () => {
    const { lines } = linesFor({ ...official, aggregation: 'harmonic', normalisation: 'z_score' });
    const [pass = NaN, good = NaN, excellent = NaN, watch = NaN, drop] = lines;
    expect(pass < watch && watch < good && good < excellent).toBe(true);
    expect(drop).toBeNaN();
    expect(lines[40 * table.perUnit + 4]).toBeGreaterThan(good);
  });

  it('are linked for one unit alone and for units that are all alike', () => {
    for (const few of [aYear(aUnit('a', () => 0.5)), aYear(aUnit('a', () => 0.5), aUnit('b', () => 0.5))]) {
      const { lines } = createLinkedLines(few, lineTable(few, { scheme, evaluated: 2, before: () => null }))({ ...officialSetting(few), aggregation: 'geometric', normalisation: 'min_max' });
      expect(lines.slice(0, 4).every((line) => Number.isFinite(line))).toBe(true);
    }
  });
});
