import { basisState, changchun2025, compareVerdicts, defineScheme, type JudgedUnit } from '@monitor/domain';
import { expect, it } from 'vitest';

const aUnit = (consortium: string, given: Partial<JudgedUnit> = {}): JudgedUnit => ({
  consortium, name: `${consortium}联合体`, sector: 'nev', total: 80, rank: 1, grade: 'good', limitedByCap: false, reasons: [],
  contributions: new Map([['C1', 30], ['P1', 50]]), flags: [], ...given,
});
const same = { before: changchun2025, after: changchun2025 };
const stricter = defineScheme({ ...changchun2025, version: '9', grading: { ...changchun2025.grading, goodFrom: 82 } });

const compare = (before: JudgedUnit, after: JudgedUnit, schemes = same) => {
  const { moves: [move], flags, counts } = compareVerdicts([before], [after], schemes);
  if (move === undefined) throw new Error('no move');
  return { move, flags, counts };
};

it('names the indicator that moved the total its way, largest first, and sums with the rest to the change', () => {
  const after = aUnit('A', { total: 72, grade: 'pass', contributions: new Map([['C1', 33], ['P1', 44]]) });
  const { move, counts } = compare(aUnit('A'), after);
  expect(move).toMatchObject({ drivers: [{ indicator: 'P1', change: -6 }, { indicator: 'C1', change: 3 }], other: -5 });
  expect(move.because).toMatch(/^主要因 P1 .+ -6\.00 分$/u);
  expect(counts).toMatchObject({ units: 1, gradeDown: 1, gradeUp: 0, largestTotalChange: 8 });
});

it('tells a moved line from a moved score', () => {
  const { move } = compare(aUnit('A'), aUnit('A', { grade: 'pass' }), { before: changchun2025, after: stricter });
  expect(move).toMatchObject({ drivers: [], other: 0, because: '分数线调整（良好线 70 → 82 分）' });
});

it('tells who only gave way to others, and who did not move', () => {
  expect(compare(aUnit('A'), aUnit('A', { rank: 2 })).move.because).toBe('自身得分未变，因其他联合体得分变化而移位');
  expect(compare(aUnit('A'), aUnit('A')).move.because).toBe('无变化');
});

it('tells why one is no longer evaluated, without making points of it', () => {
  const gone = aUnit('A', { total: null, rank: null, grade: 'not_evaluable', reasons: ['数据覆盖率 58%，低于 60%'] });
  const { move, counts } = compare(aUnit('A'), gone);
  expect(move).toMatchObject({ drivers: [], other: 0, because: '数据覆盖率 58%，低于 60%' });
  expect(counts).toMatchObject({ gradeUp: 0, gradeDown: 0, rankMoved: 0, meanRankChange: 0, largestTotalChange: 0 });
});

it('tells flags that appear and vanish, with their grounds and what moved them', () => {
  const watch = { kind: 'watch', headline: '关注：总分 68 分', grounds: ['总分低于 70 分'] } as const;
  const commend = { kind: 'commend', headline: '表扬', grounds: ['评为优秀'] } as const;
  const { flags, counts } = compare(aUnit('A', { flags: [commend] }), aUnit('A', { total: 68, contributions: new Map([['C1', 30], ['P1', 38]]), flags: [watch] }));
  expect(flags.map(({ change, kind, because }) => [change, kind, because.replace(/P1 \S+/u, 'P1')])).toEqual([
    ['appears', 'watch', '总分低于 70 分。主要因 P1 -12.00 分'], ['vanishes', 'commend', '评为优秀。主要因 P1 -12.00 分'],
  ]);
  expect(counts).toMatchObject({ flagsAppear: 1, flagsVanish: 1 });
});

it('lists units by their rank under the draft, those without one last, and counts moves', () => {
  const before = [aUnit('A', { rank: 1 }), aUnit('B', { rank: 2 }), aUnit('C', { rank: 3 }), aUnit('D', { total: null, rank: null, grade: 'not_due' })];
  const after = [aUnit('A', { rank: 3 }), aUnit('B', { rank: 1 }), aUnit('C', { rank: 2 }), aUnit('D', { total: null, rank: null, grade: 'not_due' })];
  const { moves, counts } = compareVerdicts(before, after, same);
  expect(moves.map(({ consortium }) => consortium)).toEqual(['B', 'C', 'A', 'D']);
  expect(counts).toMatchObject({ units: 4, rankMoved: 3, meanRankChange: 4 / 3 });
});

it('refuses to compare different consortia', () => {
  expect(() => compareVerdicts([aUnit('A')], [aUnit('B')], same)).toThrow('B 只出现在一次评价中');
  expect(() => compareVerdicts([aUnit('A')], [], same)).toThrow('联合体不同');
});

it('knows whether what is shown is what was published', () => {
  const latest = { edition: 'e1', yearHash: 'h1' };
  expect(basisState({ edition: 'e1', yearHash: 'h1' }, null)).toBe('unfrozen');
  expect(basisState({ edition: 'e2', yearHash: 'h1' }, latest)).toBe('as_frozen');
  expect(basisState({ edition: 'e2', yearHash: 'h2' }, latest)).toBe('basis_changed');
  expect([basisState({ edition: 'e1', yearHash: null }, latest), basisState({ edition: 'e2', yearHash: null }, latest)]).toEqual(['as_frozen', 'basis_changed']);
});
