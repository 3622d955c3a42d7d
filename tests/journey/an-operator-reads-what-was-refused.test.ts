import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rejections } from '@monitor/domain';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signedInAt } from '../city/caller.js';
import { aJourney, type Journey } from './browser.js';

const patient = { timeout: 90_000 };

let journey: Journey;
let page: Page;

beforeAll(async () => {
  journey = await aJourney();
  page = await journey.open();
  await page.addInitScript(() => localStorage.setItem('language', 'en'));
  await journey.signIn(page, 'operator', 'en');
  await page.goto(`${journey.url}/data`);
}, 300_000);

afterAll(() => journey.end());

const main = () => page.getByRole('main');
const asked = async () => (await signedInAt(journey.url, 'operator', journey.city.passwords['operator'] ?? '')).ask(rejections, {});

it('counts what was refused alike by reason, by file and cell by cell', async () => {
  const { total, byCode, byFile, rows } = await asked();
  const sum = (parts: readonly { count: number }[]): number => parts.reduce((all, { count }) => all + count, 0);
  expect([sum(byCode), sum(byFile)]).toEqual([total, total]);
  expect(rows.length).toBe(Math.min(total, 200));
  const table = main().getByRole('region', { name: /Cells that were not taken/u }).locator('table');
  await expect.poll(() => table.locator('tbody tr').count(), patient).toBeGreaterThan(0);
  await expect.poll(() => main().textContent(), patient).toContain(`of ${total}`);
});

it('narrows the cells to one reason, and they are as many as it says', async () => {
  const { byCode } = await asked();
  const [few] = [...byCode].sort((one, other) => one.count - other.count);
  await main().getByLabel('By reason').selectOption(few?.code ?? '');
  const table = main().getByRole('region', { name: /Cells that were not taken/u }).locator('table');
  await expect.poll(() => table.locator('tbody tr').count(), patient).toBe(few?.count);
});

it('loads a folder with a stranger’s file, and is told of it by name', async () => {
  await writeFile(join(journey.city.dataDir, 'source', '说明.bin'), new Uint8Array([0, 1, 2, 3]));
  await main().getByRole('button', { name: 'Load now' }).click();
  await expect.poll(() => main().textContent(), patient).toMatch(/Loaded and published|has not changed/u);
  await page.reload();
  await expect.poll(() => main().textContent(), patient).toContain('说明.bin');
  await journey.picture(page, 'data-quality-en');
}, 240_000);

it('saw no error on the way', () => {
  expect(journey.faults).toEqual([]);
});
