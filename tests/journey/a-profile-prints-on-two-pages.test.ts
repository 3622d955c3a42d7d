import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aJourney, type Journey } from './browser.js';

const run = promisify(execFile);
let journey: Journey;
let page: Page;
let folder: string;

beforeAll(async () => {
  journey = await aJourney();
  folder = await mkdtemp(join(tmpdir(), 'paper-'));
  page = await journey.open({ width: 1366, height: 768, theme: 'dark' });
  await journey.signIn(page, 'leader');
}, 300_000);

afterAll(async () => {
  await journey.end();
  await rm(folder, { recursive: true, force: true });
});

/** The parts of the paper that hold more than they show. */
const clipped = async (): Promise<string[]> => {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const parts = await page.evaluate(() => [...document.querySelectorAll('[data-paper] article > div')].filter((part) => part.scrollHeight > part.clientHeight + 1).map((part) => `${String(part.scrollHeight)} of ${String(part.clientHeight)}`));
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });
  return parts;
};

// Large with a long history; new and not judged; without data of the year.
it.each(['LHT-001', 'LHT-020', 'LHT-035'])('of %s, cut where it must be, and says so', async (code) => {
  await page.goto(`${journey.url}/consortia/${code}`, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: '打印（两页）' }).waitFor();
  expect(await clipped()).toEqual([]);
  const path = join(folder, `${code}.pdf`);
  await page.pdf({ path, format: 'A4', preferCSSPageSize: true, printBackground: true });
  const { stdout: facts } = await run('pdfinfo', [path]);
  expect(facts).toMatch(/Pages: +2\n/u);
  expect(facts).toContain('(A4)');
  const { stdout: text } = await run('pdftotext', ['-layout', path, '-']);
  for (const part of ['创新联合体绩效画像', '四个维度', '指标得分', '合规核查', '经费', '项目与节点', '成员单位', code]) expect(text, part).toContain(part);
  expect(text).toMatch(/列出 \d+ 项，其余见附表/u);
  expect(text).not.toMatch(/undefined|NaN|驾驶舱/u);
}, 120_000);

it('saw no error on the way', () => {
  expect(journey.faults).toEqual([]);
});
