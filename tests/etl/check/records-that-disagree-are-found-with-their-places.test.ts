import { findingChecks } from '@monitor/domain';
import { defineQuery, type Writer } from '@monitor/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { checks, findAll } from '../../../etl/src/check/find-all.js';
import { aConsortium, aFundEntry, aMembership, anEvaluationYear, anOrganisation, anOutcome, aProject, aReportItem, creditCodeOf, type Facts } from '../builders/facts.js';
import { aSuccession } from '../builders/conduct-facts.js';
import { openTinyWarehouse, type TinyWarehouse } from '../builders/tiny-edition.js';

let warehouse: TinyWarehouse;
beforeAll(async () => {
  warehouse = await openTinyWarehouse();
});
afterAll(() => warehouse.close());

const found = defineQuery({ name: 'found', scope: 'everyone', params: z.object({}), row: z.object({ key: z.string(), code: z.string(), consortium: z.string(), year: z.number(), subject: z.string(), said: z.string(), expected: z.string(), evidence: z.number() }), sql: 'SELECT * FROM finding ORDER BY code, subject' });
const proven = defineQuery({ name: 'proven', scope: 'everyone', params: z.object({}), row: z.object({ key: z.string(), code: z.string(), side: z.string(), record_key: z.string(), value: z.string(), path: z.string(), row: z.number() }), sql: 'SELECT key, code, side, record_key, value, source_path AS path, source_row AS row FROM finding_row ORDER BY code, key, side, record_key' });

const findings = async (facts: Facts) => {
  const writer: Writer = await warehouse.edition(facts);
  await findAll(writer, '2026-07-15');
  return { told: await writer.ask(found, {}), rows: await writer.ask(proven, {}) };
};

const told = async (facts: Facts) => (await findings(facts)).told.map(({ code, said, expected, evidence }) => ({ code, said, expected, evidence }));

test('every check has words in both languages, and none is told twice', () => {
  expect(checks.map(({ code }) => code)).toEqual(findingChecks.map(({ code }) => code));
  for (const { title, means, mend } of findingChecks) for (const words of [title, means, mend]) expect([words.zh, words.en].every((text) => text.length > 3)).toBe(true);
});

test('records that agree give no finding', async () => {
  const facts = {
    consortium: [aConsortium()], project: [aProject({ code: 'XM-1' })], membership: [aMembership()], organisation: [anOrganisation()],
    fund_entry: [aFundEntry({ kind: 'allocated', amount: '1000000.00' }), aFundEntry({ amount: '1000000.00' })], outcome: [anOutcome()], evaluation_year: [anEvaluationYear(2025)],
  };
  expect((await findings(facts)).told).toEqual([]);
});

test('a project is over its budget by one 分, and overspent by one 分, with every entry that says so', async () => {
  const facts = { project: [aProject({ code: 'XM-1', budget: '100.00' })], fund_entry: [aFundEntry({ entry: 'A', kind: 'allocated', amount: '100.01' }), aFundEntry({ entry: 'B', amount: '100.02' })] };
  const { told: list, rows } = await findings(facts);
  expect(list).toMatchObject([
    { code: 'over_budget', consortium: 'LHT-1', said: '100.01', expected: '100.00', evidence: 2 },
    { code: 'overspent', consortium: 'LHT-1', said: '100.02', expected: '100.01', evidence: 2 },
  ]);
  expect(rows.map(({ code, side, record_key: key, value, path }) => [code, side, key, value, path])).toEqual([
    ['over_budget', 'ledger', 'A', '100.01', 'fund_entry.csv'], ['over_budget', 'project', 'XM-1', '100.00', 'project.csv'],
    ['overspent', 'ledger', 'A', '100.01', 'fund_entry.csv'], ['overspent', 'ledger', 'B', '100.02', 'fund_entry.csv'],
  ]);
});

