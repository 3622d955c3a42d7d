import { outcomeDuplicates, outcomePipeline, outcomeRecords } from '@monitor/domain';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, signedInAt } from '../city/caller.js';
import { aJourney, type Journey } from './browser.js';

let journey: Journey;
let caller: Caller;
let page: Page;

beforeAll(async () => {
  journey = await aJourney();
  caller = await signedInAt(journey.url, 'analyst', journey.city.passwords['analyst'] ?? '');
  page = await journey.open();
  await journey.signIn(page, 'analyst');
}, 300_000);

afterAll(() => journey.end());

const section = (name: string) => page.getByRole('region', { name, exact: true }).first();
const drawer = () => page.getByRole('dialog').filter({ visible: true });

it('opens the outcomes from the navigation and sees money beside counts', async () => {
  await page.getByRole('link', { name: '成果转化', exact: true }).first().click();
  await expect.poll(() => section('成果类型：件数与金额').textContent()).toContain('技术合同');
  for (const title of ['转化链条', '立项到成果用时', '五年合同与收入', '各领域成果', '重复申报待核', '先投后股', '成果明细']) {
    await expect.poll(() => page.getByRole('heading', { name: title, exact: true }).count(), { message: title }).toBe(1);
  }
  await journey.picture(page, 'outcomes');
});

it('picks a stage and sees the projects that reached it', async () => {
  const { stages } = await caller.ask(outcomePipeline, {});
  const contract = stages.find(({ stage }) => stage === 'contract')?.reached ?? 0;
  await section('转化链条').getByRole('link', { name: /签约转化/u }).click();
  await expect.poll(() => drawer().textContent()).toContain(String(contract));
  expect(new URL(page.url()).searchParams.get('slice')).toBe('stage:contract');
  await page.goBack();
  await expect.poll(() => drawer().count()).toBe(0);
});

it('reads the same stages as a table, kept in the address', async () => {
  await section('转化链条').getByRole('button', { name: '表', exact: true }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('tables')).toBe('outcome-pipeline');
  const { stages } = await caller.ask(outcomePipeline, {});
  const table = section('转化链条').getByRole('table');
  for (const { reached } of stages) expect(await table.textContent()).toContain(String(reached));
  await page.reload();
  await expect.poll(() => section('转化链条').getByRole('table').count()).toBe(1);
});

it('steps through the times by key and hears each stage', async () => {
  const chart = section('立项到成果用时').getByRole('application');
  await chart.focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => section('立项到成果用时').getByRole('status').allTextContents()).toEqual(expect.arrayContaining([expect.stringContaining('攻关完成')]));
  await page.keyboard.press('Escape');
});

it('follows a pair to both of its files', async () => {
  const { rows } = await caller.ask(outcomeDuplicates, {});
  const pair = rows.find(({ ground, claims }) => ground === 'registration' && claims.length === 2);
  const records = (pair?.claims ?? []).flatMap(({ record }) => (record === null ? [] : [record]));
  expect(records).toHaveLength(2);
  for (const { code, source } of records) {
    await section('重复申报待核').getByRole('link', { name: new RegExp(code, 'u') }).click();
    await expect.poll(() => drawer().textContent()).toContain(source.path);
    await expect.poll(() => drawer().textContent()).toContain(pair?.shared ?? '');
    expect(await drawer().textContent()).toContain(source.cell);
    await page.goBack();
    await expect.poll(() => drawer().count()).toBe(0);
  }
});

it('lists contracts without evidence as the address says, page by page', async () => {
  const list = section('成果明细');
  await list.getByRole('button', { name: '下一页' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('page')).toBe('2');
  await list.getByRole('button', { name: '示范场景' }).click();
  await list.getByRole('button', { name: '无佐证' }).click();
  const asked = await caller.ask(outcomeRecords, { kind: 'scenario', evidenced: 'no' });
  await expect.poll(() => list.locator('tbody tr').count()).toBe(Math.min(20, asked.count));
  const address = new URL(page.url());
  expect(['result', 'evidenced', 'page'].map((name) => address.searchParams.get(name))).toEqual(['scenario', 'no', null]);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect.poll(() => other.getByRole('region', { name: '成果明细', exact: true }).first().locator('tbody tr').count()).toBe(Math.min(20, asked.count));
  await other.close();
});

it('presses a year and the whole page turns to it', async () => {
  await page.goto(`${journey.url}/outcomes`);
  const chart = section('五年合同与收入').getByRole('application');
  await chart.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).searchParams.get('year')).toBe('2024');
  const { count } = await caller.ask(outcomeRecords, { year: 2024, limit: 1 });
  await expect.poll(() => section('成果明细').textContent()).toContain(`${count} 项`);
});

it('saw no error on the way', () => {
  expect(journey.faults).toEqual([]);
});
