import { overview, sectorMatrix } from '@monitor/domain';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, signedInAt } from '../city/caller.js';
import { aJourney, type Journey, type Window } from './browser.js';

const patient = { timeout: 20_000 };

let journey: Journey;
let caller: Caller;

beforeAll(async () => {
  journey = await aJourney();
  caller = await signedInAt(journey.url, 'leader', journey.city.passwords['leader'] ?? '');
}, 300_000);

afterAll(() => journey.end());

const words = {
  zh: { headline: /2025年度41个联合体：/u, low: '偏低', toDo: '待处置', sectors: /只看/u },
  en: { headline: /In 2025, 41 consortia: /u, low: 'Low', toDo: 'To do', sectors: /only$/u },
} as const;

const cockpitIn = async (language: 'zh' | 'en', window?: Window): Promise<Page> => {
  const page = await journey.open(window);
  await page.addInitScript((kept) => localStorage.setItem('language', kept), language);
  await page.request.post(`${journey.url}/api/v1/session`, { data: { name: 'leader', password: journey.city.passwords['leader'] ?? '' } });
  await page.goto(journey.url);
  await expect.poll(() => page.getByRole('main').textContent(), patient).toMatch(words[language].headline);
  return page;
};

it.each(['zh', 'en'] as const)('in two clicks, in %s', async (language) => {
  const page = await cockpitIn(language);
  const cell = page.locator('main td', { hasText: words[language].low }).first();
  const score = await cell.getByRole('link').textContent();
  await journey.picture(page, `cockpit-${language}`);
  await cell.getByRole('link').click();
  await page.waitForURL(/\/consortia\?.*sector=/u);
  const first = page.getByRole('main').locator('a[href^="/consortia/LHT-"]').first();
  await first.click();
  await page.waitForURL(/\/consortia\/LHT-/u);
  await page.locator('#contributions h2').waitFor();
  expect(score).toMatch(/^\d/u);
});

it('each number of the headline leads to its proof', async () => {
  const page = await cockpitIn('zh');
  const { headline } = await caller.ask(overview, {});
  await page.locator('main section a', { hasText: `${headline.rectify}个` }).first().click();
  await page.waitForURL(/\/consortia\?.*flag=rectify/u);
  await page.goBack();
  await page.locator('main section a', { hasText: /%$/u }).first().click();
  await expect.poll(() => page.getByRole('dialog').textContent(), patient).toContain('财政资金执行率');
});

it('a sector’s name opens its page, the button beside it narrows this one, and Back undoes it', async () => {
  const page = await cockpitIn('zh');
  await page.getByRole('button', { name: '只看新材料' }).first().click();
  await page.waitForURL(/sector=materials/u);
  await expect.poll(() => page.locator('main table tbody tr').count()).toBe(1);
  await page.goBack();
  await expect.poll(() => page.locator('main table tbody tr').count()).toBeGreaterThan(8);
  await page.locator('main table').getByRole('link', { name: '新材料' }).click();
  await page.waitForURL(/\/sectors\/materials/u);
});

it('on a phone come sentence, tiles, what waits, then sectors as a list, and nothing scrolls sideways', async () => {
  const page = await cockpitIn('zh', { width: 390, height: 844, theme: 'dark' });
  const tops = await page.evaluate(() => [...document.querySelectorAll('main h2')].map((heading) => [heading.textContent ?? '', heading.getBoundingClientRect().top] as const).sort((a, b) => a[1] - b[1]).map(([text]) => text));
  expect(tops.slice(0, 2)).toEqual(['待处置', '领域矩阵']);
  expect(await page.locator('main table').first().isVisible()).toBe(false);
  const { rows } = await caller.ask(sectorMatrix, {});
  const shown = page.locator('main details:visible');
  expect(await shown.count()).toBe(rows.length);
  await shown.first().locator('summary').click();
  await expect.poll(() => shown.first().textContent()).toContain('转化收入');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await journey.picture(page, 'cockpit-390-dark');
});

it('saw no error on the way', () => {
  expect(journey.faults).toEqual([]);
});