test('of very many entries the first 200 are kept, and all are counted', async () => {
  const entries = Array.from({ length: 250 }, (_, at) => aFundEntry({ entry: `A${String(at).padStart(3, '0')}`, kind: 'allocated', amount: '1.00' }));
  const facts = { project: [aProject({ code: 'XM-1', budget: '100.00' })], fund_entry: [...entries.toReversed(), aFundEntry({ entry: 'B', amount: '300.00' })] };
  const { told: list, rows } = await findings(facts);
  expect(list.map(({ code, said, evidence }) => [code, said, evidence])).toEqual([['over_budget', '250.00', 251], ['overspent', '300.00', 251]]);
  const first = entries.slice(0, 200).map(({ entry }) => entry);
  for (const code of ['over_budget', 'overspent']) expect(rows.filter((row) => row.code === code).map(({ record_key: key }) => key)).toEqual(first);
});

test('what went back and what finances a unit is not held against the budget of a project', async () => {
  const line = (kind: string, source: string, amount: string) => aFundEntry({ kind, source, amount });
  const facts = { project: [aProject({ code: 'XM-1', budget: '100.00' })], fund_entry: [line('allocated', 'city', '150.00'), line('refunded', 'city', '50.00'), line('allocated', 'loan', '900.00'), line('allocated', 'equity', '80.00')] };
  expect(await told(facts)).toEqual([]);
});

test('the first whole year is not held against the year of recognition', async () => {
  const items = [aReportItem({ item: 'T5.confirmed', year: 2024, value: '100' }), aReportItem({ item: 'T5.confirmed', year: 2025, value: '900' })];
  const codes = async (recognised: string) => (await told({ consortium: [aConsortium({ recognised })], report_item: items })).map(({ code }) => code);
  expect([await codes('2024-09-28'), await codes('2023-09-28')]).toEqual([[], ['jump']]);
});

test('what was confirmed is held against the records at more than 5 %', async () => {
  const score = (indicator: string) => ({ consortium: 'LHT-1', year: 2025, indicator, dimension: 'P', state: 'reported', value: 100 });
  const facts = { indicator_score: [score('P1'), score('P2')], report_item: [aReportItem({ item: 'P1.confirmed', value: '105' }), aReportItem({ item: 'P2.confirmed', value: '106' })] };
  expect(await told(facts)).toEqual([{ code: 'self_reported', said: '106', expected: '100', evidence: 2 }]);
});

test('a figure of ten thousand times last year is a slip of units, one of three times a jump unless it is a small count', async () => {
  const items = (item: string, before: string, now: string) => [aReportItem({ item, year: 2024, value: before }), aReportItem({ item, year: 2025, value: now })];
  const facts = { consortium: [aConsortium()], report_item: [...items('R4.numerator', '12', '120000'), ...items('C2.numerator', '4', '12'), ...items('C4.numerator', '3', '9'), ...items('R6.numerator', '10', '29')] };
  expect(await told(facts)).toEqual([{ code: 'jump', said: '12', expected: '4', evidence: 2 }, { code: 'unit_slip', said: '120000', expected: '12', evidence: 2 }]);
});

test('the money of a consortium jumps only between whole years', async () => {
  const spent = (booked: string, amount: string) => aFundEntry({ project: 'XM-9', booked, amount });
  const facts = { consortium: [aConsortium()], evaluation_year: [anEvaluationYear(2024), anEvaluationYear(2025), anEvaluationYear(2026)], fund_entry: [spent('2024-05-01', '1000000.00'), spent('2025-05-01', '3000000.00'), spent('2026-05-01', '10.00')] };
  expect(await told(facts)).toEqual([{ code: 'jump', said: '3000000.00', expected: '1000000.00', evidence: 2 }]);
});

test('dates that are wrong over a whole file are told once for the file', async () => {
  const batch = (file: string, change: Record<string, string>) => Array.from({ length: 8 }, (_none, place) => aProject({ code: `${file}-${place}`, source_path: `${file}.json`, ...change }));
  const facts = {
    project: [...batch('same', { planned_end: '2024-01-01' }), ...batch('late', { status: 'approved', planned_end: '2026-07-14' }), ...batch('newyear', { planned_end: '2026-01-01' }), ...batch('serial', { started: '2020-03-01' }), ...batch('fine', {})],
    fund_entry: Array.from({ length: 8 }, (_none, place) => aFundEntry({ project: `serial-${place}`, kind: 'allocated', booked: '2024-04-01' })),
  };
  const { told: list } = await findings(facts);
  expect(list.map(({ subject, said, expected, evidence }) => [subject, said, expected, evidence])).toEqual([
    ['late.json：尚未启动却已到期', '8', '8', 8], ['newyear.json：起止都是 1 月 1 日', '8', '8', 8], ['same.json：起止日期相同', '8', '8', 8], ['same.json：起止都是 1 月 1 日', '8', '8', 8],
    ['serial.json：与首笔经费相差约 1462 天', '8', '8', 8],
  ]);
});

