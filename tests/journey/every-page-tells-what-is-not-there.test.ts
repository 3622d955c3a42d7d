import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aJourney, type Journey } from './browser.js';

const patient = { timeout: 30_000 };
const languages = ['zh', 'en'] as const;
type Language = (typeof languages)[number];

const words = {
  zh: { noYear: '没有 2031 年度的评价', dropped: /未采用.*领域“gone”/u, back: '返回上一页', search: '搜索', retry: '重试', year: '2024年度' },
  en: { noYear: 'No evaluation for 2031', dropped: /left out: .*“gone”/u, back: 'Back', search: 'Search', retry: 'Retry', year: '2024' },
} as const;

let journey: Journey;

beforeAll(async () => {
  journey = await aJourney();
}, 300_000);

afterAll(() => journey.end());

const ofAYear = ['/', '/sectors', '/sectors/nev', '/funds', '/outcomes', '/consortia', '/consortia/LHT-001', '/members/91220100DEMA00000T', '/projects/XM-041-005', '/trial', '/what-if'];
const withFilters = ['/', '/sectors', '/funds', '/outcomes', '/consortia', '/trial', '/warnings', '/what-if'];
const ofNobody = ['/consortia/LHT-999', '/members/91220100MA00000000', '/projects/XM-999-999', '/flags/LHT-999:2025:rectify'];

const textOf = (page: Page) => async (): Promise<string> => (await page.locator('body').textContent()) ?? '';

describe.each(languages)('in %s', (language: Language) => {
  let page: Page;
  beforeAll(async () => {
    page = await journey.open();
    await page.addInitScript((spoken) => localStorage.setItem('language', spoken), language);
    await journey.signIn(page, 'leader', language);
  });

  it.each(ofAYear)('%s of a year without data offers the years there are', async (path) => {
    await page.goto(`${journey.url}${path}?year=2031`);
    await expect.poll(textOf(page), patient).toContain(words[language].noYear);
    const offered = page.getByRole('main').locator('a[href*="year=2024"]').first();
    await offered.click();
    await page.waitForURL((url) => url.searchParams.get('year') === '2024' && url.pathname === path);
    await expect.poll(textOf(page), patient).not.toContain(words[language].noYear);
  });

  it.each(withFilters)('%s of a stale bookmark names what it left out, and goes on without it', async (path) => {
    await page.goto(`${journey.url}${path}?sector=nev,gone`);
    await expect.poll(textOf(page), patient).toMatch(words[language].dropped);
    await expect.poll(() => page.locator('main [aria-busy="true"]').count(), patient).toBe(0);
    expect(await page.getByRole('main').getByRole('alert').count()).toBe(0);
  });

  it.each(ofNobody)('%s says that nothing is there, with a way back', async (path) => {
    await page.goto(`${journey.url}/funds?sector=nev`);
    await page.goto(`${journey.url}${path}`);
    const main = page.getByRole('main');
    await main.getByRole('alert').first().waitFor();
    expect(await main.getByRole('button', { name: words[language].search }).count()).toBeGreaterThan(0);
    await main.getByRole('button', { name: words[language].back }).first().click();
    await page.waitForURL(/\/funds\?sector=nev/u);
  });

  it('an address of no page at all leads on', async () => {
    await page.goto(`${journey.url}/no/such/page`);
    await expect.poll(() => page.getByRole('main').getByRole('link').or(page.getByRole('main').getByRole('button')).count(), patient).toBeGreaterThan(0);
  });
});

it('raised no error but the refusals it asked for', () => {
  expect(journey.faults.filter((fault) => !/40[04]/u.test(fault))).toEqual([]);
});
