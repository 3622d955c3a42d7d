import { afterAll, beforeAll, expect, it } from 'vitest';
import { aJourney, type Journey } from './browser.js';

let journey: Journey;

beforeAll(async () => {
  journey = await aJourney();
}, 300_000);

afterAll(() => journey.end());

it('loads from the page and sees that nothing changed', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'operator');
  await page.getByRole('link', { name: '来源与运行' }).first().click();
  const row = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^立即载入/u }) }).first();
  await row.getByRole('button', { name: /^立即载入/u }).click();
  await expect.poll(() => row.textContent(), { timeout: 60_000 }).toContain('无变化');
  await expect.poll(() => page.getByRole('table').first().textContent()).toMatch(/无变化.*页面（operator）/su);
  await journey.picture(page, 'sources');
});

it('looks into the exchange folder: its runs, and that no older version waits', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'operator');
  await page.goto(`${journey.url}/sources?source=folder`);
  await expect.poll(() => page.getByRole('table').first().textContent()).toMatch(/已发布/u);
  await page.getByRole('button', { name: '待定的旧版本' }).click();
  await expect.poll(() => page.getByRole('main').textContent()).toContain('没有等待决定的旧版本。');
  expect(new URL(page.url()).search).toBe('?source=folder&part=versions');
});

it('finds the way from the data to their sources', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'operator');
  await page.goto(`${journey.url}/data`);
  await page.getByRole('main').getByRole('link', { name: /来源与运行/u }).click();
  await page.getByRole('main').getByRole('button', { name: /^立即载入/u }).first().waitFor();
});

it('leaves a district office to watch: how loads went, and where its own reports go', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'district');
  await page.goto(`${journey.url}/sources`);
  await expect.poll(() => page.getByRole('main').textContent()).toContain('来源由市局管理');
  await page.getByRole('table').first().waitFor();
  expect(await page.getByRole('button', { name: /^立即载入/u }).count()).toBe(0);
  await page.goto(`${journey.url}/import`);
  await expect.poll(() => page.getByRole('main').textContent()).toContain('县区账号不能上传文件');
});

it('reads why a cell was refused, where it stands and what was in it', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'operator');
  await page.goto(`${journey.url}/data`);
  const main = page.getByRole('main');
  await main.getByRole('link', { name: '隔离与核对' }).click();
  await expect.poll(() => main.textContent()).toMatch(/经费台账-20\d\d\.csv/u);
  await expect.poll(() => main.textContent()).toMatch(/统一社会信用代码|日历上没有这一天|应为数字/u);
});

it('saw no error on the way', () => {
  expect(journey.faults).toEqual([]);
});
