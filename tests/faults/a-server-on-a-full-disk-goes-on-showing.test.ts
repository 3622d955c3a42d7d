import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { oneRun, startRun } from '@monitor/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, signedInAt } from '../city/caller.js';
import { passwordsIn } from '../city/city.js';
import { type RunningServer, startServer } from '../city/server.js';
import { aFolder, type Folder } from '../etl/pipeline/a-folder.js';
import { signIn } from './sign-in.js';
import { LONG, runsOf } from './size.js';
import { aSmallDisk } from './small-disk.js';
import { folderExpected, inRound, twoStates } from './two-states.js';

const READS = runsOf(40, 400);
const disk = await aSmallDisk(1024);
const refusal = '服务器磁盘已满，这一步没有保存，已有数据不受影响。请联系管理员腾出空间后重试。';
let folder: Folder;
let server: RunningServer;
let password = '';

beforeAll(async () => {
  if (disk === null) return;
  const dataDir = join(disk.path, 'data');
  await mkdir(dataDir);
  folder = await aFolder((await twoStates()).A);
  server = await startServer(dataDir, { SOURCE_DIR: folder.path, LOAD_SCHEDULE: '' });
  password = passwordsIn(server.printed())['operator'] ?? '';
}, LONG);
afterAll(() => disk?.remove());
afterAll(async () => {
  if (disk === null) return;
  await server.stop();
  await folder.remove();
});

const ended = async (caller: Caller) => {
  let run = await caller.ask(startRun, { kind: 'load' });
  while (run.state === 'running') run = await caller.ask(oneRun, { id: run.id });
  return run;
};

const flow = async (cookie: string): Promise<{ status: number; text: string }> => {
  const reply = await fetch(`${server.url}/api/v1/funds/flow?year=2024`, { headers: { cookie } });
  return { status: reply.status, text: await reply.text() };
};

test.skipIf(disk === null)('who is signed in reads on; what must be written is refused in words that say what to do; with room again all goes on', async () => {
  const caller = await signedInAt(server.url, 'operator', password);
  const { cookie } = await signIn(server.url, password);
  const before = await flow(cookie);
  expect(before.status).toBe(200);
  expect(before.text).toContain(`"lines":${folderExpected('A').amounts.length}`);

  await disk?.fillTo(1);
  for (let read = 0; read < READS; read += 1) expect(await flow(cookie)).toEqual(before);
  expect(await signIn(server.url, password)).toMatchObject({ status: 503, body: { code: 'unavailable', detail: refusal }, cookie: '' });
  await folder.write(inRound((await twoStates()).B, 1));
  await expect(ended(caller)).rejects.toMatchObject({ told: { status: 503, detail: refusal } });
  expect(await flow(cookie)).toEqual(before);

  await disk?.free();
  expect((await signIn(server.url, password)).status).toBe(200);
  expect((await ended(caller)).state).toBe('published');
});
