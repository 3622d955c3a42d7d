import { ranking, type ReplyOf } from '@monitor/domain';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aJourney, type Journey } from './browser.js';

const MANY = 10_000;
let journey: Journey;
let page: Page;

/** The city's own rows again and again, under names and ranks of their own. */
const multiplied = (reply: ReplyOf<typeof ranking>): ReplyOf<typeof ranking> => ({
  ...reply,
  rows: Array.from({ length: MANY }, (_, place) => {
    const [row = reply.rows[0]] = reply.rows.slice(place % reply.rows.length);
    if (row === undefined) throw new Error('The city has no rows');
    return { ...row, consortium: `S-${place}`, name: `${row.name}${place}`, rank: place + 1, ranks: [((place * 7919) % MANY) + 1, place + 1] };
  }),
  rankYears: reply.rankYears.slice(-2),
});

beforeAll(async () => {
  journey = await aJourney();
  page = await journey.open();
  await journey.signIn(page, 'leader');
  await page.route('**/api/v1/ranking*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: multiplied(ranking.reply.parse(await response.json())) });
  });
  await page.goto(`${journey.url}/consortia`, { waitUntil: 'networkidle' });
  await page.getByText('共 10,000 个').waitFor();
}, 300_000);

afterAll(() => journey.end());

/** Frames until rows fill the view from its head to its foot, after each of many jumps. */
const framesBlank = (): Promise<number[]> =>
  page.getByRole('region', { name: /各联合体的名次/u }).evaluate(async (view) => {
    const isFilled = (): boolean => {
      const rows = [...view.querySelectorAll('tbody tr:not([aria-hidden])')].map((row) => row.getBoundingClientRect());
      const [frame, head] = [view.getBoundingClientRect(), view.querySelector('thead th')?.getBoundingClientRect()];
      return Math.min(...rows.map(({ top }) => top)) <= (head?.bottom ?? 0) + 1 && Math.max(...rows.map(({ bottom }) => bottom)) >= frame.bottom - 2;
    };
    const found: number[] = [];
    for (let step = 1; step <= 40; step += 1) {
      view.scrollTop = step % 4 === 0 ? (view.scrollHeight * ((step * 37) % 101)) / 101 : view.scrollTop + 700;
      let frames = 0;
      do {
        await new Promise((done) => requestAnimationFrame(done));
        frames += 1;
      } while (!isFilled() && frames < 100);
      found.push(frames);
    }
    return found;
  });

it('shows rows wherever it is scrolled to, and keeps few of them in the page', async () => {
  const frames = await framesBlank();
  // A frame to hear of the scroll and one to draw; on a loaded machine a few more.
  expect(frames.filter((each) => each > 2).length, frames.join(' ')).toBeLessThanOrEqual(4);
  expect(Math.max(...frames), frames.join(' ')).toBeLessThanOrEqual(12);
  expect(await page.locator('tbody tr').count()).toBeLessThan(300);
}, 120_000);

it('finds and sorts among them', async () => {
  await page.getByLabel('查找联合体').fill('9999');
  await expect.poll(() => page.getByRole('main').textContent()).toContain('显示 1 个，共 10,000 个');
  await page.getByLabel('查找联合体').fill('');
  await expect.poll(() => page.getByRole('main').textContent()).toContain('显示 10,000 个');
  await page.getByRole('button', { name: /^名次/u }).first().click();
  await expect.poll(() => page.getByRole('row').nth(1).textContent()).toContain('10000');
  await expect.poll(() => page.getByRole('main').textContent()).toContain('变动最大的 40 个');
}, 120_000);

it('saw no error on the way', () => {
  expect(journey.faults).toEqual([]);
});
