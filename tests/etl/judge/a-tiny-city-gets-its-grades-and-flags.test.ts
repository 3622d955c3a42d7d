import { builtInPolicies, changchun2025, changchunTrial2025 } from '@monitor/domain';
import type { Writer } from '@monitor/store';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { judgeEdition } from '../../../etl/src/judge/judge-edition.js';
import { verdictHash } from '../../../etl/src/judge/verdict-hash.js';
import { measureEdition } from '../../../etl/src/measure/measure-edition.js';
import { aConsortium, aFundEntry, anEvaluationYear, anEvent, aReport, aReportItem, creditCodeOf, type Facts } from '../builders/facts.js';
import { cellRows, flagRows, judged, kindsOf, scoreRowsOf } from '../builders/judged.js';
import { aFullConsortium, aStrongYear, strongUnits, together, without } from '../builders/strong-year.js';
import { openTinyWarehouse, type TinyWarehouse } from '../builders/tiny-edition.js';

const strong = (code: string, years: readonly number[] = [2024, 2025]): Facts => together(aFullConsortium(code), ...years.map((year) => aStrongYear(code, year)));
const isKind = (kind: string) => (row: Readonly<Record<string, unknown>>) => row['kind'] === kind && String(row['achieved']).startsWith('2025');
const late = (facts: Facts): Facts => ({ ...facts, report: (facts['report'] ?? []).map((row) => (row['year'] === 2025 ? { ...row, submitted: '2026-04-20' } : row)) });

const city = together(
  { evaluation_year: [anEvaluationYear(2024), anEvaluationYear(2025)], organisation: strongUnits },
  strong('LHT-1'),
  without(strong('LHT-2'), 'outcome', isKind('analysis')),
  late(without(strong('LHT-3'), 'outcome', isKind('analysis'))),
  { event: [anEvent({ code: 'SJ-3', consortium: 'LHT-3', uscc: creditCodeOf(2), clause: '第三条' })] },
  strong('LHT-4', [2024]),
  { fund_entry: [aFundEntry({ consortium: 'LHT-4', project: 'XM-LHT-4-2024-0', kind: 'planned', source: 'own', amount: '1.00', booked: '2026-01-05' })] },
  aFullConsortium('LHT-5', { recognised: '2025-03-01', status_since: '2025-03-01' }),
  aFullConsortium('LHT-6', { status: 'revoked', status_since: '2025-11-01' }),
  aFullConsortium('LHT-7', { status: 'rectifying', status_since: '2025-08-01' }),
  { event: [anEvent({ code: 'SJ-7', consortium: 'LHT-7', kind: 'rectification_ordered', happened: '2025-08-01', deadline: '2025-12-31' })] },
  { report: [aReport({ consortium: 'LHT-6', year: 2024, submitted: '2025-03-01' }), ...[2024, 2025].map((year) => aReport({ consortium: 'LHT-7', year, submitted: `${year + 1}-03-01` }))] },
  { consortium: [aConsortium({ code: 'LHT-8', name: '长春市LHT-8产业创新联合体' })] },
  without(strong('LHT-9'), 'outcome', isKind('scenario')),
  { report_item: [aReportItem({ consortium: 'LHT-9', item: 'T5.confirmed', value: '10600' }), aReportItem({ consortium: 'LHT-9', item: 'T3.confirmed', value: '3100' })] },
);

let warehouse: TinyWarehouse;
let writer: Writer;
beforeAll(async () => {
  warehouse = await openTinyWarehouse();
  writer = await judged(warehouse, city);
});
afterAll(() => warehouse.close());

const scoreOf = async (consortium: string, year = 2025) => (await scoreRowsOf(writer)).find((row) => row.consortium === consortium && row.year === year);

it('gives a consortium at every upper reference value 100 points, rank 1 and a commendation', async () => {
  expect(await scoreOf('LHT-1')).toMatchObject({
    standing: 'evaluated', total: 100, coverage: 100, grade: 'excellent', rank: 1, ranked: 6, adjustments: '[]',
    scheme: `${changchun2025.id}@${changchun2025.version}`, rule_set: `${changchunTrial2025.id}@${changchunTrial2025.version}`,
  });
  expect(await kindsOf(writer)).toEqual(['commend']);
});

