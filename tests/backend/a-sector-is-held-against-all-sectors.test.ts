import { ranking, sectorMatrix } from '@monitor/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, signedInAt } from '../city/caller.js';
import { aCity, type City } from '../city/city.js';
import { type RunningServer, startServer } from '../city/server.js';

let city: City;
let server: RunningServer;
let caller: Caller;

beforeAll(async () => {
  city = await aCity();
  server = await startServer(city.dataDir);
  caller = await signedInAt(server.url, 'leader', city.passwords['leader'] ?? '');
}, 300_000);

afterAll(async () => {
  await server.stop();
  await city.remove();
});

const mean = (totals: readonly number[]): number => totals.reduce((sum, each) => sum + each, 0) / totals.length;

it.each([{}, { year: 2023 }, { district: ['220173'] }])('the whole is the mean over every rated consortium, and the sum of all money, under %o', async (view) => {
  const [{ whole, rows }, ranked] = [await caller.ask(sectorMatrix, view), await caller.ask(ranking, view)];
  expect(whole.consortia).toBe(ranked.rows.length);
  expect(whole.rated).toBe(rows.reduce((sum, row) => sum + row.rated, 0));
  const scored = ranked.rows.filter(({ grade }) => grade !== 'not_due' && grade !== 'not_evaluable');
  const totals = scored.flatMap(({ total }) => total ?? []);
  expect(whole.total).toBeCloseTo(mean(totals), 9);
  const revenue = (cells: (typeof whole)['cells']) => Number(cells.find(({ column }) => column === 'new-revenue')?.numerator ?? '0');
  expect(revenue(whole.cells)).toBeCloseTo(rows.reduce((sum, row) => sum + revenue(row.cells), 0), 2);
  const execution = (part: 'numerator' | 'denominator') => rows.reduce((sum, row) => sum + Number(row.cells.find(({ column }) => column === 'fiscal-execution')?.[part] ?? '0'), 0);
  expect(whole.cells.find(({ column }) => column === 'fiscal-execution')?.value).toBeCloseTo((execution('numerator') / execution('denominator')) * 100, 9);
});

it('a sector asked for alone is held against the same whole', async () => {
  const [all, one] = [await caller.ask(sectorMatrix, {}), await caller.ask(sectorMatrix, { sector: ['materials'] })];
  expect(one.rows.map(({ sector }) => sector)).toEqual(['materials']);
  expect(one.whole).toEqual(all.whole);
  expect(one.rows[0]).toEqual(all.rows.find(({ sector }) => sector === 'materials'));
});
