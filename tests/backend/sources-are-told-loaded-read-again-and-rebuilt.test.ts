import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acceptVersion, cancelRun, freshness, oneRun, type ReplyOf, replaySource, runs, sources, startRun, waitingVersions } from '@monitor/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, signedInAt } from '../city/caller.js';
import { type RunningServer, startServer } from '../city/server.js';
import { aFolder, aFundLine, type Folder, fundHead, soundFiles } from '../etl/pipeline/a-folder.js';
import { command, runNode } from '../faults/process.js';

const ledger = (...entries: readonly string[]): string => `${[fundHead, ...entries.map((entry) => aFundLine(entry))].join('\n')}\n`;
const LEDGER = '经费台账-财务.csv';

let [dataDir, profiles] = ['', ''];
let [folder, finance]: Folder[] = [];
let server: RunningServer;
let operator: Caller;

beforeAll(async () => {
  [dataDir, profiles] = [await mkdtemp(join(tmpdir(), 'data-')), await mkdtemp(join(tmpdir(), 'profiles-'))];
  [folder, finance] = [await aFolder(soundFiles()), await aFolder({ [LEDGER]: ledger('C-1') })];
  const place = `folder: { path: ${JSON.stringify(finance.path)}, files: ['*.csv'], settle: 0 }`;
  await writeFile(join(profiles, 'finance.yaml'), `version: 1\nname: finance\ntitle: { zh: 财务软件导出, en: Ledger export }\nowner: 财务处\nkind: folder\nexchange: true\nschedule: 30 3 * * 1\n${place}\n`);
  await writeFile(join(profiles, 'broken.yaml'), 'version: 1\nname: broken\nkind: folder\n');
  server = await startServer(dataDir, { SOURCE_DIR: folder.path, SOURCES_DIR: profiles });
  const [, password = ''] = /^ {2}operator +((?:[a-z2-9]{4}-){3}[a-z2-9]{4}) /mu.exec(server.printed()) ?? [];
  operator = await signedInAt(server.url, 'operator', password);
}, 240_000);

afterAll(async () => {
  await server.stop();
  await Promise.all([folder?.remove(), finance?.remove(), rm(dataDir, { recursive: true }), rm(profiles, { recursive: true })]);
});

type Run = ReplyOf<typeof oneRun>;

const ended = async ({ id }: Run): Promise<Run> => {
  await expect.poll(async () => (await operator.ask(oneRun, { id })).state, { timeout: 60_000, interval: 200 }).not.toBe('running');
  return operator.ask(oneRun, { id });
};
const listed = async () => Object.fromEntries((await operator.ask(sources, {})).sources.map((source) => [source.name, source]));

it('lists the exchange folder and every profile, with its fault where it cannot be used', async () => {
  const { folder: exchange, finance: profiled, broken } = await listed();
  expect(exchange).toMatchObject({ kind: 'exchange', where: folder?.path, schedule: null, files: 8, rowsAccepted: 20, rowsRejected: 0, lastRun: { state: 'published' } });
  expect(profiled).toMatchObject({ kind: 'folder', title: { zh: '财务软件导出', en: 'Ledger export' }, owner: '财务处', files: 0, lastRun: null, schedule: { cron: '30 3 * * 1', zh: '每周一 03:30', en: 'every Monday at 03:30' } });
  expect(broken).toMatchObject({ kind: 'unknown', files: 0 });
  expect(broken?.faults.length).toBeGreaterThan(0);
}, 60_000);

it('loads one source, tells its history alone, and refuses one that is not there', async () => {
  const run = await ended(await operator.ask(startRun, { kind: 'load', source: 'finance' }));
  expect(run).toMatchObject({ kind: 'load', source: 'finance', state: 'published', filesSeen: 1, filesRead: 1, step: null });
  expect((await operator.ask(runs, { source: 'finance' })).runs.map(({ id }) => id)).toEqual([run.id]);
  expect((await listed())['finance']).toMatchObject({ files: 1, rowsAccepted: 1, lastSuccessAt: run.finishedAt });
  await expect(operator.ask(startRun, { kind: 'load', source: 'nobody' })).rejects.toThrow(/没有名为“nobody”的来源/u);
  await expect(operator.ask(cancelRun, { id: run.id })).rejects.toThrow(/已结束/u);
}, 120_000);

it('reads what a source had brought again without asking it', async () => {
  await finance?.write({ [LEDGER]: ledger('C-1', 'C-2') });
  expect(await ended(await operator.ask(replaySource, { name: 'finance' }))).toMatchObject({ kind: 'replay', state: 'unchanged', filesRead: 1 });
  expect((await listed())['finance']).toMatchObject({ rowsAccepted: 1 });
}, 120_000);

it('keeps the newer version until a person accepts the older one with a reason', async () => {
  await ended(await operator.ask(startRun, { kind: 'load', source: 'finance' }));
  await finance?.write({ [LEDGER]: ledger('C-1') });
  await ended(await operator.ask(startRun, { kind: 'load', source: 'finance' }));
  expect((await listed())['finance']).toMatchObject({ rowsAccepted: 2, waiting: 1 });
  const [version] = (await operator.ask(waitingVersions, { name: 'finance' })).versions;
  expect(version).toMatchObject({ path: `finance/${LEDGER}` });
  const { path = '', sha256 = '' } = version ?? {};
  expect(await operator.ask(acceptVersion, { name: 'finance', path, sha256, reason: '第二笔登记有误' })).toEqual({ versions: [] });
  await ended(await operator.ask(startRun, { kind: 'load', source: 'finance' }));
  expect((await listed())['finance']).toMatchObject({ rowsAccepted: 1, waiting: 0 });
}, 240_000);

it('loads a source and rebuilds the edition through the server, and tells that both are equal', async () => {
  const loaded = await runNode(command('load', '--source', 'finance', '--data-dir', dataDir), { SOURCES_DIR: profiles });
  expect([loaded.code, loaded.err]).toEqual([0, '']);
  expect(loaded.out).toMatch(/没有变化/u);
  const before = await operator.ask(freshness, {});
  const rebuilt = await runNode(command('rebuild', '--data-dir', dataDir), {});
  expect([rebuilt.code, rebuilt.err]).toEqual([0, '']);
  expect(rebuilt.out).toMatch(/行数 fund_entry：发布时 4，重建 4\n/u);
  expect(rebuilt.out).toMatch(/equal: true/u);
  expect(await operator.ask(freshness, {})).toMatchObject({ edition: before.edition, rebuilding: false, tables: before.tables });
}, 240_000);

it('rebuilds beside the edition when it is alone with the data folder', async () => {
  await server.stop();
  const checked = await runNode(command('rebuild', '--check', '--data-dir', dataDir), {});
  expect([checked.code, checked.err]).toEqual([0, '']);
  expect(checked.out).toMatch(/评价结果：发布时 ([0-9a-f]{64})，重建 \1\nequal: true/u);
}, 240_000);
