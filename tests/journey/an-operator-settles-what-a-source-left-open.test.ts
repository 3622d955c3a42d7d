import { records, runs, sources } from '@monitor/domain';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aFundLine, fundHead } from '../etl/pipeline/a-folder.js';
import { aFile, aLine } from '../etl/quarantine/quarantine-bay.js';
import { aPlaceUnsettled, type UnsettledPlace } from './a-place-unsettled.js';
import { flawsOf } from './page-flaws.js';

const patient = { timeout: 90_000 };
const ledgerOf = (amount: string): string => aFile(aLine('V1', { source: '市财政', amount }));

let place: UnsettledPlace;
let page: Page;

beforeAll(async () => {
  place = await aPlaceUnsettled();
  page = await place.open();
  page.setDefaultTimeout(15_000);
  await place.signIn(page, 'operator');
});

afterAll(() => place.end());

const main = () => page.getByRole('main');
const handIn = async (name: string, content: string | Buffer): Promise<void> => {
  await page.goto(`${place.url}/import`);
  await page.getByLabel('选择要导入的文件').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
};
const sumIn = async (file: string): Promise<string | undefined> => (await place.operator.ask(records, { kind: 'fund_entry', file, limit: 1 })).sums[0]?.sum;

it('chooses by eye the encoding of a file that does not tell it', async () => {
  await handIn('workshops.csv', Buffer.from('name,city\nCafé Müller,Zürich\n', 'latin1'));
  const choice = main().getByRole('region', { name: '编码' });
  await choice.getByRole('alert').waitFor();
  const onward = main().getByRole('button', { name: '下一步：对应各列' });
  expect(await onward.isDisabled()).toBe(true);
  await expect.poll(() => choice.getByLabel('Windows-1252（西欧）').textContent()).toBe('Café Müller,Zürich');
  await choice.getByRole('button', { name: '按 Windows-1252（西欧） 读取' }).click();
  await expect.poll(() => choice.count()).toBe(0);
  expect(await main().getByLabel('编码', { exact: true }).inputValue()).toBe('windows-1252');
  await onward.click();
  await expect.poll(() => main().textContent(), patient).toContain('Zürich');
});

it('loads as it is a file that fits a format of the bureau', async () => {
  await handIn('追加经费.csv', `${fundHead}\n${aFundLine('JF-9', { amount: '77.00' })}\n`);
  const fits = main().getByRole('region', { name: '可以直接载入' });
  await expect.poll(() => fits.textContent(), patient).toContain('市局交换格式“经费台账”（9 列中认出 9 列）');
  await place.picture(page, 'import-fits');
  await fits.getByRole('button', { name: '按此载入' }).click();
  const result = page.getByRole('region', { name: '这个文件带来的记录' });
  await expect.poll(() => result.textContent(), patient).toMatch(/经费台账1金额合计 77\.00 元/u);
  expect(await flawsOf(page)).toEqual([]);
});

it('lets an older version count, with the reason why', async () => {
  const ended: string[] = [];
  for (const amount of ['10.00', '20.00', '10.00']) {
    await place.finance.write({ '台账.csv': ledgerOf(amount) });
    ended.push(await place.load('finance'));
  }
  expect([ended, await sumIn('finance/')]).toEqual([['published', 'published', 'published'], '20.00']);
  await page.goto(`${place.url}/sources`);
  const row = main().getByRole('listitem').filter({ hasText: '财务软件导出' });
  await expect.poll(() => row.textContent(), patient).toContain('1 个旧版本待定');
  await row.getByRole('link', { name: '待定的旧版本' }).click();
  await main().getByRole('button', { name: '采用旧版：finance/台账.csv' }).click();
  await place.picture(page, 'older-version');
  const confirm = page.getByRole('dialog').getByRole('button', { name: '采用旧版' });
  expect(await confirm.isDisabled()).toBe(true);
  await page.getByLabel('采用较早版本的原因').fill('新的一份记错了金额');
  await confirm.click();
  await expect.poll(() => main().textContent(), patient).toContain('没有等待决定的旧版本。');
  await main().getByRole('button', { name: '立即载入：财务软件导出' }).click();
  await expect.poll(() => sumIn('finance/'), patient).toBe('10.00');
  expect((await place.operator.ask(sources, {})).sources.find(({ name }) => name === 'finance')?.waiting).toBe(0);
});

it('stops a load under way, and is told who stopped it and that nothing was published', async () => {
  await page.goto(`${place.url}/sources?source=payments`);
  await main().getByRole('button', { name: '立即载入：支付接口' }).click();
  await main().getByRole('button', { name: '停止' }).click();
  await expect.poll(() => main().getByRole('table').textContent(), patient).toMatch(/已取消.*由 operator 停止；没有发布任何内容，现行数据未受影响。/su);
  await expect.poll(() => main().getByRole('progressbar').count(), patient).toBe(0);
  expect(await main().getByRole('button', { name: '立即载入：支付接口' }).isEnabled()).toBe(true);
  const { runs: [last] } = await place.operator.ask(runs, { source: 'payments', limit: 1 });
  expect([last?.state, last?.cancelBy, last?.edition]).toEqual(['cancelled', 'operator', null]);
  expect(await flawsOf(page)).toEqual([]);
  await place.picture(page, 'source-cancelled');
});

it('is the same way in English: hand in, say what its words mean, look, save and load', async () => {
  const reading = await place.open();
  reading.setDefaultTimeout(15_000);
  await reading.addInitScript(() => localStorage.setItem('language', 'en'));
  await place.signIn(reading, 'analyst', 'en');
  await reading.goto(`${place.url}/import`);
  await reading.getByLabel('Choose files to import').setInputFiles({ name: 'payments-2025.csv', mimeType: 'text/csv', buffer: Buffer.from(aFile(aLine('V8', { source: '局里给的' }), aLine('V9', { source: '市财政' }))) });
  await reading.getByRole('button', { name: 'Next: map the columns' }).click();
  await reading.getByRole('button', { name: 'Add a kind of record Fund ledger' }).click();
  const card = reading.getByRole('region', { name: 'Fund ledger' });
  const counts = reading.getByRole('list', { name: 'Records by kind' });
  await card.getByLabel('Source for “局里给的”').selectOption('市财政专项');
  await expect.poll(() => counts.textContent(), patient).toBe('Fund ledger 1');
  expect(await card.getByLabel('Source for “市财政”').locator('option:checked').textContent()).toBe('Refused (not in the dictionary)');
  await card.getByLabel('Source for “市财政”').selectOption('市财政专项');
  await expect.poll(() => counts.textContent(), patient).toBe('Fund ledger 2');
  await place.picture(reading, 'import-mapping-en');
  await reading.getByRole('button', { name: 'Next: save and load' }).click();
  await reading.getByLabel('Owner').fill('Finance');
  await reading.getByRole('button', { name: 'Save and load' }).last().click();
  const result = reading.getByRole('region', { name: 'Records this file brought' });
  await expect.poll(() => result.textContent(), patient).toMatch(/Fund ledger2Amount 20\.02 CNY in all/u);
  await place.picture(reading, 'import-result-en');
  expect(await flawsOf(reading)).toEqual([]);
  await reading.context().close();
});

it('raised no error on the way', () => {
  expect(place.faults).toEqual([]);
});
