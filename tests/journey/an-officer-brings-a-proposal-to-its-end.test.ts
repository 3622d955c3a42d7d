import { flags, oneProceeding, overview, stageNames } from '@monitor/domain';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, signedInAt } from '../city/caller.js';
import { aJourney, type Journey } from './browser.js';

const patient = { timeout: 30_000 };
const languages = ['zh', 'en'] as const;
type Language = (typeof languages)[number];

const words = {
  zh: { title: '处置', next: '下一步', reason: '理由或文书编号', submit: '提交', open: '提出建议', review: '复核', samePerson: '提出人不能自己复核', notify: '告知', hearing: '陈述申辩期到', proposed: stageNames.proposed, reviewed: stageNames.reviewed },
  en: { title: 'Proceeding', next: 'Next step', reason: 'Reason or paper’s number', submit: 'Submit', open: 'Propose', review: 'Review', samePerson: 'Another person has to do this.', notify: 'Give notice', hearing: 'The consortium may answer until', proposed: 'Proposed', reviewed: 'Reviewed' },
} as const;

let journey: Journey;
let caller: Caller;

beforeAll(async () => {
  journey = await aJourney();
  caller = await signedInAt(journey.url, 'officer', journey.city.passwords['officer'] ?? '');
}, 300_000);

afterAll(() => journey.end());

const personIn = async (account: string, language: Language): Promise<Page> => {
  const page = await journey.open();
  await page.addInitScript((spoken) => localStorage.setItem('language', spoken), language);
  await journey.signIn(page, account, language);
  return page;
};

const panelOf = (page: Page, language: Language) => page.getByRole('region', { name: words[language].title, exact: true });
const shown = (page: Page, language: Language) => async (): Promise<string> => (await panelOf(page, language).textContent()) ?? '';

/** Takes a step by the form, as a person does. */
const act = async (page: Page, language: Language, step: { act: string; reason?: string }): Promise<void> => {
  const { next, reason, submit } = words[language];
  const panel = panelOf(page, language);
  await panel.getByLabel(next).selectOption(step.act);
  if (step.reason !== undefined) await panel.getByLabel(reason).fill(step.reason);
  await panel.getByRole('button', { name: submit }).click();
};

/** Proposals to rectify that stand on the cockpit's list and need no second reviewer. */
const plainOnes = async (): Promise<string[]> => {
  const { attention } = await caller.ask(overview, {});
  const keys = attention.filter(({ kind }) => kind === 'rectify').map(({ key }) => key);
  const outlooks = await Promise.all(keys.map((key) => caller.ask(oneProceeding, { key })));
  return outlooks.filter(({ stands, evaluable, needsSecond, records }) => stands && evaluable && !needsSecond && records.length === 0).map(({ flagKey }) => flagKey);
};

describe.each(languages)('in %s', (language) => {
  let key: string;
  let officer: Page;

  it('comes from the list of what waits to the form, and proposes under a paper’s number', async () => {
    const ones = await plainOnes();
    officer = await personIn('officer', language);
    const listed = officer.getByRole('main').locator('li a[href^="/flags/"]');
    await listed.first().waitFor();
    const addresses = await listed.evaluateAll((links) => links.map((link) => decodeURIComponent(link.getAttribute('href') ?? '')));
    key = ones.find((each) => addresses.some((address) => address.startsWith(`/flags/${each}`))) ?? '';
    expect(key).not.toBe('');
    await officer.getByRole('main').locator(`li a[href^="/flags/${key}"], li a[href^="/flags/${encodeURIComponent(key)}"]`).first().click();
    await officer.waitForURL(/\/flags\//u);
    await expect.poll(shown(officer, language), patient).toContain(words[language].submit);
    await act(officer, language, { act: 'open', reason: '长科函〔2026〕11号' });
    await expect.poll(shown(officer, language), patient).toContain('长科函〔2026〕11号');
    expect(await shown(officer, language)()).toContain(words[language].proposed);
    await journey.picture(officer, `proceeding-${language}`);
  });

  it('is told that somebody else must review it', async () => {
    await expect.poll(shown(officer, language), patient).toContain(words[language].samePerson);
    expect(await panelOf(officer, language).getByLabel(words[language].next).locator('option[value="review"]').count()).toBe(0);
  });

  it('is reviewed by a second officer, and waits for the consortium to be heard', async () => {
    const reviewer = await personIn('reviewer', language);
    await reviewer.goto(`${journey.url}/flags/${key}`);
    await expect.poll(shown(reviewer, language), patient).toContain(words[language].submit);
    await act(reviewer, language, { act: 'review', reason: '核对无误' });
    await expect.poll(shown(reviewer, language), patient).toContain(words[language].reviewed);
    await act(reviewer, language, { act: 'notify', reason: '长科告〔2026〕12号' });
    await expect.poll(shown(reviewer, language), patient).toContain(words[language].hearing);
    const { records, legal } = await caller.ask(oneProceeding, { key });
    expect(records.at(-1)).toMatchObject({ stage: 'noticed', events: [{ act: 'open', by: 'officer' }, { act: 'review', by: 'reviewer' }, { act: 'notify', by: 'reviewer' }] });
    expect(legal.status).toBe('active');
  });

  it('shows the leader who did what, and why it cannot be approved yet', async () => {
    const leader = await personIn('leader', language);
    await leader.goto(`${journey.url}/flags/${key}`);
    await expect.poll(shown(leader, language), patient).toMatch(/officer[\s\S]*reviewer/u);
    expect(await panelOf(leader, language).locator('option[value="approve"]').count()).toBe(0);
    await leader.goto(journey.url);
    await expect.poll(() => leader.getByRole('main').textContent(), patient).toMatch(/\d/u);
    expect((await caller.ask(flags, {})).flags.map((flag) => flag.key)).toContain(key);
  });
});

it('saw no error on the way', () => {
  expect(journey.faults).toEqual([]);
});
