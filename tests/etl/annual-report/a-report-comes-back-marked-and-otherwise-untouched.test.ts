import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Workbook } from '@cj-tech-master/excelts';
import { annotateWorkbook } from '@monitor/etl';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readParts } from '../../../etl/src/annual-report/zip-parts.js';
import { aDesk, bytesAt, type Desk, filled, findingsOf, read } from './workbooks.js';

const run = promisify(execFile);
const OFFICE = '/usr/bin/soffice';

let desk: Desk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.end());

const wrong = { 'R4.numerator': '约一千小时', 'C2.denominator': '', 'P4.confirmed': '8', 'T3.confirmed': '=HYPERLINK("http://x")' };

const marked = async (path: string, name: string): Promise<string> => desk.keep(name, await annotateWorkbook(path, await findingsOf(path)));

const open = async (path: string): Promise<Workbook> => {
  const workbook = new Workbook();
  await workbook.xlsx.load(Buffer.from(await bytesAt(path)));
  return workbook;
};

const colourOf = (workbook: Workbook, sheet: string, cell: string): string | undefined => {
  const fill = workbook.getWorksheet(sheet)?.getCell(cell).fill;
  return fill?.type === 'pattern' ? fill.fgColor?.argb : undefined;
};

const noteOf = (workbook: Workbook, sheet: string, cell: string): string => JSON.stringify(workbook.getWorksheet(sheet)?.getCell(cell).note ?? '');

/** Severity, sheet, cell and item of each line. */
const listedIn = (workbook: Workbook): string[] => {
  const list = workbook.getWorksheet('错误清单');
  return Array.from({ length: list?.rowCount ?? 0 }, (_, index) => ['B', 'C', 'D', 'E'].map((column) => list?.getCell(`${column}${index + 1}`).text ?? '').join(' '));
};

/** As an office program would save it after somebody looked at it. */
const resaved = async (path: string, type: 'xlsx' | 'pdf'): Promise<string> => {
  const out = join(desk.folder, `by-office-${type}`);
  await mkdir(out, { recursive: true });
  await run(OFFICE, [`-env:UserInstallation=file://${desk.folder}/profile`, '--headless', '--convert-to', type, '--outdir', out, path], { timeout: 110_000 });
  return join(out, (path.split('/').at(-1) ?? '').replace(/\.xlsx$/u, `.${type}`));
};

it('marks wrong cells red and doubtful ones amber, comments them and lists them with links', async () => {
  const workbook = await open(await marked(await desk.keep('wrong.xlsx', await filled(wrong)), 'marked.xlsx'));
  expect([colourOf(workbook, '资源整合', 'E5'), colourOf(workbook, '合作机制', 'F3'), colourOf(workbook, '项目攻关', 'G5'), colourOf(workbook, '资源整合', 'F5')]).toEqual(['FFFFB3B3', 'FFFFB3B3', 'FFFFE08A', 'FFFFFBE6']);
  expect(noteOf(workbook, '资源整合', 'E5')).toContain('【错误】');
  expect(noteOf(workbook, '项目攻关', 'G5')).toContain('系统取数');
  const list = workbook.getWorksheet('错误清单');
  const rows = listedIn(workbook);
  expect(rows).toEqual(['级别 工作表 单元格 填报项', '错误 资源整合 E5 R4.numerator', '错误 成果转化 G4 T3.confirmed', '错误 合作机制 F3 C2.denominator', '提示 项目攻关 G5 P4.confirmed']);
  const written = (await readParts(join(desk.folder, 'marked.xlsx'))).find(({ name }) => name === 'xl/worksheets/sheet7.xml');
  expect(Buffer.from(written?.bytes ?? []).toString()).toContain(`<hyperlink ref="D2" location="'资源整合'!E5"`);
  expect(list?.getCell('F3').value).toBe('=HYPERLINK("http://x")');
  expect(list?.getCell('F3').type).not.toBe(6);
});

it('leaves every other part of the workbook byte by byte as it was', async () => {
  const path = await desk.keep('wrong.xlsx', await filled(wrong));
  const before = new Map((await readParts(path)).map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')]));
  const after = new Map((await readParts(await marked(path, 'marked.xlsx'))).map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')]));
  const changed = [...after].filter(([name, bytes]) => before.get(name) !== bytes).map(([name]) => name);
  expect([...before.keys()].filter((name) => !after.has(name))).toEqual([]);
  expect(changed.filter((name) => before.has(name)).sort()).toEqual(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml', ...[3, 4, 5, 6].map((number) => `xl/worksheets/sheet${number}.xml`)].sort());
  const workbook = await open(join(desk.folder, 'marked.xlsx'));
  const original = await open(path);
  for (const name of ['基本信息', '合作机制', '资源整合']) {
    const [one, other] = [workbook.getWorksheet(name), original.getWorksheet(name)];
    expect(one?.columns.map(({ width }) => width)).toEqual(other?.columns.map(({ width }) => width));
    expect(one?.getCell('E3').dataValidation).toEqual(other?.getCell('E3').dataValidation);
  }
});

it('is read again as it was, and once mended comes back without its marks', async () => {
  const path = await desk.keep('wrong.xlsx', await filled(wrong));
  const first = await marked(path, 'marked.xlsx');
  expect((await read(first)).cells).toEqual((await read(path)).cells);
  const workbook = await open(first);
  const cell = workbook.getWorksheet('资源整合')?.getCell('E5');
  if (cell !== undefined) cell.value = 960.5;
  const mended = await desk.keep('mended.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()));
  const again = await open(await marked(mended, 'again.xlsx'));
  expect([colourOf(again, '资源整合', 'E5'), colourOf(again, '合作机制', 'F3')]).toEqual(['FFFFFBE6', 'FFFFB3B3']);
  expect([noteOf(again, '资源整合', 'E5'), noteOf(again, '合作机制', 'F3').match(/【错误】/gu)?.length]).toEqual(['""', 1]);
  expect(again.worksheets.filter(({ name }) => name === '错误清单').length).toBe(1);
});

it.skipIf(!existsSync(OFFICE))('takes marks in a workbook that an office program saved, and is opened by it', { timeout: 240_000 }, async () => {
  const path = await resaved(await desk.keep('saved.xlsx', await filled(wrong)), 'xlsx');
  const kept = await read(path);
  expect(kept.cells.find(({ item }) => item === 'R6.numerator')?.text).toBe('80');
  const first = await marked(path, 'office-marked.xlsx');
  const workbook = await open(first);
  expect([colourOf(workbook, '资源整合', 'E5'), colourOf(workbook, '合作机制', 'F3')]).toEqual(['FFFFB3B3', 'FFFFB3B3']);
  const roundTrip = await open(await resaved(first, 'xlsx'));
  expect(noteOf(roundTrip, '资源整合', 'E5')).toContain('【错误】');
  expect(colourOf(roundTrip, '项目攻关', 'G5')).toBe('FFFFE08A');
  expect((await bytesAt(await resaved(first, 'pdf'))).length).toBeGreaterThan(10_000);
});
