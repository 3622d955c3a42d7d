import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changchun2025 } from '@monitor/domain';
import { itemCode, reportLayout, writeTemplate } from '@monitor/etl';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WorkbookReaders } from '../../../etl/src/extract/extract-workbook.js';
import type { RawRow } from '../../../etl/src/extract/raw-row.js';
import { besideLabel, bySheet, cellAt, type ItemTable, itemTable, type Sheets } from '../../../etl/src/mapping/report-sheets.js';

let folder = '';
const workbooks = new WorkbookReaders();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'template-'));
});
afterAll(async () => {
  workbooks.close();
  await rm(folder, { recursive: true, force: true });
});

const readBack = async (bytes: Uint8Array): Promise<Sheets> => {
  const path = join(folder, 'report.xlsx');
  await writeFile(path, bytes);
  const rows: RawRow[] = [];
  for await (const batch of workbooks.extractWorkbook(path)) {
    expect(batch.problems).toEqual([]);
    rows.push(...batch.rows);
  }
  return bySheet(rows);
};

const filledCells = ({ code, parts, rows }: ItemTable): [string, string][] =>
  rows
    .flatMap((row) => parts.map(({ part, column }): [string, string] => [itemCode(cellAt(row, code).text, part), cellAt(row, column).text]))
    .filter(([, text]) => text !== '');

const filledItems = (sheets: Sheets): Record<string, string> => {
  const tables = reportLayout(changchun2025).sections.map(({ sheet }) => itemTable(sheets.get(sheet) ?? []));
  expect(tables.flatMap(({ missing }) => missing)).toEqual([]);
  return Object.fromEntries(tables.flatMap(({ table }) => (table === null ? [] : filledCells(table))));
};

const subject = { scheme: changchun2025, consortium: '001-LHT', year: 2025 };

test('what is filled comes back cell by cell, numbers to the last digit', async () => {
  const items = { 'C2.numerator': '8', 'C2.denominator': '10', 'C4.numerator': '3.25', 'R6.denominator': '1234567.891', 'T3.confirmed': '1000.5', 'P1.confirmed': '八成' };
  const sheets = await readBack(await writeTemplate(subject, { submitted: '2026-03-31', signedBy: '张三', items }));
  expect(filledItems(sheets)).toEqual(items);
  const basics = sheets.get('基本信息') ?? [];
  expect(['联合体编号', '报告年度', '报送日期', '负责人'].map((label) => besideLabel(basics, label)?.text)).toEqual(['001-LHT', '2025', '2026-03-31', '张三']);
  expect(besideLabel(basics, '报送日期')?.address).toBe('B4');
});

test('an empty template has a row for each of the 26 indicators and nothing filled', async () => {
  const sheets = await readBack(await writeTemplate(subject));
  expect([...sheets.keys()]).toEqual(['填报说明', '基本信息', '合作机制', '资源整合', '项目攻关', '成果转化']);
  expect(filledItems(sheets)).toEqual({});
  const rows = reportLayout(changchun2025).sections.flatMap(({ sheet }) => itemTable(sheets.get(sheet) ?? []).table?.rows ?? []);
  expect(rows.map((row) => row.texts[0])).toEqual(changchun2025.indicators.map(({ code }) => code));
});

test('the same report is the same bytes', async () => {
  const values = { submitted: '2026-03-31', items: { 'C2.numerator': '8' } };
  expect(Buffer.from(await writeTemplate(subject, values)).equals(Buffer.from(await writeTemplate(subject, values)))).toBe(true);
});
