import { changchun2025, evaluationDays, type Viewer } from '@monitor/domain';
import { aheadMeasures } from '@monitor/etl';
import { defineQuery, openStore, type Store } from '@monitor/store';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { aCity, type City } from '../../city/city.js';

const leader: Viewer = { account: 'leader', role: 'leader', districts: 'all' };

const measured = defineQuery({
  name: 'measured-as-judged',
  scope: 'everyone',
  params: z.object({ year: z.int(), measure: z.string() }),
  row: z.object({ consortium: z.string(), numerator: z.string(), denominator: z.string(), evidence: z.coerce.number() }),
  sql: `SELECT v.consortium AS consortium, toString(v.numerator) AS numerator, toString(v.denominator) AS denominator, v.evidence AS evidence
    FROM measure_value AS v INNER JOIN consortium AS c ON c.code = v.consortium
    WHERE v.year = {year:UInt16} AND v.measure = {measure:String} ORDER BY consortium`,
});

let city: City;
let store: Store;
beforeAll(async () => {
  city = await aCity();
  store = await openStore({ dataDir: city.dataDir });
}, 300_000);
afterAll(async () => {
  await store.close();
  await city.remove();
});

it.each([2022, 2025])('counts every measure of %i as the edition does', { timeout: 120_000 }, async (year) => {
  const edition = await store.ledger.published();
  const reader = store.warehouse.reader(edition?.id ?? '');
  const asked = { year, as_of: evaluationDays(changchun2025, year).evaluatedAsOf, any_consortium: true, consortium: '' };
  let rows = 0;
  for (const { code, query } of aheadMeasures) {
    const ahead = [...(await reader.ask(query, asked, leader))].sort((one, other) => (one.consortium < other.consortium ? -1 : 1));
    expect(ahead, code).toEqual(await reader.ask(measured, { year, measure: code }, leader));
    rows += ahead.length;
  }
  expect(rows).toBeGreaterThan(500);
});

it('counts a year that has begun and nobody has judged, and for a district its own alone', async () => {
  const edition = await store.ledger.published();
  const reader = store.warehouse.reader(edition?.id ?? '');
  const asked = { year: 2026, as_of: '2027-06-30', any_consortium: true, consortium: '' };
  const spend = aheadMeasures.find(({ code }) => code === 'R1');
  if (spend === undefined) throw new RangeError('R1 is not measured');
  const [all, own] = [await reader.ask(spend.query, asked, leader), await reader.ask(spend.query, asked, { account: 'district', role: 'district', districts: ['220173'] })];
  expect(all.length).toBeGreaterThan(own.length);
  expect(own.length).toBeGreaterThan(0);
});
