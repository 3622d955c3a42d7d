import { readFile } from 'node:fs/promises';
import { ranking } from '@monitor/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signedInAt } from '../city/caller.js';
import { aJourney, type Journey } from './browser.js';

let journey: Journey;

beforeAll(async () => {
  journey = await aJourney();
}, 300_000);

afterAll(() => journey.end());

it('filters, shares the address, and exports what is shown', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'analyst');
  await page.goto(`${journey.url}/consortia?sector=nev,materials&year=2024`);
  const caller = await signedInAt(journey.url, 'analyst', journey.city.passwords['analyst'] ?? '');
  const { rows } = await caller.ask(ranking, { sector: ['nev', 'materials'], year: 2024 });
  await expect.poll(() => page.getByRole('main').textContent()).toContain(`${rows.length} 个`);
  await journey.picture(page, 'ranking-filtered');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /导出/u }).click()]);
  const bytes = await readFile(await download.path());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = bytes.toString('utf8');
  for (const row of rows) expect(text, row.name).toContain(row.name);
  expect(download.suggestedFilename()).toMatch(/2024年度.*\.csv$/u);
});

it('opens a profile and finds each verdict with its article', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'analyst');
  await page.goto(`${journey.url}/consortia/LHT-001`);
  const main = page.getByRole('main');
  await expect.poll(() => main.textContent()).toContain('第六条');
  await expect.poll(() => main.textContent()).toContain('第十条');
  await expect.poll(() => main.textContent()).toContain('协议签署完备率');
});

it('saw no error on the way', () => {
  expect(journey.faults).toEqual([]);
});
