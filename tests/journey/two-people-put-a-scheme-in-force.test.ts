import { changchun2025 } from '@monitor/domain';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aJourney, type Journey } from './browser.js';

let journey: Journey;
let analyst: Page;
/** Where the draft waits for its publication. */
let waiting = '';

beforeAll(async () => {
  journey = await aJourney();
  analyst = await journey.open();
  await journey.signIn(analyst, 'analyst');
}, 300_000);

afterAll(() => journey.end());

const main = (page: Page) => page.getByRole('main');
const textOf = (page: Page) => async () => (await main(page).textContent()) ?? '';

it('shows the scheme in force with its indicators, its settings and every rule', async () => {
  await analyst.getByRole('link', { name: '指标与规则' }).click();
  await expect.poll(textOf(analyst)).toContain('2025年度所用的评价方案');
  await expect.poll(() => main(analyst).getByRole('table').first().getByRole('row').count()).toBe(1 + 4 + 26);
  await expect.poll(textOf(analyst)).toMatch(/优秀线\s*85 分/u);
  await expect.poll(textOf(analyst)).toContain('开放解读');
  await journey.picture(analyst, 'rules-official');
});

it('drafts the next years’ scheme from it and moves a weight, the rest giving way', async () => {
  await analyst.getByRole('link', { name: '草案' }).click();
  await analyst.getByRole('button', { name: '由现行方案起草' }).click();
  const weight = analyst.getByRole('textbox', { name: '协议签署完备率权重' });
  await weight.fill('12');
  await weight.press('Enter');
  await expect.poll(textOf(analyst)).toMatch(/有 30 处改动未保存/u);
  await analyst.getByRole('button', { name: '保存草案' }).click();
  await expect.poll(textOf(analyst)).toContain('没有问题，可以模拟');
  await journey.picture(analyst, 'rules-draft');
});

it('is told of a contradiction at its field, and loses nothing by it', async () => {
  await analyst.getByRole('button', { name: '等次、标记与日程' }).click();
  const pass = analyst.getByRole('textbox', { name: '合格线' });
  await pass.fill('75');
  await pass.press('Enter');
  await analyst.getByRole('button', { name: '保存草案' }).click();
  await expect.poll(textOf(analyst)).toContain('等次分数线应由高到低');
  expect(await pass.inputValue()).toBe('75');
  await pass.fill('60');
  await pass.press('Enter');
  await analyst.getByRole('button', { name: '保存草案' }).click();
  await expect.poll(textOf(analyst)).toContain('没有问题，可以模拟');
});

it('simulates the draft against 2025 and sees who moves and why', async () => {
  await analyst.getByRole('button', { name: '去模拟' }).click();
  await analyst.getByRole('button', { name: '开始模拟' }).click();
  await analyst.waitForURL(/sim=\d+/u, { timeout: 120_000 });
  await expect.poll(textOf(analyst)).toContain('对照：评价方案 changchun-2025@');
  await expect.poll(textOf(analyst)).toContain('C1 协议签署完备率');
  expect(await main(analyst).getByRole('img', { name: /左为正式，右为草案/u }).locator('line').count()).toBeGreaterThan(20);
  await expect.poll(textOf(analyst)).toContain('与现稿一致');
  await journey.picture(analyst, 'rules-simulation');
}, 180_000);

it('signs the draft off and cannot publish it', async () => {
  await analyst.getByRole('link', { name: '发布', exact: true }).click();
  await analyst.getByLabel('签批单位').fill('长春市科学技术局');
  await analyst.getByLabel('文号').fill('长科发〔2026〕8号');
  await analyst.getByLabel('签批日期').fill('2026-11-20');
  await analyst.getByRole('button', { name: '保存签批信息' }).click();
  await expect.poll(textOf(analyst)).toContain('您没有发布权限，请提请局领导或处置专员发布');
  expect(await analyst.getByRole('button', { name: '发布，付诸执行' }).isDisabled()).toBe(true);
  waiting = analyst.url();
});

it('is published by a leader, who reads what changed and is asked once more', async () => {
  const leader = await journey.open();
  await journey.signIn(leader, 'leader');
  await leader.goto(waiting);
  await expect.poll(textOf(leader)).toMatch(/C1 协议签署完备率 · 权重\s*3\s*12/u);
  await leader.getByRole('button', { name: '发布，付诸执行' }).click();
  const dialog = leader.getByRole('dialog', { name: /发布 评价方案/u });
  await expect.poll(() => dialog.textContent()).toContain('2026—2027 年度按此评价。发布后内容永不更改');
  await journey.picture(leader, 'rules-publish');
  await dialog.getByRole('button', { name: '确认发布' }).click();
  await expect.poll(textOf(leader)).toContain('已发布，适用 2026—2027 年度');
  await expect.poll(textOf(leader), { timeout: 200_000 }).toMatch(/已完成，结果(已发布|没有变化)/u);
  await leader.getByRole('link', { name: '草案' }).click();
  await leader.getByRole('button', { name: '返回文件列表' }).click();
  await expect.poll(() => leader.getByRole('row', { name: `changchun-2025 ${changchun2025.version}-d1` }).textContent()).toMatch(/已发布2026—2027 年度.*leader/u);
  await journey.picture(leader, 'rules-list');
}, 240_000);

it('leaves the published evaluation of 2025 as it was', async () => {
  await analyst.getByRole('link', { name: '已发布评价' }).click();
  await expect.poll(() => main(analyst).getByRole('row', { name: /^2025年度/u }).textContent()).toContain('与发布时一致');
});

it('saw no error on the way', () => {
  expect(journey.faults).toEqual([]);
});
