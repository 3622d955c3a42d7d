import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { oneRun, startRun } from '@monitor/domain';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signedInAt } from '../city/caller.js';
import { aJourney, type Journey } from './browser.js';

const patient = { timeout: 60_000 };

let journey: Journey;

beforeAll(async () => {
  journey = await aJourney();
}, 300_000);

afterAll(() => journey.end());

const textOf = (page: Page) => async (): Promise<string> => (await page.getByRole('main').textContent()) ?? '';
const notices = (page: Page) => async (): Promise<string> => (await page.getByRole('status').allTextContents()).join(' ');

it('keeps its picture while the server is away, says so, and goes on when it is back', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'leader');
  await page.goto(`${journey.url}/consortia?sector=nev`);
  await expect.poll(textOf(page), patient).toContain('长春市');
  const back = await journey.takeServer();
  await page.getByLabel('年度').selectOption('2024');
  await expect.poll(notices(page), patient).toMatch(/连接中断.*自动重试|连接中断.*正在重试/u);
  await journey.picture(page, 'line-lost');
  await page.goBack();
  await expect.poll(textOf(page), patient).toContain('长春市');
  await back();
  await page.goForward();
  await expect.poll(notices(page), patient).not.toContain('连接中断');
  await expect.poll(textOf(page), patient).toContain('长春市');
  expect(page.url()).toContain('year=2024');
});

it('lets a person whose session ended sign in over the page and go on where they were', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'leader');
  await page.goto(`${journey.url}/what-if?sector=nev`);
  await expect.poll(textOf(page), patient).toContain('重算用时');
  await page.context().clearCookies();
  await page.getByLabel('年度').selectOption('2024');
  const dialog = page.getByRole('dialog', { name: '登录已失效' });
  await dialog.waitFor();
  await journey.picture(page, 'session-ended');
  expect(new URL(page.url()).pathname).toBe('/what-if');
  await dialog.getByLabel('口令', { exact: true }).fill(journey.city.passwords['leader'] ?? '');
  await dialog.getByRole('button', { name: '登录' }).click();
  await expect.poll(() => dialog.count(), patient).toBe(0);
  await expect.poll(textOf(page), patient).toContain('重算用时');
  expect(page.url()).toMatch(/\/what-if\?.*year=2024/u);
});

/** Raises one amount of a ledger by one yuan. */
const changeTheSource = async (): Promise<void> => {
  const folder = join(journey.city.dataDir, 'source');
  const name = (await readdir(folder, { recursive: true })).find((each) => each.endsWith('经费台账-2025.csv'));
  if (name === undefined) throw new Error('The demo city has no ledger of 2025');
  const text = await readFile(join(folder, name), 'latin1');
  const [line = '', before = ''] = /^JF-[\w-]+,.*,(\d+\.\d\d)\r?$/mu.exec(text) ?? [];
  await writeFile(join(folder, name), text.replace(line, line.replace(before, `${BigInt(before.slice(0, -3)) + 1n}${before.slice(-3)}`)), 'latin1');
};

it('follows an edition that is published while somebody looks', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'leader');
  await expect.poll(textOf(page), patient).toMatch(/2025年度\s*\d+个\s*联合体/u);
  const operator = await signedInAt(journey.url, 'operator', journey.city.passwords['operator'] ?? '');
  await changeTheSource();
  let run = await operator.ask(startRun, { kind: 'load' });
  while (run.state === 'running') {
    await pause(200);
    run = await operator.ask(oneRun, { id: run.id });
  }
  expect(run.state).toBe('published');
  await expect.poll(notices(page), patient).toContain('数据已更新');
  await journey.picture(page, 'edition-replaced');
  await expect.poll(notices(page), patient).toContain(`版本 ${run.edition ?? ''}`);
});

it('names what a stale bookmark asks for in vain, and follows the rest', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'leader');
  await page.goto(`${journey.url}/consortia?sector=nev,gone&status=asleep`);
  await expect.poll(notices(page), patient).toMatch(/未采用.*领域“gone”.*状态“asleep”/u);
  await page.getByRole('button', { name: '知道了' }).click();
  await expect.poll(notices(page), patient).not.toContain('未采用');
  expect(new URL(page.url()).search).toBe('?sector=nev');
});

it('offers the years there are where a year is not', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'leader');
  await page.goto(`${journey.url}/consortia?year=2031&sector=nev`);
  await expect.poll(textOf(page), patient).toContain('没有 2031 年度的评价');
  await journey.picture(page, 'year-missing');
  await page.getByRole('link', { name: '2024年度' }).click();
  await expect.poll(textOf(page), patient).toContain('长春市');
  expect(page.url()).toMatch(/\/consortia\?.*year=2024/u);
});

it('says of an unknown id that nothing is there, with a way back and a search', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'leader');
  await page.goto(`${journey.url}/consortia/LHT-999`);
  const main = page.getByRole('main');
  await main.getByRole('button', { name: '返回上一页' }).first().waitFor();
  await main.getByRole('button', { name: '搜索' }).first().click();
  await page.getByRole('dialog', { name: /搜索/u }).waitFor();
  await page.keyboard.press('Escape');
  await main.getByRole('button', { name: '返回上一页' }).first().click();
  await expect.poll(textOf(page), patient).toMatch(/2025年度/u);
});

it('keeps a view by name, opens it again and lets it go', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'leader');
  await page.goto(`${journey.url}/consortia?sector=nev&unit=yi`);
  await page.getByRole('button', { name: '视图', exact: true }).click();
  await page.getByLabel('把当前页面存为').fill('新能源汽车名录');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('link', { name: '新能源汽车名录' }).waitFor();
  await page.goto(journey.url);
  await page.getByRole('button', { name: '视图', exact: true }).click();
  await page.getByRole('link', { name: '新能源汽车名录' }).click();
  await page.waitForURL(/\/consortia\?sector=nev&unit=yi$/u);
  await page.getByRole('button', { name: '视图', exact: true }).click();
  await page.getByRole('button', { name: /删除视图“新能源汽车名录”/u }).click();
  await expect.poll(() => page.getByRole('link', { name: '新能源汽车名录' }).count(), patient).toBe(0);
});

it('marks an event for everybody and takes it down again', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'analyst');
  await page.getByRole('button', { name: '账号' }).click();
  await page.getByRole('menuitem', { name: /大事记/u }).click();
  const dialog = page.getByRole('dialog', { name: '大事记' });
  await dialog.getByLabel('日期').fill('2025-03-01');
  await dialog.getByLabel(/事项/u).fill('榜单发布');
  await dialog.getByRole('button', { name: '记一条' }).click();
  await dialog.getByRole('cell', { name: '榜单发布', exact: true }).waitFor();
  await dialog.getByRole('button', { name: '撤下“榜单发布”' }).click();
  await expect.poll(() => dialog.getByRole('cell', { name: '榜单发布', exact: true }).count(), patient).toBe(0);
});
