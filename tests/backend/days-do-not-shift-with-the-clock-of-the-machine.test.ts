import { consortiumProfile, flags } from '@monitor/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, signedInAt } from '../city/caller.js';
import { aCity, type City } from '../city/city.js';
import { startServer } from '../city/server.js';
import { protectedRoutes } from './routes.js';

const zones = ['UTC', 'Asia/Shanghai', 'America/New_York'] as const;

/** These tell of moments of this very server: who is signed in, and its runs, one more with each start. */
const ofTheMoment = new Set(['current-session', 'runs', 'one-run', 'freshness']);

let city: City;
/** Path of a question to the reply, by zone. */
const replies = new Map<string, ReadonlyMap<string, string>>();

const asked = async (caller: Caller): Promise<string[]> => {
  const { lead, projects } = await caller.ask(consortiumProfile, { consortium: 'LHT-001' });
  const { flags: raised } = await caller.ask(flags, {});
  const filters = 'year=2024&district=220173,220104';
  const shared = protectedRoutes.filter(({ name, method, path }) => method === 'GET' && path.startsWith('/api/v1') && !ofTheMoment.has(name) && !path.includes('format='));
  const paths = shared.map(({ path }) => path);
  return [
    ...paths, ...paths.filter((path) => !path.includes('?')).map((path) => `${path}?${filters}`),
    `/api/v1/organisations/${lead.uscc}`, `/api/v1/projects/${projects[0]?.code ?? ''}`, ...raised.slice(0, 5).map(({ key }) => `/api/v1/flags/${encodeURIComponent(key)}/explanation`),
    ...['money', 'stages', 'results', 'C3', 'F1', 'T1'].map((measure) => `/api/v1/evidence/${measure}?limit=1000`),
  ];
};

const repliesUnder = async (zone: string): Promise<ReadonlyMap<string, string>> => {
  const server = await startServer(city.dataDir, { TZ: zone });
  try {
    const caller = await signedInAt(server.url, 'leader', city.passwords['leader'] ?? '');
    const told = new Map<string, string>();
    for (const path of await asked(caller)) {
      const response = await caller.raw(path);
      told.set(path, response.ok ? `${response.status} ${await response.text()}` : String(response.status));
    }
    return told;
  } finally {
    await server.stop();
  }
};

beforeAll(async () => {
  city = await aCity();
  for (const zone of zones) replies.set(zone, await repliesUnder(zone));
}, 400_000);

afterAll(() => city.remove());

it('asks of every page, and most are answered', () => {
  const told = [...(replies.get('UTC') ?? new Map<string, string>()).values()];
  expect(told.filter((reply) => reply.startsWith('200')).length).toBeGreaterThan(60);
});

it.each(['Asia/Shanghai', 'America/New_York'] as const)('answers in %s byte for byte what it answers under UTC', (zone) => {
  const there = replies.get(zone);
  const shifted = [...(replies.get('UTC') ?? [])].filter(([path, reply]) => there?.get(path) !== reply).map(([path]) => path);
  expect(shifted).toEqual([]);
  expect(there?.size).toBe(replies.get('UTC')?.size);
});
