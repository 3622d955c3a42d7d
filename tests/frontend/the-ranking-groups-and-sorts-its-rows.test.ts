import { describe, expect, it } from 'vitest';
import { findRows } from '../../frontend/src/features/ranking/find-rows';
import { groupOf, groupRows } from '../../frontend/src/features/ranking/group-rows';
import { rankChange } from '../../frontend/src/features/ranking/rank-change';
import { columnsText, firstColumns, readColumns, withFixed } from '../../frontend/src/features/ranking/ranking-columns';
import { byRank, nextSorting, readSorting, sortingText, sortRows } from '../../frontend/src/features/ranking/sort-rows';
import { aRankingRow } from './ranking-rows';

const codes = (rows: readonly { consortium: string }[]) => rows.map(({ consortium }) => consortium).join(' ');

describe('the groups', () => {
  it.each([
    [{}, 'ranked'],
    [{ rank: null, grade: 'not_due', total: null }, 'not_due'],
    [{ rank: null, grade: 'not_evaluable', total: null }, 'not_evaluable'],
    [{ rank: null, grade: null, total: null, status: 'revoked' }, 'closed'],
    [{ rank: null, grade: 'not_due', total: null, status: 'dissolved' }, 'closed'],
    [{ rank: null, grade: 'fail', total: 71 }, 'vetoed'],
    [{ rank: null, grade: null, total: null }, 'unrated'],
    [{ status: 'rectifying' }, 'ranked'],
  ] as const)('%o stands among %s', (given, group) => {
    expect(groupOf(aRankingRow(given))).toBe(group);
  });

  it('stand in their order, only those that have rows, each in the order given', () => {
    const rows = [
      aRankingRow({ consortium: 'closed', rank: null, total: null, grade: null, status: 'revoked' }),
      aRankingRow({ consortium: 'b', rank: 2 }),
      aRankingRow({ consortium: 'new', rank: null, total: null, grade: 'not_due' }),
      aRankingRow({ consortium: 'a', rank: 1 }),
    ];
    expect(groupRows(rows).map(({ group, rows: members }) => `${group}: ${codes(members)}`)).toEqual(['ranked: b a', 'not_due: new', 'closed: closed']);
    expect(groupRows([])).toEqual([]);
  });
});

describe('the change on last year', () => {
  it.each([
    [3, 7, { kind: 'up', places: 4 }],
    [7, 3, { kind: 'down', places: 4 }],
    [5, 5, { kind: 'same' }],
    [5, null, { kind: 'first' }],
    [null, 5, { kind: 'none' }],
    [null, null, { kind: 'none' }],
  ] as const)('from %s now and %s then is %o', (rank, previousRank, change) => {
    expect(rankChange({ rank, previousRank })).toEqual(change);
  });
});

