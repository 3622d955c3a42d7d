import { organisationProfile, projectProfile, consortiumProfile, flags } from '@monitor/domain';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, signedInAt } from '../city/caller.js';
import { aJourney, type Journey } from './browser.js';

const patient = { timeout: 30_000 };
const zones = ['Asia/Shanghai', 'UTC', 'America/New_York'] as const;

let journey: Journey;
let caller: Caller;
const pages: Page[] = [];

/** A browser of somebody whose clock stands in that part of the world. */
const browserIn = async (timezoneId: string): Promise<Page> => {
  const browser = (await journey.open()).context().browser();
  if (browser === null) throw new Error('The page belongs to no browser');
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', timezoneId });
  const page = await context.newPage();
  await journey.signIn(page, 'leader');
  return page;
};

beforeAll(async () => {
  journey = await aJourney();
  caller = await signedInAt(journey.url, 'leader', journey.city.passwords['leader'] ?? '');
  for (const zone of zones) pages.push(await browserIn(zone));
}, 300_000);

afterAll(() => journey.end());

/** Days as a person reads them: in Chinese, by dashes, in a box for dates. */
const daysOn = async (page: Page): Promise<string[]> => {
  const told = await page.evaluate(() => [document.body.innerText, ...[...document.querySelectorAll('input')].map(({ value }) => value), ...[...document.querySelectorAll('[title]')].map((each) => each.getAttribute('title') ?? '')].join('\n'));
  return told.match(/\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2})?)?|(?:\d{4}年)?\d{1,2}月\d{1,2}日(?: ?\d{2}:\d{2})?/gu) ?? [];
};

const settledDays = async (page: Page): Promise<string[]> => {
  let before = '';
  await expect.poll(async () => {
    const now = (await page.getByRole('main').textContent()) ?? '';
    const still = now !== '' && now === before && (await page.locator('main [aria-busy="true"]').count()) === 0;
    before = now;
    return still;
  }, { ...patient, interval: 400 }).toBe(true);
  return daysOn(page);
};

const sameEverywhere = async (path: string): Promise<string[]> => {
  const [first = [], ...others] = await Promise.all(pages.map(async (page) => {
    await page.goto(`${journey.url}${path}`);
    return settledDays(page);
  }));
  for (const other of others) expect(other, path).toEqual(first);
  return first;
};

it('of a profile, its members and its plan', async () => {
  const { lead } = await caller.ask(consortiumProfile, { consortium: 'LHT-001' });
  expect((await sameEverywhere('/consortia/LHT-001')).length).toBeGreaterThan(5);
  const unit = await caller.ask(organisationProfile, { uscc: lead.uscc });
  const days = await sameEverywhere(`/members/${lead.uscc}`);
  const joined = unit.memberships.map((stay) => stay.joined);
  expect(days).toEqual(expect.arrayContaining(joined.slice(0, 1)));
});

it('of a project, each as the register has it', async () => {
  const { projects } = await caller.ask(consortiumProfile, { consortium: 'LHT-001' });
  const code = projects[0]?.code ?? '';
  const { milestones } = await caller.ask(projectProfile, { project: code });
  const days = await sameEverywhere(`/projects/${code}?tables=project-plan`);
  for (const { planned } of milestones) expect(days).toContain(planned);
});

it.each(['/', '/funds', '/outcomes', '/trial', '/warnings', '/data', '/rules?view=evaluations', '/screen?rotate=off'])('on %s', async (path) => {
  expect((await sameEverywhere(path)).length).toBeGreaterThan(0);
});

it('of a proposal', async () => {
  const [flag] = (await caller.ask(flags, {})).flags.filter(({ kind }) => kind === 'revoke' || kind === 'rectify');
  expect((await sameEverywhere(`/flags/${flag?.key ?? ''}`)).length).toBeGreaterThan(0);
});
