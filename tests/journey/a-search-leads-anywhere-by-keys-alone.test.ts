import { search } from '@monitor/domain';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, signedInAt } from '../city/caller.js';
import { aJourney, type Journey } from './browser.js';

const patient = { timeout: 20_000 };

let journey: Journey;
let caller: Caller;

beforeAll(async () => {
  journey = await aJourney();
  caller = await signedInAt(journey.url, 'leader', journey.city.passwords['leader'] ?? '');
}, 300_000);

afterAll(() => journey.end());

const searching = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: /搜索/u }).waitFor();
  await page.keyboard.type(text);
};
const options = (page: Page) => page.getByRole('dialog').getByRole('option');

it('opens a consortium by initials, marked by the arrows, and tells how many there are', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'leader');
  await searching(page, 'cc');
  await expect.poll(() => options(page).count(), patient).toBeGreaterThan(7);
  await expect.poll(() => page.locator('dialog [role=status]').textContent()).toMatch(/找到 \d+ 个/u);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  const marked = options(page).first();
  expect(await marked.getAttribute('aria-selected')).toBe('true');
  expect(await page.getByRole('combobox', { name: /搜索/u }).getAttribute('aria-activedescendant')).toBe(await marked.getAttribute('id'));
  await journey.picture(page, 'search');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/consortia\/LHT-/u);
  expect(await page.getByRole('dialog').count()).toBe(0);
});

it('opens a project by its code and a member by its name, and remembers both', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'leader');
  const { groups } = await caller.ask(search, { q: '技术' });
  const project = groups.find(({ kind }) => kind === 'project')?.rows[0];
  await searching(page, project?.key ?? '');
  await expect.poll(() => options(page).first().textContent(), patient).toContain(project?.name ?? '—');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/projects\//u);
  await expect.poll(() => page.getByRole('main').textContent(), patient).toContain(project?.name ?? '—');
  const member = (await caller.ask(search, { q: '大学' })).groups.find(({ kind }) => kind === 'organisation')?.rows[0];
  await searching(page, member?.name ?? '');
  await expect.poll(() => options(page).first().textContent(), patient).toContain(member?.key ?? '—');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/members\//u);
  await expect.poll(() => page.getByRole('main').textContent(), patient).toContain(member?.name ?? '—');
  await page.keyboard.press('/');
  await expect.poll(() => options(page).allTextContents(), patient).toHaveLength(2);
  expect((await options(page).allTextContents()).join()).toMatch(new RegExp(`${member?.key ?? ''}.*${project?.key ?? ''}`, 'u'));
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
});

it('leaves the key to a box of text and unfinished Chinese words to the person', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'leader');
  await page.goto(`${journey.url}/consortia`);
  await page.locator('input[type=search]').first().focus();
  await page.keyboard.press('/');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.goto(journey.url);
  await page.getByRole('navigation').first().waitFor();
  await page.keyboard.press('/');
  const box = page.getByRole('combobox', { name: /搜索/u });
  await box.waitFor();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/v1/search')) asked.push(request.url());
  });
  const ime = await page.context().newCDPSession(page);
  await ime.send('Input.imeSetComposition', { text: 'chu neng', selectionStart: 8, selectionEnd: 8 });
  await page.waitForTimeout(600);
  expect(asked).toEqual([]);
  await ime.send('Input.insertText', { text: '储能' });
  await expect.poll(() => options(page).count(), patient).toBeGreaterThan(0);
  expect(asked.every((url) => url.includes(encodeURIComponent('储能')))).toBe(true);
  await box.fill('不存在的名字');
  await expect.poll(() => page.getByRole('dialog').textContent(), patient).toContain('没有匹配的');
});

it('is in the bar of a phone', async () => {
  const page = await journey.open({ width: 390, height: 844, theme: 'light' });
  await journey.signIn(page, 'leader');
  await page.getByRole('button', { name: /搜索/u }).last().click();
  await page.getByRole('combobox', { name: /搜索/u }).fill('LHT-004');
  await expect.poll(() => options(page).first().textContent(), patient).toContain('LHT-004');
  await journey.picture(page, 'search-390');
  await options(page).first().click();
  await page.waitForURL(/\/consortia\/LHT-004/u);
});

it('saw no error on the way', () => {
  expect(journey.faults).toEqual([]);
});
