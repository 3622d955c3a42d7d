import { fundFlow, ranking } from '@monitor/domain';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { amountText } from '../../frontend/src/format/amount';
import { type Caller, signedInAt } from '../city/caller.js';
import { aJourney, type Journey, type Window } from './browser.js';
import { barriersOf, flawsOf } from './page-flaws.js';

let journey: Journey;
let caller: Caller;

beforeAll(async () => {
  journey = await aJourney();
  caller = await signedInAt(journey.url, 'analyst', journey.city.passwords['analyst'] ?? '');
}, 300_000);

afterAll(() => journey.end());

const panelOf = (page: Page, title: string) => page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true, level: 2 }) });

it('reaches a sector in two clicks, with the filters chosen before', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'analyst');
  await page.goto(`${journey.url}/?year=2024&unit=wan`);
  await page.getByRole('link', { name: '领域', exact: true }).first().click();
  await page.getByRole('main').getByRole('link', { name: '新能源汽车' }).first().click();
  await page.waitForURL(/\/sectors\/nev\?year=2024&unit=wan/u);
  const { rows } = await caller.ask(ranking, { sector: ['nev'], year: 2024 });
  const compared = panelOf(page, '得分构成与名次区间');
  await expect.poll(() => compared.getByRole('listitem').filter({ has: page.getByRole('link') }).count()).toBe(rows.length);
  await journey.picture(page, 'sector');
});

it('is told who stands out, steps to it by the keyboard, and comes back to where it was', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'analyst');
  await page.goto(`${journey.url}/sectors/nev?status=active,rectifying`);
  const funnel = panelOf(page, '谁在同等规模中明显不同');
  const outlier = funnel.getByRole('list', { name: '界限以外的联合体' }).getByRole('link').first();
  const name = (await outlier.textContent()) ?? '';
  expect(name).toContain('创新联合体');
  await funnel.getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => funnel.textContent()).toContain(name);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/consortia\/LHT-.*status=active,rectifying/u);
  await expect.poll(() => page.getByRole('main').textContent()).toContain(name);
  await page.goBack();
  await page.waitForURL(/\/sectors\/nev\?status=active,rectifying/u);
  await outlier.click();
  await page.waitForURL(/\/consortia\/LHT-/u);
  await page.goBack();
  await expect.poll(() => page.getByRole('main').textContent()).toContain('谁在同等规模中明显不同');
});

it('opens the rows of a bar, and they sum to it', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'analyst');
  await page.goto(`${journey.url}/sectors/storage?unit=wan`);
  const { fiscal } = await caller.ask(fundFlow, { sector: ['storage'] });
  const spent = amountText(fiscal.spent, 'wan');
  await panelOf(page, '批复、拨付、支出与结余').getByRole('link').filter({ hasText: spent }).first().click();
  const drawer = page.getByRole('dialog');
  await expect.poll(() => drawer.getByRole('group').first().textContent()).toContain(spent);
  await expect.poll(() => drawer.textContent()).toContain('经费台账');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
});

it('looks at money from the waterfall to the flow, and keeps a chart as its table', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'analyst');
  await page.goto(`${journey.url}/funds?anomaly=idle_balance&tables=fund-flow`);
  await expect.poll(() => panelOf(page, '批复、拨付、支出与结余').getByRole('table').textContent()).toContain('结余');
  await expect.poll(() => panelOf(page, '疑点清单').textContent()).toContain('结余已闲置');
  expect(await panelOf(page, '疑点清单').textContent()).not.toContain('支出进度落后');
  await page.getByRole('button', { name: '流向' }).click();
  await page.waitForURL(/flow=links/u);
  await panelOf(page, '资金流向').locator('svg').first().waitFor();
  await journey.picture(page, 'fund-links');
});

it('is told of a sector that does not exist, with a way on', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'analyst');
  await page.goto(`${journey.url}/sectors/chips?year=2024`);
  await expect.poll(() => page.getByRole('main').getByRole('alert').textContent()).toContain('没有“chips”这个领域');
  await page.getByRole('main').getByRole('link', { name: '半导体' }).click();
  await page.waitForURL(/\/sectors\/semiconductor\?year=2024/u);
});

const places = [
  { name: 'sectors', path: '/sectors', holds: '第四条覆盖情况' },
  { name: 'sector', path: '/sectors/nev', holds: '界限' },
  { name: 'funds', path: '/funds', holds: '截至第四季度' },
  { name: 'fund-flow', path: '/funds?flow=links', holds: '资金流向' },
];
const windows: Window[] = [{ width: 1366, height: 768, theme: 'light' }, { width: 1920, height: 1080, theme: 'dark' }, { width: 390, height: 844, theme: 'light' }];

it.each(windows)('sees nothing cut or covered, and meets no barrier, at $width×$height $theme', async (window) => {
  const page = await journey.open(window);
  await journey.signIn(page, 'analyst');
  for (const { name, path, holds } of places) {
    await page.goto(`${journey.url}${path}`, { waitUntil: 'networkidle' });
    await expect.poll(() => page.getByRole('main').textContent(), { timeout: 30_000 }).toContain(holds);
    await expect.poll(() => page.getByRole('application').locator('svg').count(), { timeout: 30_000 }).toBe(await page.getByRole('application').count());
    expect(await flawsOf(page), name).toEqual([]);
    expect(await barriersOf(page), name).toEqual([]);
  }
  await page.context().close();
});

it('saw no error on the way', () => {
  expect(journey.faults).toEqual([]);
});
