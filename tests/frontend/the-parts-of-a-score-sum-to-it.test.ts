import { type Adjustment, changchun2025, contributionsOf, explainChange, roundHalfUp, type ScoreCell, scoreConsortium, type ScoredUnit } from '@monitor/domain';
import { describe, expect, it } from 'vitest';
import { changeRows, sidesOf, stretchesOf } from '../../frontend/src/features/consortium-profile/change-rows';
import { dotsOf } from '../../frontend/src/features/consortium-profile/sector-strip';
import { waterfall } from '../../frontend/src/features/consortium-profile/waterfall';

/** Values that differ from unit to unit and from indicator to indicator; one indicator does not apply, one is missing. */
const unitOf = (seed: number, adjustments: readonly Adjustment[] = []): ScoredUnit => {
  const cells = changchun2025.indicators.map(({ code, goalposts }, place): ScoreCell => {
    if (place === seed % 7) return { indicator: code, state: 'not_applicable', value: null };
    if (place === 11 + (seed % 3)) return { indicator: code, state: 'missing', value: null };
    const [lo, hi] = goalposts.type === 'linear' ? [goalposts.lo, goalposts.hi] : [1, 100];
    return { indicator: code, state: 'reported', value: lo + ((hi - lo) * ((place * 37 + seed * 61) % 100)) / 100 };
  });
  return { score: scoreConsortium(cells, changchun2025), adjustments, scheme: changchun2025 };
};

const late: Adjustment = { kind: 'deduction', code: 'late_report', points: 5, zh: '迟报', evidence: [] };

const replied = (unit: ScoredUnit) => contributionsOf(unit).map((each) => ({ ...each, reason: null }));
const totalOf = (unit: ScoredUnit): number => contributionsOf(unit).reduce((sum, { contribution }) => sum + contribution, 0);

describe('the steps of a score', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('end at the total, each where the one before ended (unit %i)', (seed) => {
    const unit = unitOf(seed, seed % 2 === 0 ? [late] : []);
    const total = totalOf(unit);
    const { groups, adjustments } = waterfall(replied(unit), total, changchun2025);
    const steps = [...groups.flatMap((group) => group.steps), ...adjustments];
    steps.reduce((reached, step) => {
      expect(step.start).toBeCloseTo(reached, 9);
      return reached + step.contribution;
    }, 0);
    const last = steps.at(-1);
    expect((last?.start ?? 0) + (last?.contribution ?? 0)).toBeCloseTo(total, 9);
    expect(groups.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(100, 9);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('as shown, with the rounding remainder, add up to the total as shown (unit %i)', (seed) => {
    const unit = unitOf(seed, [late]);
    const total = totalOf(unit);
    const { remainder } = waterfall(replied(unit), total, changchun2025);
    const shown = contributionsOf(unit).reduce((sum, { contribution }) => sum + Math.round(Number(roundHalfUp(contribution, 2)) * 100), 0);
    expect(shown + remainder).toBe(Math.round(Number(roundHalfUp(total, 2)) * 100));
  });
});

describe('the bars of a change', () => {
  const change = { ...explainChange(unitOf(1), unitOf(2, [late])), year: 2024 };
  const told = { ...change, indicators: change.indicators.map((each) => ({ ...each })) };
  const { moved, still, reach } = changeRows(told);

  it('stand by their size, and none is lost', () => {
    const sizes = moved.map((row) => Math.abs(row.change));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(moved.length + still).toBe(told.indicators.length);
    expect(moved.reduce((sum, row) => sum + row.change, told.byAdjustments)).toBeCloseTo(told.change, 9);
  });

  it('lay losses to the left and gains to the right, end to end, within the reach', () => {
    for (const row of moved) {
      const stretches = stretchesOf(row, reach);
      const { lost, gained } = sidesOf(row);
      expect(Math.min(0, ...stretches.map(({ from }) => from))).toBeCloseTo(lost / reach, 9);
      expect(Math.max(0, ...stretches.map(({ to }) => to))).toBeCloseTo(gained / reach, 9);
      for (const { from, to } of stretches) {
        expect(to).toBeGreaterThan(from);
        expect(Math.max(Math.abs(from), Math.abs(to))).toBeLessThanOrEqual(1 + 1e-9);
      }
    }
  });
});

describe('the dots of a sector', () => {
  it('keep their place, and equal totals stand on lanes of their own', () => {
    const dots = dotsOf([90, 70, 70, 70, 50], { least: 50, most: 90 });
    const byPlace = new Map(dots.map((dot) => [dot.place, dot]));
    expect(new Set([1, 2, 3].map((place) => byPlace.get(place)?.y)).size).toBe(3);
    expect(byPlace.get(0)?.x).toBeGreaterThan(byPlace.get(1)?.x ?? Infinity);
    expect(byPlace.get(4)?.x).toBeLessThan(byPlace.get(1)?.x ?? 0);
  });

  it('stand in one place when the whole sector has one total', () => {
    expect(dotsOf([70], { least: 70, most: 70 }).map(({ x }) => Number.isFinite(x))).toEqual([true]);
  });
});
