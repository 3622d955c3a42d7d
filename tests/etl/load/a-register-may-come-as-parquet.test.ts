import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { extractCsv } from '../../../etl/src/extract/extract-csv.js';
import { fileKindOf, folderProfile } from '../../../etl/src/mapping/folder-profile.js';
import { aFolder, aFundLine, type Files, type Folder, fundHead, soundFiles } from '../pipeline/a-folder.js';
import { aLoadingBay, everythingOf } from '../pipeline/loading.js';

let bay: Awaited<ReturnType<typeof aLoadingBay>>;
let scratch: string;
const folders: Folder[] = [];
beforeAll(async () => {
  bay = await aLoadingBay();
  scratch = await mkdtemp(join(tmpdir(), 'csv-'));
});
afterAll(async () => {
  await bay.close();
  for (const folder of folders) await folder.remove();
  await rm(scratch, { recursive: true, force: true });
});

/** The cells of a csv file as texts of a parquet file. */
const asParquet = async (content: string | Uint8Array): Promise<Uint8Array> => {
  const path = join(scratch, 'a.csv');
  await writeFile(path, content);
  const rows: (readonly string[])[] = [];
  for await (const batch of extractCsv(path)) rows.push(...batch.rows.map(({ texts }) => texts));
  const [heads = [], ...below] = rows;
  return new Uint8Array(parquetWriteBuffer({ columnData: heads.map((name, column) => ({ name, data: below.map((row) => row[column] || null), type: 'STRING' as const })) }));
};

const loaded = async (files: Files) => {
  const folder = await aFolder(files);
  folders.push(folder);
  return everythingOf(await bay.load(folder.path));
};

const told = (everything: unknown): unknown => JSON.parse(JSON.stringify(everything).replaceAll('.parquet', '.csv'));

test('every register leaves the same rows and rejections, with their places, as its csv', async () => {
  const files = { ...soundFiles(), '经费台账-2024.csv': `${[fundHead, aFundLine('JF-1'), aFundLine('JF-2', { amount: '十元' }), aFundLine('JF-1'), aFundLine('JF-4', { project: 'XM-404' }), '合计,,,,,,,,100.00'].join('\n')}\n` };
  const texts = Object.keys(files).filter((name) => name.endsWith('.csv'));
  const parquet: Record<string, string | Uint8Array> = {};
  for (const [name, content] of Object.entries(files)) parquet[name.replace(/\.csv$/u, '.parquet')] = name.endsWith('.csv') ? await asParquet(content) : content;
  const { files: fromCsv, ...csv } = await loaded(files);
  const { files: fromParquet, ...other } = await loaded(parquet);
  expect(told(other)).toEqual(csv);
  expect(csv['rejections']).toHaveLength(4);
  expect([fromCsv, fromParquet].map((list) => JSON.stringify(list).match(/\.csv|\.parquet/gu)?.length)).toEqual([texts.length, texts.length]);
});

test('each kind of register is known by either ending', () => {
  const registers = folderProfile.files.filter(({ format }) => format === 'csv');
  expect(registers.length).toBeGreaterThan(15);
  for (const { pattern, records } of registers) {
    const name = pattern.replace('*.csv', '-2025.PARQUET');
    expect([name, fileKindOf(folderProfile, name)]).toMatchObject([name, { format: 'parquet', records }]);
  }
});

test('what only bears the name of a parquet file is told, and the rest loads', async () => {
  const { '经费台账-2024.csv': ledger = '', ...rest } = soundFiles();
  const { rejections, totals } = await loaded({ ...rest, '经费台账-2024.parquet': ledger });
  expect(rejections).toMatchObject([{ path: '经费台账-2024.parquet', row: 0, code: 'unreadable' }]);
  expect(totals).toMatchObject({ outcome: { rows: 2 } });
});
