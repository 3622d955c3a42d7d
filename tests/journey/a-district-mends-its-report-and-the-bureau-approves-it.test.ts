import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { evidence } from '@monitor/domain';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signedInAt } from '../city/caller.js';
import { aJourney, type Journey } from './browser.js';

const patient = { timeout: 90_000 };
const good = { '基本信息!B4': '2026-03-20', '基本信息!B5': '张三', '合作机制!E3': 900, '合作机制!F3': 1000, '合作机制!E5': 2, '合作机制!F5': 4, '资源整合!E5': 1200, '资源整合!F5': 4000, '资源整合!E7': 60, '资源整合!F7': 250 };

let journey: Journey;
let district: Page;
let officer: Page;
let consortium = '';

beforeAll(async () => {
  journey = await aJourney();
  [district, officer] = [await journey.open(), await journey.open()];
  await journey.signIn(district, 'district');
  await journey.signIn(officer, 'officer');
}, 300_000);

afterAll(() => journey.end());

const fileFrom = async (page: Page, press: () => Promise<void>): Promise<string> => {
  const [download] = await Promise.all([page.waitForEvent('download', patient), press()]);
  const path = join(journey.city.dataDir, download.suggestedFilename());
  await download.saveAs(path);
  return path;
};

const filled = async (path: string, name: string, cells: Readonly<Record<string, string | number>>): Promise<string> => {
  const workbook = new Workbook();
  await workbook.xlsx.load(await readFile(path));
  for (const [place, value] of Object.entries(cells)) {
    const [sheet = '', cell = ''] = place.split('!');
    const found = workbook.getWorksheet(sheet)?.getCell(cell);
    if (found === undefined) throw new RangeError(`no ${place}`);
    found.value = value;
  }
  const out = join(journey.city.dataDir, name);
  await writeFile(out, new Uint8Array(await workbook.xlsx.writeBuffer()));
  return out;
};

const main = (page: Page) => page.getByRole('main');
const handIn = (page: Page, path: string) => page.getByLabel('选择填好的年度报告').setInputFiles(path);

let template = '';
let annotated = '';

it('downloads the template of one of its consortia', async () => {
  await district.goto(`${journey.url}/annual-reports`);
  const first = main(district).getByRole('table').locator('tbody tr').first();
  await first.waitFor(patient);
  consortium = (await first.locator('th span').textContent()) ?? '';
  template = await fileFrom(district, () => first.getByRole('button', { name: /下载模板/u }).click());
  expect(template).toContain(`年度报告-${consortium}-2025.xlsx`);
  await journey.picture(district, 'annual-reports');
});

it('hands in a bad one and reads which cells are wrong', async () => {
  await handIn(district, await filled(template, 'bad.xlsx', { ...good, '资源整合!E5': '约一千', '合作机制!F5': '' }));
  await main(district).getByRole('button', { name: '查看' }).click(patient);
  const findings = main(district).getByRole('region', { name: /逐单元格/u });
  await expect.poll(() => findings.textContent(), patient).toMatch(/资源整合 · E5[\s\S]*约一千/u);
  expect(await findings.textContent()).toContain('合作机制 · F5');
  await journey.picture(district, 'annual-report-with-errors');
});

it('takes the annotated workbook, mends it and hands it in again', async () => {
  annotated = await fileFrom(district, () => main(district).getByRole('button', { name: '下载批注文件' }).click());
  const workbook = new Workbook();
  await workbook.xlsx.load(await readFile(annotated));
  expect(workbook.getWorksheet('错误清单')?.getCell('D2').text).toBe('E5');
  await handIn(district, await filled(annotated, 'mended.xlsx', { '资源整合!E5': 1200, '合作机制!F5': 4 }));
  await expect.poll(() => main(district).textContent(), patient).toContain('与上次报送相比有 2 处变化');
  expect(await main(district).getByRole('button', { name: '通过' }).count()).toBe(0);
});

it('is approved by somebody of the bureau, with a reason for what is in doubt', async () => {
  await officer.goto(`${journey.url}/annual-reports?state=received`);
  await main(officer).getByRole('table').getByRole('link').first().click(patient);
  await main(officer).getByRole('button', { name: '通过' }).click(patient);
  await officer.getByRole('dialog').getByRole('textbox').fill('已向牵头单位核实');
  await officer.getByRole('dialog').getByRole('button', { name: '通过' }).click();
  await expect.poll(() => main(officer).textContent(), patient).toContain('已通过，待载入');
  await journey.picture(officer, 'annual-report-approved');
});

it('counts after the load', async () => {
  await main(officer).getByRole('button', { name: '载入并计入数据' }).click(patient);
  const caller = await signedInAt(journey.url, 'officer', journey.city.passwords['officer'] ?? '');
  const meetings = async () => {
    const { numerator, denominator } = await caller.ask(evidence, { year: 2025, measure: 'C4', consortium });
    return [Number(numerator), Number(denominator)];
  };
  await expect.poll(meetings, { timeout: 180_000, interval: 1000 }).toEqual([2, 4]);
  await officer.reload();
  await expect.poll(() => main(officer).textContent(), patient).toContain('报送日期 2026-03-20');
  expect(await main(officer).textContent()).not.toContain('待载入');
}, 240_000);

it('saw no error on the way', () => {
  expect(journey.faults).toEqual([]);
});
