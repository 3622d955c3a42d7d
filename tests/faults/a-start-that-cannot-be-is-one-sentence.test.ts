import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { holdFolder } from '@monitor/store';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { command, entry, runNode } from './process.js';

const server = [entry('backend/dist/main.js')];
const load = command('load');
const evaluate = command('evaluate');

let folder: string;
let taken: Server;
let port: string;
let closed: string;
let starts = 0;

const portOf = (listening: Server): string => {
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return String(address.port);
};
const listening = async (): Promise<Server> => {
  const one = createServer().listen(0, '127.0.0.1');
  await once(one, 'listening');
  return one;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'no-start-'));
  await writeFile(join(folder, 'a-file'), 'x');
  await mkdir(join(folder, 'empty'));
  taken = await listening();
  port = portOf(taken);
  const gone = await listening();
  closed = portOf(gone);
  gone.close();
});
afterAll(async () => {
  taken.close();
  await rm(folder, { recursive: true, force: true });
});

const inside = (name: string): string => join(folder, name);

/** One line on stderr, a sentence or two, that says what to do, and the code that no restart cures. */
const assertSentence = async (args: readonly string[], settings: Record<string, string>, sentence: RegExp): Promise<void> => {
  starts += 1;
  const { code, err } = await runNode(args, { DATA_DIR: inside(`data-${starts}`), PORT: closed, ...settings });
  expect(err).toMatch(/^[^\n]+\n$/u);
  expect(err).toMatch(sentence);
  expect(err).not.toMatch(/\bat .+:\d+:\d+|Error:/u);
  expect(err.trim()).toMatch(/(?:请|应为|例如|可用的选项).+。$/u);
  expect(code).toBe(64);
};

describe.concurrent.each([['the server', server], ['npm run load', [...load, '--folder', fileURLToPath(new URL('.', import.meta.url))]], ['npm run evaluate', evaluate]] as const)('%s', (name, args) => {
  it.each([
    ['a data folder that is a file', () => ({ DATA_DIR: inside('a-file') }), /数据目录 .+ 不可用：.+是一个文件/u],
    ['a data folder under a file', () => ({ DATA_DIR: inside('a-file/data') }), /数据目录 .+ 不可用：.+是一个文件/u],
    ['a warehouse address that is none', () => ({ CLICKHOUSE_URL: 'clickhouse:8123' }), /CLICKHOUSE_URL 不是可用的地址/u],
    ['a warehouse where nobody listens', () => ({ CLICKHOUSE_URL: `http://127.0.0.1:${closed}` }), /连不上数据仓库：请检查 CLICKHOUSE_URL/u],
    ['a ledger address that is none', () => ({ DATABASE_URL: 'mysql://ledger' }), /DATABASE_URL 不是可用的地址/u],
    ['a ledger where nobody listens', () => ({ DATABASE_URL: `postgres://127.0.0.1:${closed}/ledger` }), /账本数据库 .+ 无法使用：.+请检查 DATABASE_URL/u],
  ])('%s', async (_what, settings, sentence) => {
    await assertSentence(args, settings(), sentence);
  });

  it('a data folder that another process has', async () => {
    const held = await holdFolder(inside(`held-${name.replaceAll(' ', '-')}`), { role: 'command' });
    try {
      await assertSentence(args, { DATA_DIR: held.path }, new RegExp(`数据目录 .+ 正被进程 ${process.pid} 使用`, 'u'));
    } finally {
      await held.release();
    }
  });
});

describe.concurrent('the server', () => {
  it('a source folder that is not there', async () => {
    await assertSentence(server, { SOURCE_DIR: inside('nowhere') }, /找不到资料文件夹 .+nowhere/u);
  });

  it('a port that another program has', async () => {
    await writeFile(inside('empty/.keep'), '');
    await assertSentence(server, { PORT: port, SOURCE_DIR: inside('empty') }, new RegExp(`无法在 127\\.0\\.0\\.1:${port} 上提供服务`, 'u'));
  });

  it.each([
    ['a port that is none', { PORT: '80a' }, /PORT 应为 1 至 65535 的整数/u],
    ['an address that is not this machine', { HOST: '203.0.113.7' }, /无法在 203\.0\.113\.7/u],
    ['an address that is none', { HOST: 'no such host' }, /无法在 no such host/u],
    ['a log level that is none', { LOG_LEVEL: 'loud' }, /LOG_LEVEL 应为/u],
    ['a timetable that is none', { LOAD_SCHEDULE: '每天两点' }, /LOAD_SCHEDULE“每天两点”不是可用的定时表达式/u],
  ])('%s', async (_what, settings, sentence) => {
    await assertSentence(server, { SOURCE_DIR: inside('empty'), ...settings }, sentence);
  });
});

describe.concurrent('npm run load', () => {
  it('a source folder that is not there', async () => {
    await assertSentence(load, { SOURCE_DIR: inside('nowhere') }, /找不到资料文件夹 .+nowhere/u);
    await assertSentence([...load, '--folder', inside('a-file')], {}, /a-file 不是文件夹/u);
  });

  it('no source folder at all, an unknown option, a year that is none', async () => {
    await assertSentence(load, {}, /没有指定资料文件夹/u);
    await assertSentence([...load, '--foler', 'x'], {}, /不认识的参数 --foler/u);
    await assertSentence([...evaluate, '--year', '25'], {}, /--year 应为四位年份/u);
  });
});

// To the superuser every folder is writable, so the case cannot be made.
test.skipIf(process.getuid?.() === 0)('a data folder without the right to write', async () => {
  await mkdir(inside('locked'));
  await chmod(inside('locked'), 0o500);
  await assertSentence(server, { DATA_DIR: inside('locked') }, /没有读写权限/u);
});
