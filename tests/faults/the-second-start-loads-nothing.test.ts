import { join } from 'node:path';
import { runs as runsOf } from '@monitor/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedInAt } from '../city/caller.js';
import { aCity, type City } from '../city/city.js';
import { type RunningServer, startServer } from '../city/server.js';
import { command, runNode } from './process.js';
import { asItIs, complaintsAbout, type Figures, figuresOf, type Standing } from './standing.js';

let city: City;
let first: Standing;
let expected: Figures;

beforeAll(async () => {
  city = await aCity();
  const built = await asItIs(city.dataDir);
  // The copied city lies in another folder than it was loaded from, and that one takes the first one's place.
  await runNode(command('load', '--data-dir', city.dataDir));
  first = await asItIs(city.dataDir);
  expected = figuresOf(first);
  expect(complaintsAbout(first, figuresOf(built))).toEqual([]);
}, 300_000);
afterAll(() => city.remove());

const withServer = async <T>(work: (server: RunningServer) => Promise<T>): Promise<T> => {
  const server = await startServer(city.dataDir);
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
};

const runsAt = async ({ url }: RunningServer) => (await (await signedInAt(url, 'operator', city.passwords['operator'] ?? '')).ask(runsOf, {})).runs;

const assertSameEdition = async (): Promise<void> => {
  const standing = await asItIs(city.dataDir);
  expect(complaintsAbout(standing, expected)).toEqual([]);
  expect(standing.edition).toBe(first.edition);
};

test('a second and a third start tell no load, run none and publish none', async () => {
  for (const _ of [2, 3]) {
    await withServer(async (server) => {
      expect(server.printed()).toBe('');
      expect(await runsAt(server)).toMatchObject([{ id: '2', edition: first.edition }, { id: '1', trigger: 'start' }]);
    });
  }
  await assertSameEdition();
});

test('npm run load beside a running server is done by the server, and finds nothing new', async () => {
  await withServer(async (server) => {
    const { code, out, err } = await runNode(command('load', '--data-dir', city.dataDir));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`数据由正在运行的服务 ${server.url} 持有，交由它执行……`);
    expect(out).toContain(`运行 #3：没有变化，仍为版本 ${first.edition ?? ''}`);
    const [latest] = await runsAt(server);
    expect(latest).toMatchObject({ id: '3', trigger: 'command', requestedBy: 'command', state: 'unchanged', edition: first.edition, filesRead: 0, rowsAccepted: expected.rows });
  });
  await assertSameEdition();
});

test('a second server on the folder of the first is refused, and the first serves on', async () => {
  await withServer(async (server) => {
    await expect(startServer(city.dataDir)).rejects.toThrow(`正被进程 ${server.child.pid ?? 0} 使用`);
    expect(await runsAt(server)).toHaveLength(3);
  });
});

test('without a server npm run load works alone and finds nothing new', async () => {
  const { code, out } = await runNode(command('load', '--data-dir', city.dataDir, '--folder', join(city.dataDir, 'source')));
  expect(code).toBe(0);
  expect(out).toContain(`运行 #4：没有变化，仍为版本 ${first.edition ?? ''}`);
  await assertSameEdition();
});

test('npm run evaluate gives the same verdicts, alone and beside a server', async () => {
  const alone = await runNode(command('evaluate', '--data-dir', city.dataDir, '--year', '2025'));
  expect({ code: alone.code, err: alone.err }).toEqual({ code: 0, err: '' });
  expect(alone.out).toContain(`评价结果与已发布版本 ${first.edition ?? ''} 完全一致，未发布新版本。`);
  await withServer(async (server) => {
    const beside = await runNode(command('evaluate', '--data-dir', city.dataDir, '--year', '2025'));
    expect({ code: beside.code, err: beside.err }).toEqual({ code: 0, err: '' });
    expect((await runsAt(server))[0]).toMatchObject({ id: '6', trigger: 'command', state: 'unchanged', edition: first.edition });
  });
  await assertSameEdition();
});
