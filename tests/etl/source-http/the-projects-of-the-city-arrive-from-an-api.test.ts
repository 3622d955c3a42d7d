import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sourceProfile } from '@monitor/domain';
import { runPipeline, sourceOf } from '@monitor/etl';
import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { type CityProject, cityProjects, projectMapping } from '../../city/city-projects.js';
import { resetMidway, json, status } from '../../faults/fault-server-answers.js';
import { aFaultServer, type FaultServer, type Script } from '../../faults/fault-server.js';
import { aStore, type TestStore } from '../pipeline/a-store.js';

const city = cityProjects();
const PAGE = 100;

type Served = CityProject & { readonly changed_at: string };

let held: Served[];
let server: FaultServer;
let bench: TestStore;
let folder: string;

beforeAll(async () => {
  held = city.projects.map((project, index) => ({ ...project, changed_at: new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString() }));
  folder = await mkdtemp(join(tmpdir(), 'registers-'));
  await city.writeInto(folder);
  server = await aFaultServer(() => status(500));
  bench = await aStore();
  await bench.load(folder);
}, 180_000);
afterAll(async () => {
  await bench.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const serving: Script = (asked) => {
  if (asked.headers.authorization !== 'Bearer open-sesame') return status(401);
  const since = asked.query.get('updated_since') ?? '';
  const chosen = held.filter(({ changed_at: at }) => at >= since);
  const start = Number(asked.query.get('offset'));
  return json({ data: { count: chosen.length, list: chosen.slice(start, start + PAGE) } });
};

const text = (): string =>
  JSON.stringify({
    version: 1, name: 'projects-api', title: { zh: '科技计划管理系统' }, kind: 'http',
    http: {
      url: server.url,
      login: { kind: 'bearer', token: 'PROJECTS_TOKEN' },
      pages: { by: 'offset', parameter: 'offset', size: { parameter: 'limit', value: PAGE } },
      total: '/data/count', must: ['/code', '/changed_at'], since: 'updated_since',
      incremental: { watermark: '/changed_at', key: ['/code'] },
    },
    format: { type: 'json', list: '/data/list' },
    ...projectMapping,
  });

const load = () => {
  const secrets: Readonly<Record<string, string>> = { SOURCE_HOSTS: server.host, PROJECTS_TOKEN: 'open-sesame' };
  const written = { profile: sourceProfile.parse(JSON.parse(text())), text: text() };
  const source = sourceOf(written, { ledger: bench.current().ledger, secret: (name) => secrets[name] });
  return runPipeline({ ...bench.order(folder), source });
};

const tally = defineQuery({
  name: 'projects-tally', scope: 'everyone', params: z.object({}),
  row: z.object({ projects: z.coerce.number(), budget: z.string(), units: z.coerce.number(), tasks: z.coerce.number(), milestones: z.coerce.number(), refused: z.coerce.number() }),
  sql: `SELECT (SELECT count() FROM project) AS projects, (SELECT toString(sum(budget)) FROM project) AS budget, (SELECT count() FROM project_unit) AS units,
    (SELECT count() FROM task) AS tasks, (SELECT count() FROM milestone) AS milestones, (SELECT count() FROM rejection WHERE startsWith(source_path, 'projects-api/') AND code != 'skipped_rows') AS refused`,
});

const published = async () => {
  const edition = await bench.current().ledger.published();
  if (edition === null) throw new Error('nothing was published');
  return edition;
};

const cents = (yuan: string): bigint => {
  const [whole = '0', part = ''] = yuan.split('.');
  return BigInt(whole + part.padEnd(2, '0').slice(0, 2));
};

// The city plants a task that is due on the thirtieth of February: it is refused, and its project is not.
const isGarbled = (task: unknown): boolean => JSON.stringify(task).includes('-02-30"');

const expectEverything = async (): Promise<void> => {
  const [found] = await bench.current().warehouse.writer((await published()).id).ask(tally, {});
  const sum = (pick: (project: Served) => number): number => held.reduce((total, project) => total + pick(project), 0);
  expect({ ...found, budget: cents(found?.budget ?? '') }).toEqual({
    projects: held.length, budget: held.reduce((total, { budget }) => total + cents(budget), 0n),
    units: sum(({ units }) => units.length), milestones: sum(({ milestones }) => milestones.length),
    tasks: sum(({ tasks }) => tasks.filter((task) => !isGarbled(task)).length), refused: sum(({ tasks }) => tasks.filter(isGarbled).length),
  });
};

const own = async (): Promise<string[]> => (await published()).manifest.filter(({ source }) => source === 'profile:projects-api').map(({ path }) => path);

test('the first run brings every project with its units, tasks and milestones', async () => {
  server.play(serving);
  expect(await load()).toMatchObject({ state: 'published' });
  expect(held.length).toBeGreaterThan(400);
  await expectEverything();
  expect(held.some(({ tasks }) => tasks.some(isGarbled))).toBe(true);
  expect(await own()).toEqual(Array.from({ length: Math.ceil(held.length / PAGE) }, (_, index) => `projects-api/000001/page-0000${index + 1}.json`));
}, 120_000);

test('the second run reads only what changed', async () => {
  const change = (index: number, over: Partial<Served>): void => {
    held[index] = { ...(held[index] as Served), ...over, changed_at: `2026-07-01T00:00:0${index}.000Z` };
  };
  change(1, { budget: '1234567.89' });
  change(2, { name: '改名后的项目', units: [] });
  change(3, { milestones: [] });
  server.play(serving);
  expect(await load()).toMatchObject({ state: 'published' });
  expect(server.asked.map(({ query }) => query.get('updated_since') !== null)).toEqual([true]);
  await expectEverything();
  expect((await own()).at(-1)).toBe('projects-api/000002/page-00001.json');
}, 120_000);

test('a third run finds nothing new and publishes nothing', async () => {
  const before = await published();
  server.play(serving);
  expect(await load()).toMatchObject({ state: 'unchanged', edition: before.id });
}, 120_000);

test('an API that breaks off in mid-reading publishes nothing, and the next run succeeds', async () => {
  const before = await published();
  held[4] = { ...(held[4] as Served), budget: '1.00', changed_at: '2026-07-02T00:00:00.000Z' };
  server.play((asked) => (asked.number === 1 ? resetMidway : status(404)));
  await expect(load()).rejects.toMatchObject({ code: 'source-unusable' });
  expect((await published()).id).toBe(before.id);
  const [run] = await bench.current().ledger.runs({ limit: 1, source: 'projects-api' });
  expect([run?.state, run?.error]).toEqual(['failed', expect.stringMatching(/没有这个地址（404）/u)]);
  server.play(serving);
  expect(await load()).toMatchObject({ state: 'published' });
  await expectEverything();
}, 120_000);
