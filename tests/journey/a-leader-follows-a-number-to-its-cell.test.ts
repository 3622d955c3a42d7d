import { afterAll, beforeAll, expect, it } from 'vitest';
import { aJourney, type Journey } from './browser.js';

let journey: Journey;

beforeAll(async () => {
  journey = await aJourney();
}, 300_000);

afterAll(() => journey.end());

it('meets the sign-in page first, is told kindly of a wrong password, and comes to the cockpit', async () => {
  const page = await journey.open();
  await page.goto(`${journey.url}/consortia?sector=nev`);
  await page.getByRole('button', { name: '登录' }).waitFor();
  await journey.picture(page, 'sign-in');
  await page.getByLabel('账号').fill('leader');
  await page.getByLabel('口令', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: '登录' }).click();
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('账号或口令不对');
  await page.getByLabel('口令', { exact: true }).fill(journey.city.passwords['leader'] ?? '');
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL(/\/consortia\?sector=nev/u);
  await page.getByRole('link', { name: '驾驶舱' }).first().click();
  await expect.poll(() => page.getByRole('main').textContent()).toMatch(/2025年度\s*\d+个\s*联合体/u);
});

it('follows a tile to its rows, a row to its file and cell, and back', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'leader');
  await page.getByRole('main').getByRole('link', { name: /转化收入/u }).first().click();
  const drawer = page.getByRole('dialog');
  await expect.poll(() => drawer.textContent()).toMatch(/成果记录-2025\.csv/u);
  await expect.poll(() => drawer.textContent()).toMatch(/[A-Z]+\d+/u);
  await journey.picture(page, 'evidence');
  const shown = page.url();
  const other = await page.context().newPage();
  await other.goto(shown);
  await expect.poll(() => other.getByRole('dialog').textContent()).toMatch(/成果记录-2025\.csv/u);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
});

it('comes from the list of what waits to the reasons in one click', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'leader');
  await page.getByRole('link', { name: /联合体/u }).filter({ hasText: '长春市' }).first().click();
  await page.waitForURL(/\/consortia\/LHT-/u);
  await expect.poll(() => page.getByRole('main').textContent()).toContain('第十二条');
  await journey.picture(page, 'profile');
});

it('saw no error on the way', () => {
  expect(journey.faults).toEqual([]);
});
