import { describe, expect, it } from 'vitest';
import { ALL_DRAWN_UP_TO, leadingIndicators, type Move, movedFirst, slopeLines } from '../../frontend/src/features/rules/slope-lines';

type Place = Move['before'];

const at = (rank: number | null, total: number | null, grade: Place['grade'] = 'good'): Place => ({ rank, total, grade });

const aMove = (consortium: string, before: Place, after: Place): Move => ({ consortium, name: consortium, sector: 'nev', before, after, drivers: [], other: 0, because: '' });

describe('the lines between two rankings', () => {
  it('say who rises, falls and stays, by place', () => {
    const { lines, of } = slopeLines([aMove('A', at(1, 90), at(2, 80)), aMove('B', at(2, 85), at(1, 86)), aMove('C', at(3, 70), at(3, 71))]);
    expect(of).toBe(3);
    expect(lines.map(({ move, left, right, way }) => [move.consortium, left, right, way])).toEqual([['A', 0, 1, 'down'], ['B', 1, 0, 'up'], ['C', 2, 2, 'level']]);
  });

  it('leave out who has no rank on one side', () => {
    expect(slopeLines([aMove('A', at(1, 90), at(null, null, 'not_evaluable')), aMove('B', at(2, 80), at(1, 80))]).lines.map(({ move }) => move.consortium)).toEqual(['B']);
    expect(slopeLines([])).toEqual({ lines: [], of: 0 });
  });

  it('of many units are those that moved most', () => {
    const many = Array.from({ length: ALL_DRAWN_UP_TO + 40 }, (_, place) => aMove(`U${place}`, at(place + 1, 50), at(place === 0 ? 100 : place, 50)));
    const { lines, of } = slopeLines(many);
    expect(of).toBe(100);
    expect(lines).toHaveLength(40);
    expect(lines[0]?.move.consortium).toBe('U0');
    expect(Math.max(...lines.map(({ left, right }) => Math.max(left, right)))).toBe(39);
  });
});

describe('what moves', () => {
  const graded: Move = { ...aMove('A', at(5, 69.5, 'pass'), at(4, 70.5)), drivers: [{ indicator: 'C1', change: 1.5 }, { indicator: 'T1', change: -0.5 }] };
  const other: Move = { ...aMove('B', at(9, 59, 'fail'), at(8, 61, 'pass')), drivers: [{ indicator: 'T1', change: 2 }] };
  const ranked: Move = { ...aMove('C', at(4, 70.1), at(9, 69)), drivers: [{ indicator: 'P1', change: -1.1 }] };
  const still = aMove('D', at(1, 90), at(1, 90));

  it('stands by its weight: changed grades, then ranks; who stays is left out', () => {
    expect(movedFirst([still, ranked, graded]).map(({ consortium }) => consortium)).toEqual(['A', 'C']);
  });

  it('is put down to the indicators behind the changed grades, and no others', () => {
    expect(leadingIndicators([graded, other, ranked, still])).toEqual([{ indicator: 'T1', first: 1, points: 2.5 }, { indicator: 'C1', first: 1, points: 1.5 }]);
  });
});