it('holds one above the line but outside the share at 良好 and says so', async () => {
  expect(await scoreOf('LHT-2')).toMatchObject({ grade: 'good', limited_by_cap: true, rank: 3 });
  expect((await scoreOf('LHT-2'))?.total).toBeCloseTo(96, 9);
  expect(await kindsOf(writer, 'LHT-2')).toEqual([]);
});

it('takes five points for a late report and proposes rectification for an open breach', async () => {
  const score = await scoreOf('LHT-3');
  expect(score?.total).toBeCloseTo(91, 9);
  expect(JSON.parse(score?.adjustments ?? '')).toMatchObject([{ code: 'late_report', points: -5 }]);
  expect(await kindsOf(writer, 'LHT-3')).toEqual(['rectify']);
  const [flag] = (await flagRows(writer)).filter((row) => row.consortium === 'LHT-3' && row.year === 2025);
  expect(flag?.evidence).toEqual(['event:SJ-3']);
});

it('looks back: a fall from last year is a watch, a poor total and a missing report are grounds to rectify', async () => {
  expect(await scoreOf('LHT-4', 2024)).toMatchObject({ total: 100 });
  expect(await scoreOf('LHT-4')).toMatchObject({ grade: 'fail' });
  expect(await kindsOf(writer, 'LHT-4')).toEqual(['rectify', 'watch']);
  const reasons = (await flagRows(writer)).filter((row) => row.consortium === 'LHT-4' && row.year === 2025).map(({ reasons: told }) => told).join();
  expect(reasons).toContain('"drop"');
  expect(reasons).toContain('"report_missing"');
});

it('lists a young consortium without a grade and gives none to one that lost its title before the year ended', async () => {
  expect(await scoreOf('LHT-5')).toMatchObject({ standing: 'new', grade: 'not_due', total: null, rank: null });
  expect(await scoreOf('LHT-6')).toBeUndefined();
  expect(await scoreOf('LHT-6', 2024)).toMatchObject({ grade: 'fail' });
});

it('proposes revocation when a rectification is overdue and reads the state of an earlier day from the register', async () => {
  expect(await kindsOf(writer, 'LHT-7')).toEqual(['revoke', 'watch']);
  const before = (await flagRows(writer)).filter((row) => row.consortium === 'LHT-7' && row.year === 2024);
  expect(before.map(({ kind }) => kind)).toEqual(['rectify']);
});

it('calls one that sent nothing not evaluable and doubts its data', async () => {
  expect(await scoreOf('LHT-8')).toMatchObject({ standing: 'not_evaluable', grade: 'not_evaluable', total: null, rank: null });
  expect(await kindsOf(writer, 'LHT-8')).toContain('data');
});

it('doubts a self-reported number more than five percent off the records, and keeps it beside the cell', async () => {
  const [flag] = (await flagRows(writer)).filter((row) => row.consortium === 'LHT-9' && row.year === 2025);
  expect(flag).toMatchObject({ kind: 'data', evidence: ['report_item:LHT-9/2025/T5.confirmed'] });
  const cell = (await cellRows(writer)).find((row) => row.consortium === 'LHT-9' && row.year === 2025 && row.indicator === 'T5');
  expect(cell).toMatchObject({ state: 'reported', value: 10_000, numerator: '100000000.000000', self_reported: 10_600, score: 100 });
});

it('gives the same hash for the same facts, in whole, in part and in another edition', async () => {
  const whole = await verdictHash(writer);
  await measureEdition(writer, { policies: builtInPolicies, years: [2025] });
  await judgeEdition(writer, { policies: builtInPolicies, years: [2025] });
  expect(await verdictHash(writer)).toBe(whole);
  const shuffled = Object.fromEntries(Object.entries(city).map(([table, rows]) => [table, [...rows].reverse()]));
  expect(await verdictHash(await judged(warehouse, shuffled))).toBe(whole);
  const changed = together(city, { event: [anEvent({ consortium: 'LHT-1' })] });
  expect(await verdictHash(await judged(warehouse, changed))).not.toBe(whole);
});

it('refuses a year that the edition does not hold', async () => {
  await expect(judgeEdition(writer, { policies: builtInPolicies, years: [2019] })).rejects.toThrow('没有 2019 年度');
});
