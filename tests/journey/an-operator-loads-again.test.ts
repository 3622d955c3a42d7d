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
  await page.getByRole('link', { name: '数据与质量' }).first().click();
  await page.getByRole('button', { name: '立即载入' }).click();
  await expect.poll(() => page.getByRole('main').textContent(), { timeout: 60_000 }).toMatch(/无变化|没有变化|未变化/u);
  await journey.picture(page, 'data-quality');
});

it('reads why a cell was refused, where it stands and what was in it', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'operator');
  await page.goto(`${journey.url}/data`);
  const main = page.getByRole('main');
  await expect.poll(() => main.textContent()).toMatch(/经费台账-20\d\d\.csv/u);
  await expect.poll(() => main.textContent()).toMatch(/统一社会信用代码|日历上没有这一天|应为数字/u);
});

it('saw no error on the way', () => {
  expect(journey.faults).toEqual([]);
});
