import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { barriersOf, flawsOf } from './page-flaws.js';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
});
afterAll(() => browser.close());

const looked = async (body: string, look = flawsOf): Promise<string[]> => {
  const page = await browser.newPage({ viewport: { width: 600, height: 400 } });
  await page.setContent(`<!doctype html><html lang="zh-CN"><head><title>页</title></head><body style="margin:0"><main><h1>题</h1>${body}</main></body></html>`);
  const seen = await look(page);
  await page.close();
  return seen;
};

it('finds nothing on a sound page', async () => {
  expect(await looked('<p>一段话</p><p>另一段话</p>')).toEqual([]);
  expect(await looked('<p style="color:#222">一段话</p>', barriersOf)).toEqual([]);
});

it.each([
  ['text over text', '<div style="position:relative;height:60px"><span style="position:absolute;top:10px;left:0">支出合计</span><span style="position:absolute;top:14px;left:20px">预算合计</span></div>', /lies over/u],
  ['labels of a picture over each other', '<svg width="300" height="40"><text x="10" y="20">新能源汽车</text><text x="40" y="22">高端装备</text></svg>', /lies over/u],
  ['text cut off', '<p style="width:60px;overflow:hidden;white-space:nowrap">长春市新能源汽车创新联合体</p>', /^cut: “长春市新能源/u],
  ['a page wider than its window', '<div style="width:900px">宽</div>', /wider than the window by 300 px/u],
  ['a value that is none', '<p>执行率 NaN%</p>', /told no value/u],
])('sees %s', async (_, body, wanted) => {
  expect(await looked(body)).toEqual([expect.stringMatching(wanted)]);
});

it('lets text be cut whose whole is told, and what a scrolling frame hides be hidden', async () => {
  expect(await looked('<p title="长春市新能源汽车创新联合体" style="width:60px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap">长春市新能源汽车创新联合体</p>')).toEqual([]);
  expect(await looked('<div style="height:30px;overflow:auto"><p style="margin:0">一</p><p style="margin:0;height:30px">二</p></div><p style="margin:0">三</p>')).toEqual([]);
});

it('sees a barrier', async () => {
  expect(await looked('<p style="color:#ccc;background:#fff">看不清的字</p><button></button>', barriersOf)).toEqual([expect.stringMatching(/^button-name \(critical/u), expect.stringMatching(/^color-contrast \(serious/u)]);
});
