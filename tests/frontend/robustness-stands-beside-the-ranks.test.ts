import { describe, expect, it } from 'vitest';
import { marginalFlags } from '../../frontend/src/features/ranking/marginal-flags';
import { methodRows } from '../../frontend/src/features/ranking/method-ranks';
import { drawnRank, intervalsOf, type Robustness } from '../../frontend/src/features/ranking/rank-intervals';

const interval = (consortium: string, nominal: number, high: number) => ({ consortium, name: consortium, sector: 'nev', nominal, low: nominal, middle: nominal, high, topShare: 0, bottomShare: 0, band: 1 });
const stability = (consortium: string, share: number, stands: boolean) => ({ key: `${consortium}:2025:watch`, consortium, kind: 'watch' as const, stands, share, stability: stands ? share : 1 - share, needsSecond: (stands ? share : 1 - share) < 0.8 });

const reply: Robustness = {
  basis: { edition: 'e000007', publishedAt: '2026-07-01T02:15:33.000Z', year: 2025, years: [2025], scheme: 'changchun-2025@1.1.0', ruleSet: 'changchun-trial-2025@1.1.0', asOf: '2026-06-30', reportsDue: 2, reportsIn: 2 },
  plan: { seed: 1, draws: 2000, influenceRuns: 3584 },
  intervals: [interval('a', 1, 3), interval('b', 2, 9)],
  stability: [stability('a', 0.7, true), stability('b', 0.95, true), stability('c', 0.9, false), stability('d', 0.1, false)],
  influences: [],
  methods: [{ method: 'topsis_official', zh: 'TOPSIS', en: 'TOPSIS', ranks: [{ consortium: 'b', rank: 1 }] }, { method: 'entropy_raw', zh: '熵权', en: 'Entropy', ranks: [{ consortium: 'a', rank: 2 }, { consortium: 'b', rank: null }] }],
};

describe('beside the ranks', () => {
  it('intervals share one scale, to the worst rank that any of them holds', () => {
    const { intervals, worst } = intervalsOf(reply);
    expect(worst).toBe(9);
    expect(intervals.get('b')?.high).toBe(9);
    expect(intervalsOf(undefined)).toEqual({ intervals: new Map(), worst: 1 });
  });

  it('a rank of the draws is whole or lies half-way', () => {
    expect([drawnRank(3), drawnRank(3.5)]).toEqual(['3', '3.5']);
  });

  it('each method has its rank in its column, or none', () => {
    expect(methodRows(reply).map(({ interval: { consortium }, ranks }) => [consortium, ...ranks])).toEqual([['a', null, 2], ['b', 1, null]]);
  });

  it('marginal proposals stand least stable first, those that nearly would stand among them', () => {
    expect(marginalFlags(reply).map(({ consortium, stands }) => [consortium, stands])).toEqual([['c', false], ['a', true]]);
  });
});
