import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { endpoints, oneRun, overview, sourceRow, startRun } from '@monitor/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, signedInAt } from '../city/caller.js';
import { aCity, type City } from '../city/city.js';
import { type RunningServer, startServer } from '../city/server.js';
import { protectedRoutes } from './routes.js';

let city: City;
let server: RunningServer;
let operator: Caller;

beforeAll(async () => {
  city = await aCity();
  server = await startServer(city.dataDir);
  operator = await signedInAt(server.url, 'operator', city.passwords['operator'] ?? '');
}, 300_000);
afterAll(async () => {
  await server.stop();
  await city.remove();
});

const tagged = protectedRoutes.filter(({ name }) => endpoints.find((endpoint) => endpoint.name === name)?.basis === 'edition').map(({ path }) => path);
const momentary = ['/api/v1/runs', '/api/v1/runs/1', '/api/v1/freshness', '/api/v1/session'];
const tagOf = async (path: string): Promise<string> => (await operator.raw(path)).headers.get('etag') ?? '';

/** Raises the first amount of a ledger by one yuan, whatever its encoding; tells the entry and both amounts. */
const raiseOneAmount = async (file: string): Promise<{ entry: string; before: string; after: string }> => {
  const text = await readFile(file, 'latin1');
  const [line = '', entry = '', before = ''] = /^(JF-[\w-]+),.*,(\d+\.\d\d)\r?$/mu.exec(text) ?? [];
  const after = `${BigInt(before.slice(0, -3)) + 1n}${before.slice(-3)}`;
  await writeFile(file, text.replace(line, line.replace(before, after)), 'latin1');
  return { entry, before, after };
};

const loadNow = async (): Promise<string> => {
  let run = await operator.ask(startRun, { kind: 'load' });
  while (run.state === 'running') {
    await pause(200);
    run = await operator.ask(oneRun, { id: run.id });
  }
  expect(run).toMatchObject({ state: 'published', error: null });
  return run.edition ?? '';
};

it('says how long it took and how much of that the warehouse, and nothing of the kind for what is kept', async () => {
  const path = '/api/v1/overview?year=2023&sector=materials';
  const timing = async () => (await operator.raw(path)).headers.get('server-timing') ?? '';
  expect(await timing()).toMatch(/^total;dur=[\d.]+, warehouse;dur=[\d.]+;desc="[1-9]\d* questions"$/u);
  expect(await timing()).toMatch(/^total;dur=[\d.]+, warehouse;dur=0\.0;desc="0 questions"$/u);
  expect((await operator.raw('/')).headers.get('server-timing')).toBeNull();
});

it('every figure is tagged; asked again by its tag it is not sent again', async () => {
  expect(tagged.length).toBeGreaterThan(7);
  const tags = new Set<string>();
  for (const path of tagged) {
    const first = await operator.raw(path);
    const tag = first.headers.get('etag') ?? '';
    expect(first.status, path).toBe(200);
    expect(tag, path).toMatch(/^"e000001-[0-9a-f]{8}-[\w-]{16}"$/u);
    tags.add(tag);
    const again = await operator.raw(path, { headers: { 'if-none-match': tag } });
    expect([again.status, await again.text(), again.headers.get('etag')], path).toEqual([304, '', tag]);
  }
  expect(tags.size).toBe(tagged.length);
});

it('what depends on the moment is never kept', async () => {
  for (const path of momentary) {
    const { status, headers } = await operator.raw(path);
    expect([status, headers.get('cache-control'), headers.get('etag')], path).toEqual([200, 'no-store', null]);
  }
});

it('a refusal is neither tagged nor kept', async () => {
  for (const path of ['/api/v1/consortia/LHT-999/profile', '/api/v1/overview?year=1999', '/api/v1/overview?year=soon', '/api/v1/evidence/nothing']) {
    const { status, headers } = await operator.raw(path);
    expect(status, path).toBeGreaterThanOrEqual(400);
    expect([headers.get('cache-control'), headers.get('etag')], path).toEqual(['no-store', null]);
  }
});

const toldAmount = (yuan: string): string => `${Number(yuan).toLocaleString('en', { minimumFractionDigits: 2 })} 元`;

it('after a new publication every tag is another, the old ones bring the new figures', async () => {
  const { entry, before, after } = await raiseOneAmount(join(city.dataDir, 'source/经费台账-2025.csv'));
  const amount = async (): Promise<string | null | undefined> =>
    (await operator.ask(sourceRow, { entity: 'fund_entry', key: entry })).values.find(({ field }) => field === 'amount')?.value;
  expect(await amount()).toBe(toldAmount(before));
  const old = new Map<string, string>();
  for (const path of tagged) old.set(path, await tagOf(path));
  const edition = await loadNow();
  expect(edition).not.toBe('e000001');
  for (const path of tagged) {
    const reply = await operator.raw(path, { headers: { 'if-none-match': old.get(path) ?? '' } });
    expect(reply.status, path).toBe(200);
    expect(reply.headers.get('etag'), path).toMatch(new RegExp(`^"${edition}-`, 'u'));
  }
  expect((await operator.ask(overview, {})).basis.edition).toBe(edition);
  expect(await amount()).toBe(toldAmount(after));
}, 120_000);
