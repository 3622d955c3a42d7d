import { consortiumProfile, explanation, flagExplanation, flags, overview } from '@monitor/domain';
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

it('leads from the cockpit to the source row of a proposal in two clicks', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'leader');
  const { attention } = await caller.ask(overview, {});
  const traced = [];
  for (const item of attention.slice(0, 7)) traced.push(await caller.ask(flagExplanation, { key: item.key }));
  const one = traced.find(({ evidence, conditions }) => evidence.some(({ place }) => place !== null) && conditions.some(({ met }) => met));
  if (one === undefined) throw new Error('No proposal on the cockpit rests on a source row');
  await page.getByRole('main').locator(`a[href^="/flags/${encodeURIComponent(one.key)}"], a[href^="/flags/${one.key}"]`).first().click();
  const main = page.getByRole('main');
  await expect.poll(() => main.textContent(), patient).toContain(one.headline);
  expect(await main.textContent()).toContain('须人工确认后生效');
  await journey.picture(page, 'flag-explanation');
  await main.locator('a[href*="record="]').first().click();
  const drawer = page.getByRole('dialog');
  await expect.poll(() => drawer.textContent(), patient).toMatch(/SHA-256/u);
  await expect.poll(() => drawer.textContent(), patient).toMatch(/[A-Z]+\d+/u);
});

it('tells every condition, rule and reading of a proposal, and gives it as text', async () => {
  const page = await journey.open();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await journey.signIn(page, 'leader');
  const { flags: raised } = await caller.ask(flags, {});
  const key = raised.find(({ kind }) => kind === 'rectify')?.key ?? '';
  const reply = await caller.ask(flagExplanation, { key });
  await page.goto(`${journey.url}/flags/${key}`);
  const main = page.getByRole('main');
  await expect.poll(() => main.textContent(), patient).toContain(reply.headline);
  await main.getByText(/未成立的条件/u).click();
  const text = (await main.textContent()) ?? '';
  for (const condition of reply.conditions) expect(text).toContain(condition.text);
  for (const rule of reply.rules) expect(text).toContain(rule.clause);
  for (const { taken } of [...reply.openReadings, ...reply.rules.flatMap(({ openReadings }) => openReadings)]) expect(text).toContain(taken);
  for (const told of [reply.scheme, reply.ruleSet, reply.basis.edition]) expect(text).toContain(told);
  await main.getByRole('button', { name: '复制为文字' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText()), patient).toContain(reply.headline);
});

it('says in the profile what makes the score, how far the lines are and how firm the rank is', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'leader');
  const profile = await caller.ask(consortiumProfile, { consortium: 'LHT-020' });
  const why = await caller.ask(explanation, { consortium: 'LHT-020' });
  expect(why.contributions.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(profile.total ?? 0, 9);
  await page.goto(`${journey.url}/consortia/LHT-020`);
  for (const section of ['contributions', 'distances', 'place', 'steadiness', 'change']) await page.locator(`#${section} h2`).waitFor();
  const read = async (section: string): Promise<string> => (await page.locator(`#${section}`).textContent()) ?? '';
  await expect.poll(() => read('contributions'), patient).toContain('绩效总分');
  for (const { from, indicator } of why.way?.steps ?? []) expect(await read('distances')).toContain(from === null ? `补报 ${indicator}` : `把 ${indicator}`);
  expect(await read('steadiness')).toContain(`并列带 ${why.interval?.band ?? ''}`);
  expect(await read('place')).toContain(`共 ${why.sector?.units ?? ''} 个`);
});

it('says of a consortium that cannot be judged what is missing and from whom', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'leader');
  const { flags: raised } = await caller.ask(flags, {});
  const replies = [];
  for (const { consortium } of raised.filter(({ kind }) => kind === 'data')) replies.push(await caller.ask(explanation, { consortium }));
  const barred = replies.find(({ total, obstacles }) => total === null && obstacles.length > 0);
  if (barred === undefined) throw new Error('The demo city has no consortium that cannot be judged');
  await page.goto(`${journey.url}/consortia/${barred.consortium}`);
  const told = page.locator('#obstacles');
  for (const { text, fromWhom } of barred.obstacles) {
    await expect.poll(() => told.textContent(), patient).toContain(text);
    expect(await told.textContent()).toContain(fromWhom);
  }
});

it('shows beside each rank its interval and band, and below it what the ranks depend on', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'leader');
  await page.goto(`${journey.url}/consortia`);
  const main = page.getByRole('main');
  await expect.poll(() => main.textContent(), patient).toMatch(/并列带 1/u);
  for (const told of ['名次区间', '哪项选择最左右名次', '临界建议', '换一种方法的名次', '非正式，不改变等次']) await expect.poll(() => main.textContent(), patient).toContain(told);
  await journey.picture(page, 'ranking-robustness');
});

it('saw no error on the way', () => {
  expect(journey.faults).toEqual([]);
});
