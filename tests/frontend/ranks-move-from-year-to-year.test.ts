import { describe, expect, it } from 'vitest';
import { furthest, rankSlope } from '../../frontend/src/features/ranking/rank-slope';
import { slopeTold } from '../../frontend/src/features/ranking/rank-slope-told';
import { zh } from '../../frontend/src/messages/zh';
import { aRankingRow } from './ranking-rows';

const years = [2023, 2024, 2025];
const row = (consortium: string, ...ranks: (number | null)[]) => aRankingRow({ consortium, name: `联合体${consortium}`, ranks, rank: ranks.at(-1) ?? null, previousRank: ranks.at(-2) ?? null });
const many = (count: number) => Array.from({ length: count }, (_, place) => row(String(place), place + 1, place + 1, ((place * 7) % count) + 1));

describe('the lines', () => {
  it('of up to fifteen go over all years; a year without a rank is a gap', () => {
    const slope = rankSlope([row('a', null, 3, 1), row('b', 1, 1, 2), row('c', 2, 2, 3)], years);
    expect(slope?.years).toEqual(years);
    expect(slope?.lines.map(({ row: { consortium }, points, way }) => [consortium, points.map((point) => point?.place ?? null), way])).toEqual([
      ['a', [null, 2, 0], 'up'],
      ['b', [0, 0, 1], 'down'],
      ['c', [1, 1, 2], 'down'],
    ]);
  });

  it('tell the ranks of the city where only some are shown, and places among those', () => {
    const slope = rankSlope([row('x', 30, 31, 12), row('y', 7, 8, 40)], years);
    expect(slope?.lines.map(({ points }) => points.map((point) => point?.rank))).toEqual([[30, 31, 12], [7, 8, 40]]);
    expect(slope?.lines.map(({ points }) => points.map((point) => point?.place))).toEqual([[1, 1, 0], [0, 0, 1]]);
  });

  it('of more than fifteen stand between last year and this one, every place taken once', () => {
    const slope = rankSlope(many(20), years);
    expect(slope?.years).toEqual([2024, 2025]);
    expect(slope?.lines.map(({ points }) => points[1]?.place)).toEqual(Array.from({ length: 20 }, (_, place) => place));
  });

  it('of a long list are the forty that moved most, and it says so', () => {
    const slope = rankSlope(many(100), years);
    expect([slope?.lines.length, slope?.of, slope?.depth]).toEqual([40, 100, 40]);
    const least = Math.min(...(slope?.lines ?? []).map(({ points }) => Math.abs((points[0]?.rank ?? 0) - (points[1]?.rank ?? 0))));
    const left = many(100).filter(({ consortium }) => slope?.lines.every((line) => line.row.consortium !== consortium) ?? false);
    for (const each of left) expect(Math.abs((each.ranks.at(-2) ?? 0) - (each.ranks.at(-1) ?? 0))).toBeLessThanOrEqual(least);
    expect(slope === null ? '' : slopeTold(slope, zh.ranking.slope)).toContain('100 个联合体中，变动最大的 40 个');
  });

  it('are none where nobody has two ranks in a row', () => {
    expect(rankSlope([row('a', 1, null, 2), row('b', 1, 2, null)], years)).toBeNull();
    expect(rankSlope([], years)).toBeNull();
    expect(rankSlope([aRankingRow({ ranks: [1] })], [2025])).toBeNull();
  });

  it('name who rose and who fell most', () => {
    const slope = rankSlope([row('a', 1, 9, 1), row('b', 1, 1, 2), row('c', 2, 4, 4)], years);
    if (slope === null) throw new Error('There are ranks in every year');
    expect([furthest(slope, 'up')?.places, furthest(slope, 'down')?.places]).toEqual([8, 1]);
    expect(slopeTold(slope, zh.ranking.slope)).toBe('本年和上年都有名次的 3 个联合体。上升最多：联合体a，升 8 位。下降最多：联合体b，降 1 位。');
  });
});
