import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { WorkbookReaders } from '../../etl/src/extract/extract-workbook.js';
import { aRow, aWorkbook, inData } from '../etl/extract/a-workbook.js';
import { sized } from './hostile-random.js';

/** The child process is the built one: run `npx tsc -b domain store etl` before this file. */
const readers = new WorkbookReaders({ size: 1 });
const folder = mkdtempSync(join(tmpdir(), 'larger-'));
afterAll(() => {
  readers.close();
  rmSync(folder, { recursive: true, force: true });
});

const columns = Array.from({ length: 60 }, (_, column) => (column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26))) + String.fromCharCode(65 + (column % 26)));
const rowXml = (row: number) => aRow(row, ...columns.map((letter, column) => `<c r="${letter}${row}"><v>${(row * 7919 + column * 104_729) % 1_000_003}</v></c>`));
const workbookOf = (rows: number) => aWorkbook({ sheet: inData(...Array.from({ length: rows }, (_, n) => rowXml(n + 1))) });

const reading = async (rows: number) => {
  const path = join(folder, 'larger.xlsx');
  writeFileSync(path, workbookOf(rows));
  const before = process.memoryUsage().rss;
  const seen = { rows: 0, sum: 0, grown: 0, refused: '' };
  for await (const batch of readers.extractTable({ path, type: 'xlsx', sheets: null })) {
    seen.rows += batch.rows.length;
    for (const { texts } of batch.rows) for (const text of texts) seen.sum += Number(text);
    seen.grown = Math.max(seen.grown, process.memoryUsage().rss - before);
    for (const { code } of batch.problems) seen.refused = code;
  }
  return seen;
};

const sumOf = (rows: number): number => {
  let sum = 0;
  for (let row = 1; row <= rows; row += 1) for (let column = 0; column < 60; column += 1) sum += (row * 7919 + column * 104_729) % 1_000_003;
  return sum;
};

it('every cell of a workbook ten times larger comes, and this process hardly grows', async () => {
  const small = sized(600, 3000);
  for (const rows of [small, small * 10]) {
    const seen = await reading(rows);
    expect([seen.rows, seen.sum, seen.refused]).toEqual([rows, sumOf(rows), '']);
    expect(seen.grown).toBeLessThan(200 * 2 ** 20);
  }
}, 300_000);

it('a sheet of more rows than may be is refused before any row is read', async () => {
  const path = join(folder, 'long.xlsx');
  writeFileSync(path, aWorkbook({ sheet: inData(Array.from({ length: 210_000 }, (_, n) => aRow(n + 1, `<c r="A${n + 1}"><v>${(n * 7919) % 1_000_003}</v></c>`)).join('')) }));
  let rows = 0;
  const codes: string[] = [];
  for await (const batch of readers.extractTable({ path, type: 'xlsx', sheets: null })) {
    rows += batch.rows.length;
    codes.push(...batch.problems.map(({ code }) => code));
  }
  expect([rows, codes]).toEqual([0, ['too_big']]);
}, 300_000);
