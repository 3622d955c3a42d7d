import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aJourney, type Journey } from './browser.js';

const patient = { timeout: 30_000 };

let journey: Journey;
let leader: Page;
let analyst: Page;

beforeAll(async () => {
  journey = await aJourney();
  leader = await journey.open();
  analyst = await journey.open();
  await journey.signIn(leader, 'leader');
  await journey.signIn(analyst, 'analyst');
}, 300_000);

afterAll(() => journey.end());

const textOf = async (page: Page): Promise<string> => (await page.getByRole('main').textContent()) ?? '';

/** The text of a page once nothing on it is awaited and it has stopped changing. */
const settledText = async (page: Page): Promise<string> => {
  let before = '';
  await expect.poll(async () => {
    const now = await textOf(page);
    const still = now !== '' && now === before && (await page.locator('main [aria-busy="true"]').count()) === 0;
    before = now;
    return still;
  }, { ...patient, interval: 400 }).toBe(true);
  return before;
};

/** Every text with a number on the page; a chart that was redrawn holds the same texts in another order. */
const numbersOn = (page: Page): Promise<string[]> =>
  page.getByRole('main').evaluate((main) => {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
    return texts.filter((text) => /\d/u.test(text)).sort();
  });

/** What one does on a page, and how the address then tells of it. */
const places: readonly { name: string; path: string; act: (page: Page) => Promise<unknown>; told: RegExp }[] = [
  { name: 'the cockpit', path: '/?district=220173,220104', act: (page) => page.getByRole('combobox', { name: '年度' }).selectOption('2024'), told: /year=2024/u },
  { name: 'a sector', path: '/sectors/nev?status=active&unit=wan', act: (page) => page.getByRole('combobox', { name: '年度' }).selectOption('2023'), told: /status=active&?.*unit=wan|year=2023.*status=active/u },
  { name: 'the funds', path: '/funds?sector=nev,biomedicine&unit=yi&tables=fund-flow,fund-pace', act: (page) => page.getByRole('combobox', { name: '年度' }).selectOption('2024'), told: /tables=fund-flow,fund-pace/u },
  { name: 'the outcomes', path: '/outcomes?district=220173&result=contract&evidenced=no', act: (page) => page.getByRole('combobox', { name: '年度' }).selectOption('2024'), told: /result=contract/u },
  { name: 'the ranking', path: '/consortia?sector=nev,storage&unit=wan', act: (page) => page.getByRole('combobox', { name: '年度' }).selectOption('2024'), told: /sector=nev,storage/u },
  { name: 'a profile', path: '/consortia/LHT-001', act: (page) => page.getByRole('combobox', { name: '年度' }).selectOption('2024'), told: /year=2024/u },
  { name: 'the trial', path: '/trial?sector=nev', act: (page) => page.getByLabel('假定施行日').fill('2024-07-01'), told: /from=2024-07-01/u },
];

it.each(places)('of $name, to another person in another browser', async ({ path, act, told }) => {
  await leader.goto(`${journey.url}${path}`);
  const before = await settledText(leader);
  await act(leader);
  await leader.waitForURL((url) => url.search.includes('year=') || url.search.includes('from='));
  await expect.poll(() => textOf(leader), patient).not.toBe(before);
  await settledText(leader);
  const shown = await numbersOn(leader);
  expect(leader.url()).toMatch(told);
  await analyst.goto(leader.url());
  await settledText(analyst);
  await expect.poll(() => numbersOn(analyst), patient).toEqual(shown);
  expect(shown.length).toBeGreaterThan(20);
  expect(analyst.url()).toBe(leader.url());
});

it('saw no error on the way', () => {
  expect(journey.faults).toEqual([]);
});
