import { afterAll, beforeAll, expect, it } from 'vitest';
import { aJourney, type Journey } from './browser.js';

let journey: Journey;

beforeAll(async () => {
  journey = await aJourney();
}, 300_000);

afterAll(() => journey.end());

it('are ticked, compared, one taken away, and Back leads the way up again', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'analyst');
  await page.goto(`${journey.url}/consortia`);
  const boxes = page.getByRole('checkbox', { name: /进行比较/u });
  await boxes.first().waitFor();
  for (const place of [0, 4, 9]) await boxes.nth(place).check();
  const names = await Promise.all([0, 4, 9].map(async (place) => ((await boxes.nth(place).getAttribute('aria-label')) ?? '').replace(/^勾选|进行比较$/gu, '')));
  await expect.poll(() => page.getByRole('main').textContent()).toContain('已选 3/5');
  await page.getByRole('link', { name: '并列比较' }).click();
  await page.getByRole('heading', { name: '并列比较' }).waitFor();
  const main = page.getByRole('main');
  await expect.poll(() => main.textContent()).toContain('最优');
  for (const name of names) expect(await main.textContent(), name).toContain(name);
  await journey.picture(page, 'comparison-1366-light');
  const three = page.url();
  expect(new URL(three).searchParams.get('compare')?.split(',')).toHaveLength(3);

  await page.getByRole('link', { name: `移去${names[1] ?? ''}` }).first().click();
  await expect.poll(() => page.getByRole('columnheader', { name: names[1] ?? '' }).count()).toBe(0);
  await page.goBack();
  await expect.poll(() => page.url()).toBe(three);
  await page.getByRole('link', { name: names[2] ?? '', exact: true }).first().click();
  await page.getByRole('heading', { level: 1, name: names[2] ?? '' }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: '并列比较' }).waitFor();
  await page.goBack();
  await expect.poll(() => page.getByRole('checkbox', { name: /进行比较/u, checked: true }).count()).toBe(3);
}, 120_000);

it('says so when more than five are asked for, or none is there', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'analyst');
  await page.goto(`${journey.url}/consortia?compare=LHT-001,LHT-002,LHT-003,LHT-004,LHT-005,LHT-006,LHT-007`);
  await expect.poll(() => page.getByRole('main').textContent()).toContain('最多并列 5 个，地址中另有 2 个没有列出');
  await page.goto(`${journey.url}/consortia?compare=LHT-404`);
  await expect.poll(() => page.getByRole('main').textContent()).toContain('请返回排名与名录重新勾选');
  await page.goto(`${journey.url}/consortia`);
  const boxes = page.getByRole('checkbox', { name: /进行比较/u });
  await boxes.first().waitFor();
  for (const place of [0, 1, 2, 3, 4]) await boxes.nth(place).check();
  await boxes.nth(5).click();
  await expect.poll(() => page.getByRole('main').textContent()).toContain('最多比较 5 个，请先取消一个');
  await expect.poll(() => page.getByRole('checkbox', { name: /进行比较/u, checked: true }).count()).toBe(5);
}, 120_000);

it('sorts by two orders with Shift, tells amounts by size, and keeps both in the address', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'analyst');
  await page.goto(`${journey.url}/consortia`);
  await page.getByRole('button', { name: /^等级/u }).click();
  await page.getByRole('button', { name: /^总分/u }).click({ modifiers: ['Shift'] });
  await expect.poll(() => new URL(page.url()).searchParams.get('sort')).toBe('grade,-total');
  await page.getByLabel('金额按').selectOption('member');
  await expect.poll(() => page.getByRole('main').textContent()).toContain('新增销售收入（万元/家）');
  await page.reload();
  await expect.poll(() => page.getByLabel('金额按').inputValue()).toBe('member');
  await journey.picture(page, 'ranking-two-orders');
}, 120_000);

it('saw no error on the way', () => {
  expect(journey.faults).toEqual([]);
});