describe('the order', () => {
  const rows = [
    aRankingRow({ consortium: 'a', rank: 1, total: 90, name: '长春市新材料10创新联合体', flags: ['commend'], sector: 'medical', revenue: '20' }),
    aRankingRow({ consortium: 'b', rank: 2, total: 70, name: '长春市新材料2创新联合体', flags: ['watch', 'revoke'], sector: 'nev', previousRank: 9, revenue: '100', members: 50 }),
    aRankingRow({ consortium: 'c', rank: null, total: null, name: '长春市半导体创新联合体', flags: [], sector: 'storage', previousRank: null, revenue: null }),
    aRankingRow({ consortium: 'd', rank: 2, total: 70, name: '长春市航天信息创新联合体', flags: ['rectify'], sector: 'unlisted', previousRank: 1, revenue: '9.50' }),
  ];

  it.each([
    ['rank', 'a b d c'],
    ['-rank', 'b d a c'],
    ['-total', 'a b d c'],
    ['total', 'b d a c'],
    // Pinyin: 半 before 航 before 新; 2 before 10.
    ['name', 'c d b a'],
    ['-name', 'a b d c'],
    // The order of Art. 4; what is not listed there stands last either way.
    ['sector', 'b c a d'],
    ['-sector', 'a c b d'],
    ['flags', 'b d a c'],
    ['-change', 'b a d c'],
    // By one order, and where that finds them equal by the next.
    ['-rank,total', 'b d a c'],
    ['rank,name', 'a d b c'],
    ['rank,-name', 'a b d c'],
    ['total,-name', 'b d a c'],
    ['total,name', 'd b a c'],
    ['revenue', 'd a b c'],
    ['-revenue', 'b a d c'],
  ])('by %s is %s', (text, order) => {
    expect(codes(sortRows(rows, readSorting(text)))).toBe(order);
  });

  it('keeps equal rows as they came and leaves the given list alone', () => {
    const given = [...rows];
    sortRows(given, readSorting('status'));
    expect(codes(given)).toBe('a b c d');
    expect(codes(sortRows(rows, readSorting('-status')))).toBe('a b c d');
  });

  it('comes through the address, and an unknown one is by place', () => {
    for (const text of ['total', '-total', 'name', '-coverage', '-rank', 'grade,-total', '-rank,name,lead,total']) expect(sortingText(readSorting(text))).toBe(text);
    for (const text of [undefined, '', 'rank', 'salary', '-', '--total', 'constructor']) {
      expect(readSorting(text)).toEqual([byRank]);
      expect(sortingText(readSorting(text))).toBeUndefined();
    }
  });

  it('drops what it does not know, a key given twice, and more than four', () => {
    expect(sortingText(readSorting('grade,salary,-total,grade'))).toBe('grade,-total');
    expect(readSorting('grade,total,name,lead,status')).toHaveLength(4);
  });

  it('turns round, goes behind another with Shift, and comes away again', () => {
    const press = (from: string | undefined, key: 'total' | 'name', adding: boolean) => sortingText(nextSorting(readSorting(from), key, adding));
    expect(press(undefined, 'total', false)).toBe('-total');
    expect(press('-total', 'total', false)).toBe('total');
    expect(press('-total', 'name', false)).toBe('name');
    expect(press('-total', 'name', true)).toBe('-total,name');
    expect(press('-total,name', 'name', true)).toBe('-total,-name');
    expect(press('-total,-name', 'name', true)).toBe('-total');
    expect(press('-total,name', 'total', false)).toBe('-total');
  });

  it('sorts amounts by what they are told by', () => {
    expect(codes(sortRows(rows, readSorting('-revenue'), 'member'))).toBe('b a d c');
    expect(codes(sortRows(rows.map((row) => ({ ...row, members: row.consortium === 'a' ? 1 : 100 })), readSorting('-revenue'), 'member'))).toBe('a b d c');
  });

  it('sorts ten thousand rows within a blink', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => aRankingRow({ consortium: String(index), name: `长春市第${(index * 7919) % 10_000}创新联合体`, rank: 10_000 - index, total: index / 100 }));
    const started = performance.now();
    const sorted = sortRows(many, readSorting('name'));
    expect(sorted[0]?.name).toBe('长春市第0创新联合体');
    expect(sorted.at(-1)?.name).toBe('长春市第9999创新联合体');
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('the search', () => {
  const rows = [aRankingRow({ consortium: 'LHT-007' }), aRankingRow({ consortium: 'LHT-008', name: '长春市激光显示创新联合体', lead: '吉林松北光电（集团）' })];
  it.each([
    ['', 'LHT-007 LHT-008'],
    ['  ', 'LHT-007 LHT-008'],
    ['激光', 'LHT-008'],
    ['光电（集团）', 'LHT-008'],
    ['光电(集团)', 'LHT-008'],
    ['ｌｈｔ－００７', 'LHT-007'],
    ['创新 松北', 'LHT-008'],
    ['动力 松北', ''],
    ['.*', ''],
  ])('for "%s" finds "%s"', (text, found) => {
    expect(codes(findRows(rows, text))).toBe(found);
  });
});

describe('the columns', () => {
  it('come through the address in their own order, with those that are always shown', () => {
    expect(readColumns(undefined)).toEqual(firstColumns);
    expect(columnsText(firstColumns)).toBeUndefined();
    expect(readColumns('lead,grade,salary')).toEqual(['rank', 'name', 'total', 'grade', 'lead']);
    expect(columnsText(withFixed(new Set(['lead', 'grade'])))).toBe('rank,name,total,grade,lead');
    expect(readColumns(columnsText(withFixed(new Set())))).toEqual(['rank', 'name', 'total']);
  });
});
