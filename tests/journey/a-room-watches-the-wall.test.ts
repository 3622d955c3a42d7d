import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aJourney, type Journey } from './browser.js';
import { barriersOf, flawsOf } from './page-flaws.js';

const patient = { timeout: 20_000 };

let journey: Journey;

beforeAll(async () => {
  journey = await aJourney();
}, 300_000);

afterAll(() => journey.end());

const sizes = [{ width: 1920, height: 1080 }, { width: 3840, height: 2160 }, { width: 6656, height: 1792 }] as const;

const wallAt = async (size: { width: number; height: number }, address: string, account = 'leader'): Promise<Page> => {
  const page = await journey.open({ ...size, theme: 'light' });
  await journey.signIn(page, account);
  await page.goto(`${journey.url}${address}`);
  await expect.poll(() => page.locator('main').textContent(), patient).toMatch(/\d/u);
  return page;
};

/** What sticks out of the wall, and the smallest text on it in parts of its height. */
const measured = (page: Page) => page.evaluate(() => {
  const texts = [...document.querySelectorAll('body *')].filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== ''));
  const shown = texts.filter((element) => element.getClientRects().length > 0 && element.getBoundingClientRect().width > 2 && element.closest('[role=status], caption') === null);
  const out = shown.filter((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1;
  });
  const unit = Math.min(innerWidth / 1920, innerHeight / 1080);
  return { out: out.map((element) => element.textContent), smallest: Math.min(...shown.map((element) => parseFloat(getComputedStyle(element).fontSize))) / unit, background: getComputedStyle(document.querySelector('[data-always=dark]') ?? document.body).backgroundColor };
});

it.each(sizes.flatMap((size) => (['summary', 'matrix', 'actions'] as const).map((panel) => ({ ...size, panel }))))('fills $width × $height with $panel, dark, large and inside its edges, in both languages', async ({ width, height, panel }) => {
  const page = await wallAt({ width, height }, `/screen?hold=${panel}`);
  await page.waitForTimeout(300);
  const { out, smallest, background } = await measured(page);
  expect(out).toEqual([]);
  expect(smallest).toBeGreaterThanOrEqual(23.9);
  expect(background).toBe('rgb(11, 30, 59)');
  expect(await flawsOf(page)).toEqual([]);
  await journey.picture(page, `wall-${panel}-${width}`);
  await page.evaluate(() => localStorage.setItem('language', 'en'));
  await page.reload();
  await expect.poll(() => page.locator('main').textContent(), patient).toMatch(/\d/u);
  await page.waitForTimeout(300);
  expect(await flawsOf(page)).toEqual([]);
  expect(await barriersOf(page)).toEqual([]);
  await journey.picture(page, `wall-${panel}-${width}-en`);
  await page.context().close();
});

it('turns by itself, stops by key and button, and keeps that in the address', async () => {
  const page = await wallAt({ width: 1920, height: 1080 }, '/screen');
  const shown = () => page.locator('footer').textContent();
  expect(await shown()).toContain('年度研判 1 / 3');
  await expect.poll(shown, { timeout: 25_000 }).toContain('领域矩阵 2 / 3');
  await page.keyboard.press('Space');
  await page.waitForURL(/hold=matrix/u);
  await page.keyboard.press('ArrowRight');
  await expect.poll(shown).toContain('3 / 3');
  await page.getByRole('button', { name: '继续轮播' }).click();
  await expect.poll(() => page.url()).not.toContain('hold=');
  expect(await page.getByRole('button', { name: '暂停轮播' }).isVisible()).toBe(true);
  await page.context().close();
}, 60_000);

it('does not turn where less motion is wished for', async () => {
  const page = await wallAt({ width: 1920, height: 1080 }, '/screen');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect.poll(() => page.locator('footer').textContent()).toContain('已停止轮播');
  await page.context().close();
});

it('names nobody until an entitled person asks for it', async () => {
  const page = await wallAt({ width: 1920, height: 1080 }, '/screen?hold=actions');
  const main = page.locator('main');
  await expect.poll(() => main.textContent(), patient).toContain('领域某联合体');
  expect(await main.textContent()).not.toMatch(/长春市\S+创新联合体/u);
  await page.getByRole('button', { name: '显示单位名称' }).click();
  await expect.poll(() => main.textContent()).toMatch(/长春\S+创新联/u);
  await page.context().close();
  const other = await wallAt({ width: 1920, height: 1080 }, '/screen?hold=actions&names=shown', 'analyst');
  await expect.poll(() => other.locator('main').textContent(), patient).toContain('领域某联合体');
  expect(await other.locator('main').textContent()).not.toMatch(/长春市\S+创新联合体/u);
  await other.context().close();
});

it('says that the line or the session is gone, keeps the picture, and comes back by itself', async () => {
  const page = await wallAt({ width: 1920, height: 1080 }, '/screen?hold=summary');
  const alert = page.locator('[data-always=dark] [role=alert]');
  await page.context().setOffline(true);
  await expect.poll(() => alert.textContent(), { timeout: 45_000 }).toContain('连接中断');
  expect(await page.locator('main').textContent()).toContain('联合体数');
  await page.context().setOffline(false);
  await expect.poll(() => alert.count(), { timeout: 45_000 }).toBe(0);
  await page.context().clearCookies();
  await expect.poll(() => alert.textContent(), { timeout: 45_000 }).toContain('登录已失效');
  await page.request.post(`${journey.url}/api/v1/session`, { data: { name: 'leader', password: journey.city.passwords['leader'] ?? '' } });
  await expect.poll(() => alert.count(), { timeout: 45_000 }).toBe(0);
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.context().close();
}, 150_000);

it('saw no error but those it was told of', () => {
  expect(journey.faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED/u.test(fault))).toEqual([]);
});
