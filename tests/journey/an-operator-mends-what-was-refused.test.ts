import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { oneRun, startRun } from '@monitor/domain';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { type Caller, signedInAt } from '../city/caller.js';
import { type RunningServer, startServer } from '../city/server.js';
import { ledgerProfile } from '../etl/mapping/ledger-sample.js';
import { aFolder, type Folder, soundFiles } from '../etl/pipeline/a-folder.js';
import { aFile, aLine } from '../etl/quarantine/quarantine-bay.js';
import { aVisit, desk, type Visit } from './browser.js';
import { flawsOf } from './page-flaws.js';

const patient = { timeout: 60_000 };
const files = Object.fromEntries(['一季度.csv', '二季度.csv'].map((name, file) => [name, aFile(...Array.from({ length: 30 }, (_none, line) => aLine(`V${file}-${line}`, { source: line % 10 === 6 ? '局里给的' : '市里给的', ...(line === 9 ? { amount: '=1+1' } : {}) })))]));

let [dataDir, profiles] = ['', ''];
let [folder, finance]: Folder[] = [];
let server: RunningServer;
let visit: Visit;
let page: Page;
let operator: Caller;

const describeSource = async (words: Readonly<Record<string, string>>): Promise<void> => {
  const profile = ledgerProfile(false);
  const records = profile.records.map((record) => ({ ...record, fields: { ...record.fields, source: { column: 'source', words } } }));
  await writeFile(join(profiles, 'finance.yaml'), stringify({ version: 1, name: 'finance', title: { zh: '财务软件导出', en: 'Ledger export' }, owner: '财务处', kind: 'folder', folder: { path: finance?.path, files: ['*.csv'], settle: 0 }, ...profile, records }));
};

beforeAll(async () => {
  [dataDir, profiles] = [await mkdtemp(join(tmpdir(), 'data-')), await mkdtemp(join(tmpdir(), 'profiles-'))];
  [folder, finance] = [await aFolder(soundFiles()), await aFolder(files)];
  await describeSource({ 市里给的: '市财政专项' });
  server = await startServer(dataDir, { SOURCE_DIR: folder.path, SOURCES_DIR: profiles });
  const [, password = ''] = /^ {2}operator +((?:[a-z2-9]{4}-){3}[a-z2-9]{4}) /mu.exec(server.printed()) ?? [];
  operator = await signedInAt(server.url, 'operator', password);
  visit = await aVisit(server.url, { operator: password });
  page = await visit.open(desk);
  await visit.signIn(page, 'operator');
}, 300_000);

afterAll(async () => {
  await visit?.end();
  await server?.stop();
  await Promise.all([folder?.remove(), finance?.remove(), rm(dataDir, { recursive: true }), rm(profiles, { recursive: true })]);
});

const main = () => page.getByRole('main');
const lines = () => main().locator('tbody tr');

it('has a source with rows of two kinds refused', async () => {
  let run = await operator.ask(startRun, { kind: 'load', source: 'finance' });
  await expect.poll(async () => (run = await operator.ask(oneRun, { id: run.id })).state, { timeout: 60_000, interval: 300 }).not.toBe('running');
  expect([run.state, run.error, run.rowsRejected]).toEqual(['published', null, 8]);
}, 120_000);

