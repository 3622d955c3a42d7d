import { readFile } from 'node:fs/promises';
import { fundFlow, ranking } from '@monitor/domain';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { columnOf, sheetsOf } from '../backend/office-parts.js';
import { signedInAt } from '../city/caller.js';
import { aJourney, type Journey } from './browser.js';

let journey: Journey;

beforeAll(async () => {
  journey = await aJourney();
}, 400_000);
afterAll(() => journey.end());

/** The name and bytes of the file that the click brings. */
const taken = async (page: Page, format: RegExp): Promise<{ name: string; bytes: Uint8Array }> => {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), page.getByRole('button', { name: format }).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
};

it('in three clicks from the cockpit, with the filters and the numbers of the page', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'analyst');
  await page.goto(`${journey.url}/?year=2025`);
  await page.getByRole('main').getByRole('link', { name: '新能源汽车', exact: true }).first().click();
  const button = page.getByRole('button', { name: '导出领域报告' });
  await expect.poll(() => button.isEnabled(), { timeout: 30_000 }).toBe(true);
  await button.click();
  await journey.picture(page, 'sector-report-formats');
  const { name, bytes } = await taken(page, /Excel/u);
  const caller = await signedInAt(journey.url, 'analyst', journey.city.passwords['analyst'] ?? '');
  const asked = { year: 2025, sector: ['nev'] };
  const [{ rows, basis }, { whole, sources }, sheets] = [await caller.ask(ranking, asked), await caller.ask(fundFlow, asked), await sheetsOf(bytes)];
  expect(name).toBe(`领域报告_新能源汽车_2025年度_${basis.asOf.replaceAll('-', '')}.xlsx`);
  expect(columnOf(sheets.get('联合体') ?? [], '联合体编号', rows.length).map(({ text }) => text)).toEqual(rows.map(({ consortium }) => consortium));
  expect(Number(columnOf(sheets.get('资金来源') ?? [], '支出（元）', sources.length + 1).at(-1)?.text)).toBe(Number(whole.spent));
  await expect.poll(() => page.getByRole('main').textContent()).toContain(`已下载“${name}”`);
});

it('as a Word document under the same filters', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'analyst');
  await page.goto(`${journey.url}/sectors/materials?year=2024&status=active`);
  const button = page.getByRole('button', { name: '导出领域报告' });
  await expect.poll(() => button.isEnabled(), { timeout: 30_000 }).toBe(true);
  await button.press('Enter');
  const { name, bytes } = await taken(page, /Word/u);
  expect(name).toMatch(/^领域报告_新材料_2024年度_\d{8}\.docx$/u);
  expect([...bytes.subarray(0, 2)]).toEqual([0x50, 0x4b]);
});

it('or is told in words why not', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'analyst');
  await page.goto(`${journey.url}/sectors/nev`);
  const button = page.getByRole('button', { name: '导出领域报告' });
  await expect.poll(() => button.isEnabled(), { timeout: 30_000 }).toBe(true);
  await page.route('**/api/v1/reports/sector*', (route) => route.abort());
  await button.click();
  await page.getByRole('button', { name: /Word/u }).click();
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('连不上服务器');
  journey.faults.splice(0, journey.faults.length, ...journey.faults.filter((fault) => !fault.includes('ERR_FAILED')));
});

it('saw no error on the way', () => {
  expect(journey.faults).toEqual([]);
});
