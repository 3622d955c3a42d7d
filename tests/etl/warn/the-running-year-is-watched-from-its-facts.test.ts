import { builtInPolicies } from '@monitor/domain';
import type { Writer } from '@monitor/store';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verdictHashes } from '../../../etl/src/judge/verdict-hash.js';
import { warnEdition } from '../../../etl/src/warn/warn-edition.js';
import { aBan, aConsortium, aFundEntry, aMembership, aMilestone, anEvaluationYear, anEvent, anOrganisation, aProject, aReport, aTask, creditCodeOf, type Fact, type Facts } from '../builders/facts.js';
import { aFullConsortium, aStrongYear, strongUnits, together } from '../builders/strong-year.js';
import { openTinyWarehouse, type TinyWarehouse } from '../builders/tiny-edition.js';
import { forecastRows, stripsOf, warningRows, watched, yearRows } from '../builders/watched.js';

const years = [2023, 2024, 2025];
const months = Array.from({ length: 9 }, (_, index) => index + 1);
const spending = (project: string, amount: string): Fact[] => months.map((month) => aFundEntry({ consortium: 'LHT-1', project, kind: 'spent', booked: `2026-0${month}-28`, amount }));
const running = (code: string): Fact => aProject({ code, consortium: 'LHT-1', lead: creditCodeOf(1), started: '2026-01-01', planned_end: '2026-12-31', status_since: '2026-01-01', budget: '1200.00' });

const roster = aFullConsortium('LHT-1');
const members = (roster['membership'] ?? []).map((row) => (row['uscc'] === creditCodeOf(2) || row['uscc'] === creditCodeOf(3) ? { ...row, left_on: row['uscc'] === creditCodeOf(2) ? '2026-05-12' : '2026-06-30' } : row));

const city = together(
  { evaluation_year: years.map(anEvaluationYear), organisation: [...strongUnits, anOrganisation({ uscc: creditCodeOf(50), name: '被禁单位' })] },
  { ...roster, membership: [...members, aMembership({ consortium: 'LHT-1', uscc: creditCodeOf(50) })] },
  ...years.map((year) => aStrongYear('LHT-1', year)),
  {
    project: [running('XM-A'), running('XM-B')],
    fund_entry: [...spending('XM-A', '100.00'), ...spending('XM-B', '20.00'), aFundEntry({ consortium: 'LHT-1', project: 'XM-B', kind: 'spent', booked: '2026-09-30', amount: '0.01' }), aFundEntry({ consortium: 'LHT-1', project: 'XM-B', kind: 'spent', booked: '2062-09-30', amount: '0.01' })],
    milestone: [
      aMilestone({ code: 'JD-LATE', consortium: 'LHT-1', project: 'XM-A', planned: '2026-03-31', actual: '2026-06-15' }),
      aMilestone({ code: 'JD-OPEN', consortium: 'LHT-1', project: 'XM-A', planned: '2026-08-15', actual: null }),
      aMilestone({ code: 'JD-FAR', consortium: 'LHT-1', project: 'XM-A', planned: '2026-12-15', actual: null }),
    ],
    task: [aTask({ code: 'RW-NEAR', consortium: 'LHT-1', project: 'XM-A', due: '2026-10-20', accepted: null })],
    event: [anEvent({ code: 'SJ-1', consortium: 'LHT-1', kind: 'rectification_ordered', happened: '2026-01-15', deadline: '2026-07-20' }), anEvent({ code: 'SJ-2', consortium: 'LHT-1', kind: 'rectification_passed', happened: '2026-07-10' })],
    ban: [aBan({ uscc: creditCodeOf(50), decided: '2023-10-15', lifted: null })],
  },
  { consortium: [aConsortium({ code: 'LHT-NEW', name: '长春市新产业创新联合体', recognised: '2026-02-10', status_since: '2026-02-10' }), aConsortium({ code: 'LHT-GONE', name: '长春市旧产业创新联合体', status: 'revoked', status_since: '2025-11-01' })] },
);

let warehouse: TinyWarehouse;
let writer: Writer;
beforeAll(async () => {
  warehouse = await openTinyWarehouse();
  writer = await watched(warehouse, city);
});
afterAll(() => warehouse.close());

