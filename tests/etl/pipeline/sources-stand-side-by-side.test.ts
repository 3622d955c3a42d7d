import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPipeline, type Source, sourceBook, startPipeline } from '@monitor/etl';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { aFolder, aFundLine, type Folder, fundHead, soundFiles } from './a-folder.js';
import { aPreparedStore, type PreparedStore, type TestStore } from './a-store.js';
import { rejectionsOf } from './loading.js';

const ledger = (...entries: readonly string[]): string => `${[fundHead, ...entries.map((entry) => aFundLine(entry))].join('\n')}\n`;

let prepared: PreparedStore;
let [folder, finance]: Folder[] = [];
let city: TestStore;
let profiles: string;
beforeAll(async () => {
  folder = await aFolder(soundFiles());
  prepared = await aPreparedStore((store) => store.load(folder?.path ?? ''));
});
beforeEach(async () => {
  profiles = await mkdtemp(join(tmpdir(), 'profiles-'));
  finance = await aFolder({ '经费台账-财务.csv': ledger('C-1', 'C-2'), '备份/经费台账-旧.csv': ledger('C-9'), '说明.txt': 'x' });
  city = await prepared.copy();
});
afterEach(async () => {
  await city.close();
  await finance?.remove();
  await rm(profiles, { recursive: true });
});
afterAll(async () => {
  await prepared.remove();
  await folder?.remove();
});

const written = (files: string, extra = ''): string =>
  `version: 1\nname: finance\ntitle: { zh: 财务软件导出 }\nkind: folder\nexchange: true\n${extra}folder: { path: ${JSON.stringify(finance?.path)}, files: [${JSON.stringify(files)}], settle: 0 }\n`;

const book = () => sourceBook({ ledger: city.current().ledger, folder: folder?.path ?? null, schedule: null, profiles, secret: () => undefined });
const source = async (text: string): Promise<Source> => {
  await writeFile(join(profiles, 'finance.yaml'), text);
  return book().source('finance');
};
const load = async (text: string, replay = false) => runPipeline({ ...city.order(folder?.path ?? ''), source: await source(text), replay });
const published = () => city.current().ledger.published();
const rows = async (): Promise<number | undefined> => (await published())?.totals?.['fund_entry']?.rows;
const pathsOf = async (): Promise<string[]> => ((await published())?.manifest ?? []).map(({ path }) => path).filter((path) => /^(?:finance|sources)\//u.test(path));

test('what one source brings stands beside what the others brought, and stays when they are loaded again', async () => {
  expect(await load(written('*.csv'))).toMatchObject({ state: 'published', filesSeen: 1, filesRead: 1 });
  expect(await pathsOf()).toEqual(['finance/经费台账-财务.csv', 'sources/finance.yaml']);
  expect(await rows()).toBe(5);
  expect((await city.load(folder?.path ?? '')).state).toBe('unchanged');
  await folder?.write({ '经费台账-2025.csv': ledger('N-1') });
  expect((await city.load(folder?.path ?? '')).state).toBe('published');
  expect([await rows(), await pathsOf()]).toEqual([6, ['finance/经费台账-财务.csv', 'sources/finance.yaml']]);
  await folder?.write({ '经费台账-2025.csv': null });
});

test('a changed profile has the files of its source read anew, and those it no longer means stay as they were', async () => {
  await load(written('**/*.csv'));
  expect(await rows()).toBe(6);
  expect(await load(written('**/*.csv', 'owner: 财务处\n'))).toMatchObject({ state: 'published', filesRead: 2 });
  expect(await load(written('**/*.csv', 'owner: 财务处\n'))).toMatchObject({ state: 'unchanged' });
});

test('a replay reads the archived files again without asking the source', async () => {
  await load(written('*.csv'));
  await finance?.write({ '经费台账-财务.csv': ledger('C-1', 'C-2', 'C-3') });
  expect(await load(written('*.csv'), true)).toMatchObject({ state: 'unchanged', filesRead: 1 });
  expect(await rows()).toBe(5);
  expect(await load(written('*.csv', 'owner: 财务处\n'), true)).toMatchObject({ state: 'published', filesRead: 1 });
  expect(await rows()).toBe(5);
});

test('two sources load at once: each waits its turn to publish and neither loses what the other brought', async () => {
  await folder?.write({ '经费台账-2025.csv': ledger('N-1') });
  const one = await startPipeline(city.order(folder?.path ?? ''));
  const other = await startPipeline({ ...city.order(folder?.path ?? ''), source: await source(written('*.csv')) });
  const ends = await Promise.all([one.finished, other.finished]);
  await folder?.write({ '经费台账-2025.csv': null });
  expect(ends.map(({ state }) => state)).toEqual(['published', 'published']);
  expect(await rows()).toBe(6);
});

test('a profile that cannot be used is listed with its fault and hides no other', async () => {
  await load(written('*.csv'));
  await writeFile(join(profiles, 'broken.yaml'), 'version: 1\nname: broken\nkind: folder\n');
  const listed = await book().list();
  expect(listed.map(({ name, faults }) => [name, faults.length > 0])).toEqual([['folder', false], ['broken', true], ['finance', false]]);
  await expect(book().source('broken')).rejects.toMatchObject({ code: 'source-unusable' });
  await expect(book().source('nobody')).rejects.toThrow('没有名为“nobody”的来源。已有：finance。');
});

test('two files that would bear one name are refused, and nothing is published', async () => {
  await load(written('*.csv'));
  const before = (await published())?.id;
  await folder?.write({ 'finance/经费台账-财务.csv': ledger('X-1') });
  await expect(city.load(folder?.path ?? '')).rejects.toThrow('来源 folder 的文件 finance/经费台账-财务.csv 与来源 finance 的文件同名');
  await folder?.write({ 'finance/经费台账-财务.csv': null });
  expect((await published())?.id).toBe(before);
});

test('what cannot be read in the folder of a profile is told under its own path', async () => {
  await finance?.write({ '经费台账-坏.zip': 'no zip at all' });
  await load(written('**/*'));
  const id = (await published())?.id ?? '';
  const told = (await rejectionsOf({ writer: city.current().warehouse.writer(id) })).filter(({ path }) => path.startsWith('finance/'));
  expect(told.map(({ path, code }) => [path, code])).toEqual([['finance/经费台账-坏.zip', 'unrecognised_file'], ['finance/说明.txt', 'unrecognised_file']]);
});