it('comes from the count on the data page to what was refused by one rule, why, and what to do', async () => {
  await page.goto(`${server.url}/data`);
  await main().getByRole('link', { name: /不在可选项中 6/u }).click();
  await expect.poll(() => lines().count(), patient).toBe(6);
  expect(new URL(page.url()).searchParams.get('code')).toBe('not_in_list');
  await expect.poll(() => main().textContent(), patient).toContain('来源配置的对照表');
  expect(await lines().first().textContent()).toMatch(/finance\/一季度\.csvE8.*局里给的.*财务处.*财务软件导出.*运行 #2/u);
});

it('takes the list along, guarded against formulas', async () => {
  await page.goto(`${server.url}/quarantine`);
  await expect.poll(() => lines().count(), patient).toBe(8);
  const [download] = await Promise.all([page.waitForEvent('download'), main().getByRole('button', { name: /导出 CSV/u }).click()]);
  const text = await readFile(await download.path(), 'utf8');
  expect(text.split('\r\n').filter((line) => line !== '')).toHaveLength(9);
  expect(text).toContain(`"'=1+1"`);
});

it('waives with a reason what will stay as it is, and takes it back', async () => {
  await main().getByLabel('规则', { exact: true }).selectOption({ label: '不是数字（2）' });
  await expect.poll(() => lines().count(), patient).toBe(2);
  await main().getByLabel('选择本页').check();
  await main().getByRole('button', { name: '豁免所选 2 条' }).click();
  await page.getByLabel('理由（必填）').fill('来源已说明为测试行');
  await page.getByRole('button', { name: '确定' }).click();
  await main().getByRole('button', { name: '已豁免 2' }).click();
  await expect.poll(() => lines().first().textContent(), patient).toContain('来源已说明为测试行');
  await main().getByLabel('选择本页').check();
  await main().getByRole('button', { name: '取消豁免 2 条' }).click();
  await page.getByLabel('理由（必填）').fill('还是要改');
  await page.getByRole('button', { name: '确定' }).click();
  await expect.poll(() => main().getByRole('button', { name: '待处理 2' }).count(), patient).toBe(1);
}, 60_000);

it('mends the dictionary, reads the archived files again and sees the group gone, with its history kept', async () => {
  await page.goto(`${server.url}/quarantine?code=not_in_list`);
  await expect.poll(() => lines().count(), patient).toBe(6);
  await describeSource({ 市里给的: '市财政专项', 局里给的: '市财政专项' });
  await main().getByRole('button', { name: '重读存档：财务软件导出' }).click();
  await expect.poll(() => main().textContent(), patient).toMatch(/运行 #3 之后：已采用 6，已不存在 0，仍退回 0/u);
  await expect.poll(() => lines().count(), patient).toBe(0);
  await main().getByRole('button', { name: '已消除 6' }).click();
  await expect.poll(() => lines().count(), patient).toBe(6);
  await main().getByLabel('版本').selectOption({ index: 2 });
  await expect.poll(() => main().textContent(), patient).toContain('这是运行 #2');
  expect(await lines().count()).toBe(6);
}, 90_000);

it('sees where records disagree, with the rows and their cells, and says what was found', async () => {
  await page.goto(`${server.url}/quarantine?part=findings&code=overspent`);
  await expect.poll(() => lines().count(), patient).toBe(1);
  expect(await lines().first().textContent()).toContain('支出超过拨付');
  await main().getByRole('button', { name: /查看依据/u }).click();
  await expect.poll(() => main().textContent(), patient).toMatch(/finance\/一季度\.csv · [A-Z]\d+/u);
  await visit.picture(page, 'findings-1366');
  await main().getByRole('button', { name: '写明说明' }).click();
  await page.getByLabel('理由（必填）').fill('拨付凭证尚在补登');
  await page.getByRole('button', { name: '确定' }).click();
  await expect.poll(() => main().getByRole('button', { name: '已说明 1' }).count(), patient).toBe(1);
  await main().getByRole('button', { name: '已说明 1' }).click();
  await main().getByRole('button', { name: '撤回说明' }).click();
  await expect.poll(() => main().getByRole('button', { name: '待核实 1' }).count(), patient).toBe(1);
}, 60_000);

it('holds at every size, by day and by night', async () => {
  for (const [name, path] of [['quarantine', '?state=all'], ['findings', '?part=findings']] as const) await looksRight(name, path);
  expect(visit.faults).toEqual([]);
}, 90_000);

const looksRight = async (name: string, path: string): Promise<void> => {
  await page.goto(`${server.url}/quarantine${path}`);
  await expect.poll(() => lines().count(), patient).toBeGreaterThan(0);
  for (const [width, height] of [[1366, 768], [1920, 1080], [390, 844]] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await expect.poll(() => flawsOf(page), { timeout: 5000 }).toEqual([]);
      await visit.picture(page, `${name}-${width}-${colorScheme}`);
    }
  }
};