it('looks at every month that is over in the data, whatever a mistyped date says', async () => {
  const [row, ...others] = await yearRows(writer);
  expect(others).toEqual([]);
  expect(row).toMatchObject({ year: 2026, horizon: '2026-09-30' });
  expect(row?.checks).toHaveLength(9);
  expect(row?.checks.at(-1)).toBe('2026-09-30');
});

it('finds what slips, fails, is near and was made good late, each with its months', async () => {
  const strips = await stripsOf(writer);
  expect(strips).toMatchObject({
    'project:XM-A': 'ggggggggg', 'project:XM-B': 'gggyyyrrr', 'consortium:LHT-1': 'ggggggyyy',
    'milestone:JD-LATE': '--yyryyyy', 'milestone:JD-OPEN': '-------yr',
    'rule:A6.1': 'gggggyyyy', 'rule:A6.2': 'gggggrrrr',
    'report:LHT-1/2025': '--ggggggg', 'task:RW-NEAR': '--------y', 'event:SJ-1': '-----yggg',
    [`ban:${creditCodeOf(50)}/2023-10-15`]: '--------y',
  });
  expect(strips).not.toHaveProperty('milestone:JD-FAR');
});

it('says who left and when, and names the rows', async () => {
  const gate = (await warningRows(writer)).find((row) => row.item === 'rule:A6.1');
  expect(gate?.note).toContain('单位2 2026-05-12 退出、单位3 2026-06-30 退出');
  expect(gate?.evidence).toEqual([`membership:LHT-1/${creditCodeOf(2)}/2020-01-01`, `membership:LHT-1/${creditCodeOf(3)}/2020-01-01`]);
});

it('forecasts from three own years, and says why it does not', async () => {
  const rows = await forecastRows(writer);
  expect(rows.map(({ consortium }) => consortium)).toEqual(['LHT-1', 'LHT-NEW']);
  expect(rows[0]).toMatchObject({ year: 2026, centre: 98.75, low: 98.75, high: 98.75, side: 'above' });
  expect(rows[1]).toMatchObject({ centre: null, side: '', note: expect.stringContaining('不足 3 个') });
});

it('knows nothing of a consortium before it was recognised, and is grey where its roster is missing', async () => {
  const strips = await stripsOf(writer, 'LHT-NEW');
  expect(strips).toEqual({ 'rule:A6.1': '-????????', 'rule:A6.2': '-????????' });
});

it('gives the same rows and hash for the same facts in any order, and again', async () => {
  const { verdictHash } = await verdictHashes(writer);
  await warnEdition(writer, { policies: builtInPolicies, madeOn: '2026-11-23' });
  expect((await verdictHashes(writer)).verdictHash).toBe(verdictHash);
  const shuffled: Facts = Object.fromEntries(Object.entries(city).map(([table, rows]) => [table, [...rows].reverse()]));
  expect((await verdictHashes(await watched(warehouse, shuffled))).verdictHash).toBe(verdictHash);
});

it('watches nothing while the running year has no month in the data, or no policy', async () => {
  await warnEdition(writer, { policies: builtInPolicies, madeOn: '2026-01-30' });
  expect(await yearRows(writer)).toEqual([]);
  expect(await warningRows(writer)).toEqual([]);
  const uncovered = { ...builtInPolicies, schemes: builtInPolicies.schemes.map((scheme) => ({ ...scheme, years: { from: 2021, to: 2025 } })) };
  await warnEdition(writer, { policies: uncovered, madeOn: '2026-11-23' });
  expect(await yearRows(writer)).toEqual([]);
  expect(await forecastRows(writer)).toEqual([]);
});

it('warns of a report that never came, and not of one that is not owed', async () => {
  const two = together(
    { evaluation_year: [anEvaluationYear(2025)], organisation: strongUnits },
    aFullConsortium('LHT-1'), aStrongYear('LHT-1', 2025),
    aFullConsortium('LHT-2'),
    aFullConsortium('LHT-3', { recognised: '2025-11-01', status_since: '2025-11-01' }),
    { report: [aReport({ consortium: 'LHT-2', year: 2024, submitted: '2025-03-01' })], fund_entry: [aFundEntry({ consortium: 'LHT-1', booked: '2026-05-31' })] },
  );
  const second = await watched(warehouse, two);
  expect(await stripsOf(second, 'LHT-2')).toMatchObject({ 'report:LHT-2/2025': '--yrr' });
  expect(await stripsOf(second, 'LHT-3')).not.toHaveProperty('report:LHT-3/2025');
});
