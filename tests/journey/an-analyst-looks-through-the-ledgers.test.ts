import { readFile } from 'node:fs/promises';
import { records } from '@monitor/domain';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signedInAt } from '../city/caller.js';
import { aJourney, type Journey } from './browser.js';

const patient = { timeout: 60_000 };

let journey: Journey;
let page: Page;

beforeAll(async () => {
  journey = await aJourney();
  page = await journey.open();
  await journey.signIn(page, 'analyst');
  await page.goto(`${journey.url}/records`);
}, 300_000);

afterAll(() => journey.end());

const main = () => page.getByRole('main');
const asked = async (query: Record<string, unknown>) => (await signedInAt(journey.url, 'analyst', journey.city.passwords['analyst'] ?? '')).ask(records, query);
const cells = () => main().locator('tbody th[scope="row"]');

it('chooses a ledger, and sees how many lines there are and their sum', async () => {
  const { count, sums } = await asked({ kind: 'fund_entry', limit: 1 });
  await main().getByLabel('记录种类').selectOption('fund_entry');
  await expect.poll(() => main().textContent(), patient).toContain(`共 ${count.toLocaleString('en')} 条`);
  const exact = (sums[0]?.sum ?? '').replace(/\B(?=(\d{3})+\.)/gu, ',');
  expect(await main().locator('dd').getByTitle(`${exact} 元`).count()).toBe(1);
});

it('finds lines by the words on the screen, largest first, in an address that can be shared', async () => {
  await main().getByLabel('搜索各列内容').fill('退回');
  await expect.poll(() => new URL(page.url()).searchParams.get('q'), patient).toBe('退回');
  await main().getByRole('button', { name: '按“金额”排序' }).or(main().getByRole('button', { name: /金额/u })).first().click();
  await expect.poll(() => new URL(page.url()).searchParams.get('sort'), patient).toBe('-amount');
  const { rows, count } = await asked({ kind: 'fund_entry', q: '退回', sort: '-amount', limit: 3 });
  await expect.poll(() => main().textContent(), patient).toContain(`共 ${count.toLocaleString('en')} 条`);
  await expect.poll(() => cells().first().textContent(), patient).toBe(rows[0]?.values[0]);
  await page.reload();
  await expect.poll(() => cells().first().textContent(), patient).toBe(rows[0]?.values[0]);
});

it('follows a line to its file and cell, and back', async () => {
  const { rows: [row] } = await asked({ kind: 'fund_entry', q: '退回', sort: '-amount', limit: 1 });
  await cells().first().getByRole('link').click();
  const drawer = page.getByRole('dialog');
  await expect.poll(() => drawer.textContent(), patient).toContain(row?.source.path ?? 'nowhere');
  expect(await drawer.textContent()).toContain(row?.source.cell);
  await journey.picture(page, 'records-drawer');
  await page.keyboard.press('Escape');
  await expect.poll(() => drawer.count(), patient).toBe(0);
});

it('takes along what is shown, each line with its origin', async () => {
  const { count, rows } = await asked({ kind: 'fund_entry', q: '退回', sort: '-amount', limit: 1 });
  const [download] = await Promise.all([page.waitForEvent('download', patient), main().getByRole('button', { name: /导出 CSV/u }).click()]);
  const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
  expect(download.suggestedFilename()).toMatch(/^经费台账_.*\.csv$/u);
  expect(lines).toHaveLength(count + 1);
  expect(lines[1]).toContain(rows[0]?.source.cell);
});

it('saw no error on the way', () => {
  expect(journey.faults).toEqual([]);
});
