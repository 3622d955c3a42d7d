import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPlaceApart } from './a-place-apart.js';
import type { Visit } from './browser.js';
import { type RecordSaid, sayRecord } from './mapping-hand.js';

const file = fileURLToPath(new URL('../../../shared/data/cordis-citizen-science.csv', import.meta.url));
const isThere = existsSync(file);
if (!isThere) console.warn(`SKIPPED: ${file} is not there, so nothing is proved about bringing in a file that nobody here designed by the page.`);

const land = { column: 'coordinated_by', spaces: 3, part: -1 } as const;
const closed = (yes: string, no: string) => ({ formula: `status == 'Project closed' ? '${yes}' : '${no}'` });
const ended = { formula: "status == 'Project closed' ? end_date : start_date" } as const;

const records: readonly RecordSaid[] = [
  { record: '单位名录', once: ['coordinated_by'], fields: { 统一社会信用代码: { identity: 'coordinated_by' }, 单位名称: { column: 'coordinator' }, 单位性质: { value: '其他事业单位' }, 所在县区: land } },
  { record: '单位名录', once: ['participant_name'], fields: { 统一社会信用代码: { identity: 'participant_name' }, 单位名称: { column: 'participant_name', spaces: 3 }, 单位性质: { value: '其他事业单位' }, 所在县区: { column: 'participant_name', spaces: 3, part: -1 } } },
  {
    record: '联合体名录', once: ['short title'],
    fields: {
      联合体编号: { column: 'short title' }, 联合体名称: { column: 'short title' },
      主领域: { column: 'programme', mark: ' - ', words: { 'FP7-ENVIRONMENT': '环境（第七框架）', 'H2020-EU.3.5.': '气候行动与资源', 'H2020-EU.2.1.1.': '信息通信技术' }, otherwise: '其他领域' },
      归口县区: land, 认定方式: { value: '评审认定' }, 认定日期: { column: 'start_date' }, 状态: closed('dissolved', 'active'), 状态日期: ended,
    },
  },
  { record: '成员名册', once: ['short title'], fields: { 联合体编号: { column: 'short title' }, 统一社会信用代码: { identity: 'coordinated_by' }, 成员层级: { value: '牵头' }, 加入日期: { column: 'start_date' } } },
  { record: '成员名册', once: [], fields: { 联合体编号: { column: 'short title' }, 统一社会信用代码: { identity: 'participant_name' }, 成员层级: { value: '核心层' }, 加入日期: { column: 'start_date' } } },
  {
    record: '项目', once: ['short title'],
    fields: {
      项目编号: { column: 'short title' }, 联合体编号: { column: 'short title' }, 项目名称: { column: 'short title' }, 项目级别: { value: '国家级' }, 项目牵头单位: { identity: 'coordinated_by' },
      立项日期: { column: 'start_date' }, 计划结束日期: { column: 'end_date' }, 项目状态: closed('accepted', 'running'), 状态日期: ended, 项目预算: { column: 'eu_contribution', unit: '欧元' },
    },
  },
];

describe.skipIf(!isThere)('a file that nobody here designed', () => {
  let visit: Visit;
  let page: Page;

  beforeAll(async () => {
    visit = await aPlaceApart();
    page = await visit.open();
    page.setDefaultTimeout(10_000);
    await visit.signIn(page, 'analyst');
  }, 120_000);

  afterAll(() => visit.end());

  it('is handed in, and its format, encoding and head are told', async () => {
    await page.goto(`${visit.url}/import`);
    await page.getByLabel('选择要导入的文件').setInputFiles(file);
    const main = page.getByRole('main');
    await expect.poll(() => main.textContent(), { timeout: 30_000 }).toContain('257 行，32 列');
    expect(await page.getByLabel('编码', { exact: true }).inputValue()).toBe('utf-8');
    expect(await page.getByLabel('表头行', { exact: true }).inputValue()).toBe('1');
    await visit.picture(page, 'import-format');
  }, 60_000);

  it('is mapped by hand where nothing can be proposed, with the decimal comma seen and its rows read before anything is loaded', async () => {
    await page.getByRole('button', { name: '下一步：对应各列' }).click();
    await page.getByLabel('小数点').waitFor();
    expect(await page.getByLabel('小数点').inputValue()).toBe(',');
    await page.getByLabel('日期次序').selectOption('dmy');
    for (const record of records) await sayRecord(page, record);
    await expect.poll(() => page.getByRole('region', { name: '每一行给出的记录' }).getByRole('status').textContent()).toBe('必填字段都有来源');
    const preview = page.getByRole('region', { name: '试读结果' });
    await expect.poll(() => preview.getByRole('list', { name: '各种记录的条数' }).textContent(), { timeout: 30_000 }).toMatch(/联合体名录 22.*项目 22/su);
    await visit.picture(page, 'import-mapping');
  }, 120_000);

  it('keeps what was done when the page is loaded again', async () => {
    await page.reload();
    await expect.poll(() => page.getByRole('region', { name: '每一行给出的记录' }).getByRole('status').textContent(), { timeout: 30_000 }).toBe('必填字段都有来源');
    expect(await page.getByLabel('“项目预算”所用的列', { exact: true }).locator('option:checked').textContent()).toBe('eu_contribution');
  }, 60_000);

  it('is saved as a source and loaded: 22 consortia, their members, their budgets to the cent', async () => {
    await page.getByRole('button', { name: '下一步：保存并载入' }).click();
    await page.getByLabel('名称', { exact: true }).fill('欧盟公众科学项目');
    await page.getByLabel('负责人').fill('CORDIS');
    expect(await page.getByLabel('代号').inputValue()).toBe('cordis-citizen-science');
    await page.getByRole('button', { name: '保存并载入' }).last().click();
    const result = page.getByRole('region', { name: '这个文件带来的记录' });
    await result.waitFor({ timeout: 90_000 });
    const text = (await result.textContent()) ?? '';
    expect(text).toMatch(/联合体名录22/u);
    expect(text).toMatch(/成员名册279/u);
    expect(text).toMatch(/项目22项目预算合计 83,089,292\.75 欧元/u);
    expect(await page.getByRole('link', { name: '查看记录：联合体名录' }).getAttribute('href')).toContain('table=consortium&file=cordis-citizen-science/');
    await visit.picture(page, 'import-result');
  }, 150_000);

  it('is a source among the others from then on, with its profile to read', async () => {
    await page.getByRole('link', { name: '到“来源与运行”查看' }).click();
    await expect.poll(() => page.getByRole('main').textContent()).toContain('欧盟公众科学项目');
    await page.getByRole('button', { name: '来源说明' }).click();
    await expect.poll(() => page.getByRole('main').locator('pre').textContent()).toMatch(/head: eu_contribution/u);
    await visit.picture(page, 'source-profile');
  }, 60_000);

  it('raised no error on the way', () => {
    // A place whose years nobody judges answers so to whoever asks for a year.
    expect(visit.faults.filter((fault) => !fault.includes('409'))).toEqual([]);
  });
});
