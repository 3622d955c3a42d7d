import { acknowledgeFinding, findingChecks, findings, oneFinding, ranking, withdrawFindingNote } from '@monitor/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, Refused, signedInAt } from '../city/caller.js';
import { aCity, type City } from '../city/city.js';
import { type RunningServer, startServer } from '../city/server.js';

const OWN = '220173';
const weights = { high: 0, medium: 1, low: 2 };

let city: City;
let server: RunningServer;
let analyst: Caller;
let district: Caller;

beforeAll(async () => {
  city = await aCity();
  server = await startServer(city.dataDir);
  analyst = await signedInAt(server.url, 'analyst', city.passwords['analyst'] ?? '');
  district = await signedInAt(server.url, 'district', city.passwords['district'] ?? '');
}, 300_000);
afterAll(async () => {
  await server?.stop();
  await city?.remove();
});

const all = (caller: Caller, query: Readonly<Record<string, unknown>> = {}) => caller.ask(findings, { limit: 500, ...query });
const countIn = (groups: readonly { value: string; count: number }[], value: string): number => groups.find((each) => each.value === value)?.count ?? 0;

it('tells the weightiest first, with the name of the consortium and both figures', async () => {
  const { findings: list, total } = await all(analyst);
  expect(list).toHaveLength(total);
  const told = list.map(({ severity }) => weights[severity]);
  expect(told).toEqual(told.toSorted((one, other) => one - other));
  expect(list.filter(({ consortium }) => consortium !== '').every(({ consortiumName }) => consortiumName !== '')).toBe(true);
  expect(list.find(({ code }) => code === 'over_budget')).toMatchObject({ consortium: 'LHT-023', said: '24441413.17', expected: '14441413.16', year: null, severity: 'high', note: null });
});

it('counts by check, consortium and state what each would show', async () => {
  const { findings: list, byCode, byConsortium, byState, total } = await all(analyst);
  expect(byCode.reduce((sum, { count }) => sum + count, 0)).toBe(total);
  expect(byState).toEqual([{ value: 'open', count: total }, { value: 'noted', count: 0 }]);
  for (const { value, count } of byCode) {
    const narrowed = await all(analyst, { code: value });
    expect([narrowed.total, narrowed.byCode]).toEqual([count, byCode]);
    expect(narrowed.byConsortium.reduce((sum, each) => sum + each.count, 0)).toBe(narrowed.findings.filter(({ consortium }) => consortium !== '').length);
  }
  for (const { value, name, count } of byConsortium) {
    const narrowed = await all(analyst, { consortium: value });
    expect([narrowed.total, narrowed.findings.every(({ consortiumName }) => consortiumName === name)]).toEqual([count, true]);
  }
  expect(list.every(({ code }) => findingChecks.some((each) => each.code === code))).toBe(true);
});

it('shows a district its own alone, and no proof of another consortium', async () => {
  const { rows } = await analyst.ask(ranking, {});
  const own = new Set(rows.filter((row) => row.district === OWN).map(({ consortium }) => consortium));
  const [seen, whole] = [await all(district), await all(analyst)];
  expect(seen.findings.map(({ key }) => key)).toEqual(whole.findings.filter(({ consortium }) => own.has(consortium)).map(({ key }) => key));
  expect(seen.mayNote).toBe(false);
  const stranger = whole.findings.find(({ consortium }) => consortium !== '' && !own.has(consortium));
  const refused = await district.ask(oneFinding, { key: stranger?.key ?? '' }).then(() => null, (error: unknown) => error);
  expect(refused).toBeInstanceOf(Refused);
});

it('leads from every finding to rows with their file', async () => {
  for (const { key, evidence, code } of (await all(analyst)).findings) {
    const { rows } = await analyst.ask(oneFinding, { key });
    expect(rows.length, code).toBe(Math.min(evidence, 200));
    expect(rows.some(({ place }) => place.path !== ''), code).toBe(true);
  }
});

it('keeps what a person said to a finding until it is withdrawn, and lets no leader or district say it', async () => {
  const { findings: [first], total } = await all(analyst);
  const key = first?.key ?? '';
  expect(await analyst.ask(acknowledgeFinding, { key, reason: '凭证在补登' })).toMatchObject({ key, note: { by: 'analyst', reason: '凭证在补登' } });
  const { byState, findings: open } = await all(analyst, { state: 'open' });
  expect([countIn(byState, 'noted'), open.length]).toEqual([1, total - 1]);
  await analyst.ask(withdrawFindingNote, { key });
  expect((await all(analyst, { state: 'open' })).total).toBe(total);
  const refused = await district.ask(acknowledgeFinding, { key, reason: '不行' }).then(() => null, (error: unknown) => error);
  expect(refused).toMatchObject({ told: { status: 403 } });
});
