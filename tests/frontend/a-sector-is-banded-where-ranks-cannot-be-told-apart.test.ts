import { describe, expect, it } from 'vitest';
import { bandedRows } from '../../frontend/src/features/sector/banded-rows';
import { scoreStatus } from '../../frontend/src/features/sector/score-status';
import { aRankingRow } from './ranking-rows';

const interval = (consortium: string, nominal: number, band: number) => ({ consortium, name: consortium, sector: 'nev', nominal, low: nominal, middle: nominal, high: nominal + 2, topShare: 0, bottomShare: 0, band });

describe('the rows of a sector', () => {
  const rows = [aRankingRow({ consortium: 'c', rank: null, total: null }), aRankingRow({ consortium: 'b', rank: 9 }), aRankingRow({ consortium: 'a', rank: 2 }), aRankingRow({ consortium: 'd', rank: 11 })];
  const banded = bandedRows(rows, [interval('a', 2, 1), interval('b', 9, 3), interval('d', 11, 3)]);

  it('stand by rank, those without one last', () => {
    expect(banded.map(({ row }) => row.consortium)).toEqual(['a', 'b', 'd', 'c']);
  });

  it('start a group where the band changes', () => {
    expect(banded.map(({ startsBand }) => startsBand)).toEqual([true, true, false, false]);
    expect(banded.at(-1)?.interval).toBeNull();
  });
});

describe('the status of a mean total', () => {
  it('is held against the lines of the scheme', () => {
    expect([80, 75, 74.9, 60, 59.9, null].map((total) => scoreStatus(total, { goodFrom: 75, passFrom: 60 }))).toEqual(['normal', 'normal', 'watch', 'watch', 'poor', 'none']);
  });
});
