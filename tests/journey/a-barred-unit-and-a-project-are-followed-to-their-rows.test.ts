import { afterAll, beforeAll, expect, it } from 'vitest';
import { aJourney, type Journey } from './browser.js';

const BARRED = '91220100DEMA00000T';
const PROJECT = 'XM-041-005';
let journey: Journey;

beforeAll(async () => {
  journey = await aJourney();
}, 300_000);

afterAll(() => journey.end());

it('sees at once that a unit is barred, where it sits in spite of it, and comes to the record of the ban', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'officer');
  await page.goto(`${journey.url}/members/${BARRED}`);
  const main = page.getByRole('main');
  await expect.poll(() => main.textContent()).toContain('禁入期内，至 2027-05-19');
  await expect.poll(() => main.textContent()).toMatch(/不符合\s*长春市医用影像设备创新联合体/u);
  await expect.poll(() => main.textContent()).toContain('牵头，2020-12-03 至 2024-05-20');
  await journey.picture(page, 'member');
  await page.getByRole('link', { name: `查看ban:${BARRED}/2024-05-20的来源记录` }).click();
  await expect.poll(() => page.getByRole('dialog').textContent()).toMatch(/禁入名单.*长科撤字〔2024〕1号/su);
  await page.goBack();
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
});

it('goes from a unit to its project, sees what is overdue, opens the lines of a year, and climbs the trail to the consortium', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'analyst');
  await page.goto(`${journey.url}/members/${BARRED}`);
  await page.getByRole('link', { name: '低速电动车封装技术协同攻关（5期）' }).click();
  await page.waitForURL(new RegExp(`/projects/${PROJECT}`, 'u'));
  const main = page.getByRole('main');
  await expect.poll(() => main.textContent()).toMatch(/逾期未完成 · 计划 2024-03-15，未完成，迟 837 天/u);
  await page.getByRole('group', { name: '计划与实际的显示方式' }).getByRole('button', { name: '表' }).click();
  await page.waitForURL(/tables=project-plan/u);
  await expect.poll(() => main.getByRole('region', { name: '计划与实际' }).getByRole('row').count()).toBeGreaterThan(8);
  await page.getByTitle('查看 2023 年支出的台账明细').click();
  await expect.poll(() => page.getByRole('dialog').textContent()).toMatch(/198\.89.*经费台账-2023/su);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  await page.getByRole('navigation', { name: '当前位置' }).getByRole('link', { name: '长春市低速电动车创新联合体' }).click();
  await page.waitForURL(/\/consortia\/LHT-041/u);
});

it('is told in words of a project and a unit that are not there', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'district');
  await page.goto(`${journey.url}/projects/${PROJECT}`);
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('请核对编号');
  await page.goto(`${journey.url}/members/${BARRED}`);
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('请核对代码');
});

it('reads what the Measures achieved from another day one, kept in the address', async () => {
  const page = await journey.open();
  await journey.signIn(page, 'leader');
  await page.goto(`${journey.url}/trial`);
  const main = page.getByRole('main');
  await expect.poll(() => main.textContent()).toContain('《办法》尚未印发，施行日未定');
  await expect.poll(() => main.textContent()).toContain('施行后（4 个季度）');
  await page.getByLabel('假定施行日').fill('2024-07-01');
  await page.waitForURL(/from=2024-07-01/u);
  await expect.poll(() => main.textContent()).toContain('施行后（6 个季度）');
  await journey.picture(page, 'trial');
  await page.getByRole('button', { name: '恢复默认' }).click();
  await expect.poll(() => main.textContent()).toContain('施行后（4 个季度）');
});

it('saw no error on the way but those it asked for', () => {
  expect(journey.faults.filter((fault) => !fault.includes('404'))).toEqual([]);
});