test('an amount that is the sum of the rows above it is told as a subtotal', async () => {
  const line = (row: number, amount: string) => aFundEntry({ entry: `F${row}`, kind: 'allocated', source_row: row, amount });
  const facts = { fund_entry: [line(2, '10.10'), line(3, '20.20'), line(4, '0.03'), line(5, '30.33'), line(6, '7.00')], source_file: [{ path: 'fund_entry.csv', sha256: '', size: 1, kind: 'csv', rows_accepted: 5, rows_rejected: 0 }] };
  expect(await told(facts)).toEqual([{ code: 'subtotal', said: '30.33', expected: '30.33', evidence: 1 }]);
});

test('a member that ceased to be elsewhere, and a name under two identities, are told', async () => {
  const facts = {
    membership: [aMembership({ uscc: creditCodeOf(7) }), aMembership({ consortium: 'LHT-2', uscc: creditCodeOf(7), left_on: '2025-03-01', exit_reason: '企业注销' }), aMembership({ consortium: 'LHT-2', uscc: creditCodeOf(8), left_on: '2025-03-01', exit_reason: '主动退出' }), aMembership({ uscc: creditCodeOf(8) })],
    organisation: [anOrganisation({ uscc: creditCodeOf(9), name: '双名公司' }), anOrganisation({ uscc: 'name:双名公司', name: '双名公司' })],
  };
  expect(await told(facts)).toEqual([{ code: 'member_gone', said: '在册', expected: '企业注销', evidence: 2 }, { code: 'twin_identity', said: 'name:双名公司', expected: creditCodeOf(9), evidence: 2 }]);
});

test('a member that goes on under another code is told with its successor, one that was only renamed is not', async () => {
  const facts = {
    membership: [aMembership({ uscc: creditCodeOf(7) }), aMembership({ uscc: creditCodeOf(8) }), aMembership({ consortium: 'LHT-2', uscc: creditCodeOf(7), left_on: '2025-06-01', exit_reason: '主动退出' })],
    organisation: [anOrganisation({ uscc: creditCodeOf(7), name: '旧代码公司' })],
    succession: [aSuccession({ from_uscc: creditCodeOf(7), to_uscc: creditCodeOf(9), since: '2025-03-01' }), aSuccession({ from_uscc: creditCodeOf(8), to_uscc: creditCodeOf(10), kind: 'renamed' })],
  };
  const { told: list, rows } = await findings(facts);
  expect(list).toMatchObject([{ code: 'member_gone', consortium: 'LHT-1', subject: `LHT-1 ${creditCodeOf(7)} 旧代码公司`, said: '在册', expected: `2025-03-01 代码变更为 ${creditCodeOf(9)}`, evidence: 2 }]);
  expect(rows.map(({ side, record_key: key, path }) => [side, key, path])).toEqual([['member', `LHT-1/${creditCodeOf(7)}`, 'membership.csv'], ['successor', `${creditCodeOf(7)}/${creditCodeOf(9)}`, 'succession.csv']]);
});

test('a result claimed twice is told once with both claims', async () => {
  const facts = { repeated_claim: ['A', 'B'].map((code) => ({ ground: 'registration', kind: 'patent', claim: 'ZL1', shared: 'ZL1', code, consortium: 'LHT-1', achieved: '2025-01-01' })), outcome: [anOutcome({ code: 'A' }), anOutcome({ code: 'B' })] };
  expect(await told(facts)).toEqual([{ code: 'claimed_twice', said: '2', expected: '1', evidence: 2 }]);
});
