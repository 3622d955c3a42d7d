import { consortiumProfile, fundFlow, organisationProfile, ranking } from '@monitor/domain';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, signedInAt } from '../city/caller.js';
import { aJourney, type Journey } from './browser.js';

const OWN = '220173';
const patient = { timeout: 30_000 };
const languages = ['zh', 'en'] as const;
const words = { zh: { search: '搜索' }, en: { search: 'Search' } } as const;

let journey: Journey;
let leader: Caller;
let district: Caller;
let own: string[];
let strangers: string[];

beforeAll(async () => {
  journey = await aJourney();
  leader = await signedInAt(journey.url, 'leader', journey.city.passwords['leader'] ?? '');
  district = await signedInAt(journey.url, 'district', journey.city.passwords['district'] ?? '');
  const { rows } = await leader.ask(ranking, {});
  own = rows.filter((row) => row.district === OWN).map(({ consortium }) => consortium);
  strangers = rows.filter((row) => row.district !== OWN).map(({ consortium }) => consortium);
}, 300_000);

afterAll(() => journey.end());

const textOf = (page: Page) => async (): Promise<string> => (await page.getByRole('main').textContent()) ?? '';
const codesLinked = (page: Page): Promise<string[]> => page.locator('a[href^="/consortia/LHT-"]').evaluateAll((links) => [...new Set(links.map((link) => /LHT-\d+/u.exec(link.getAttribute('href') ?? '')?.[0] ?? ''))].sort());

describe.each(languages)('in %s', (language) => {
  let page: Page;
  beforeAll(async () => {
    page = await journey.open();
    await page.addInitScript((spoken) => localStorage.setItem('language', spoken), language);
    await journey.signIn(page, 'district', language);
  });

  it('lists its consortia and no other, on every page that lists any', async () => {
    for (const path of ['/consortia', '/', '/sectors', '/funds', '/outcomes', '/warnings', '/trial']) {
      await page.goto(`${journey.url}${path}`);
      await expect.poll(() => page.locator('main [aria-busy="true"]').count(), patient).toBe(0);
      await expect.poll(textOf(page), patient).toMatch(/\d/u);
      if (path === '/consortia') await expect.poll(() => codesLinked(page), patient).toEqual([...own].sort());
      expect((await codesLinked(page)).filter((code) => !own.includes(code)), path).toEqual([]);
    }
  });

  it('looks at the money of its own, follows a unit of it, and sees no other consortium there', async () => {
    await page.goto(`${journey.url}/funds?unit=yuan&tables=fund-flow`);
    const { whole } = await district.ask(fundFlow, {});
    const all = await leader.ask(fundFlow, {});
    expect(whole.spent).not.toBe(all.whole.spent);
    const mine = await district.ask(consortiumProfile, { consortium: own[0] ?? '' });
    const unit = await district.ask(organisationProfile, { uscc: mine.lead.uscc });
    await page.goto(`${journey.url}/members/${mine.lead.uscc}`);
    await expect.poll(textOf(page), patient).toContain(unit.name);
    await expect.poll(() => codesLinked(page), patient).toContain(own[0]);
    expect((await codesLinked(page)).filter((code) => !own.includes(code))).toEqual([]);
  });

  it('is refused the profile of another as if it did not exist, with a way on', async () => {
    await page.goto(`${journey.url}/consortia/${strangers[0] ?? ''}`);
    await page.getByRole('main').getByRole('alert').waitFor();
    expect(await textOf(page)()).not.toContain((await leader.ask(consortiumProfile, { consortium: strangers[0] ?? '' })).name);
    await page.getByRole('main').getByRole('button', { name: words[language].search }).first().waitFor();
  });
});

it('saw no error on the way but the one it asked for', () => {
  expect(journey.faults.filter((fault) => !fault.includes('404'))).toEqual([]);
});
