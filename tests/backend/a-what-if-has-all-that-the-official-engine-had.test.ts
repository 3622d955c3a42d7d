import { changchun, policy, ranking, schemeSchema, whatIf } from '@monitor/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { unequalRows } from '../../frontend/src/features/what-if/compare-figures';
import { loadedYear, modelOf } from '../../frontend/src/features/what-if/loaded-model';
import { type Caller, signedInAt } from '../city/caller.js';
import { aCity, type City } from '../city/city.js';
import { type RunningServer, startServer } from '../city/server.js';

let city: City;
let server: RunningServer;
let analyst: Caller;

beforeAll(async () => {
  city = await aCity();
  server = await startServer(city.dataDir);
  analyst = await signedInAt(server.url, 'analyst', city.passwords['analyst'] ?? '');
}, 300_000);
afterAll(async () => {
  await server.stop();
  await city.remove();
});

it('gives every year back as it was published when nothing is changed', async () => {
  const { basis } = await analyst.ask(whatIf, {});
  expect(basis.years.length).toBeGreaterThan(3);
  for (const year of basis.years) {
    const [reply, documents] = [await analyst.ask(whatIf, { year }), await analyst.ask(policy, { year })];
    const loaded = loadedYear(modelOf(reply, { scheme: schemeSchema.parse(documents.scheme), ruleSet: documents.ruleSet, jurisdiction: changchun }), reply);
    expect(loaded.units.length, `${year}`).toBeGreaterThan(10);
    expect(unequalRows(loaded.official, loaded.computed), `${year}`).toEqual([]);
  }
});

it('tells of each consortium what the ranking tells', async () => {
  const [{ units }, { rows }] = [await analyst.ask(whatIf, { year: 2025 }), await analyst.ask(ranking, { year: 2025 })];
  const told = new Map(rows.map((row) => [row.consortium, row]));
  expect(units.length).toBe(rows.length);
  for (const { consortium, name, sector, district, status, official } of units) {
    const { total, rank, grade, flags } = official;
    expect(told.get(consortium)).toMatchObject({ name, sector, district, status, total, rank, grade });
    expect([...flags].sort()).toEqual([...(told.get(consortium)?.flags ?? [])].sort());
  }
});

it('is for those who see the whole city, and says who may draft', async () => {
  const as = (account: string) => signedInAt(server.url, account, city.passwords[account] ?? '');
  const [leader, district] = [await as('leader'), await as('district')];
  expect((await analyst.ask(whatIf, {})).mayDraft).toBe(true);
  expect((await leader.ask(whatIf, {})).mayDraft).toBe(false);
  await expect(district.ask(whatIf, {})).rejects.toThrow(/not_allowed.*全市数据/u);
});
