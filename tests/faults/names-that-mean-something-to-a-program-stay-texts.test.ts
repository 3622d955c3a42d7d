import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { extractCsv } from '../../etl/src/extract/extract-csv.js';
import { extractJson } from '../../etl/src/extract/extract-json.js';
import { WorkbookReaders } from '@monitor/etl';
import { aRow, aWorkbook, inData } from '../etl/extract/a-workbook.js';
import { allDocuments, allRows } from '../etl/extract/read-all.js';
import { aCreditCode } from '../etl/pipeline/a-folder.js';
import { aProfile, mapFiles, of } from '../etl/mapping/mapped.js';
import { anUploadDoor, type UploadDoor } from './upload-door.js';

const words = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'constructor.prototype', '__defineGetter__', 'valueOf'];

/** The child process is the built one: run `npx tsc -b domain store etl` before this file. */
const readers = new WorkbookReaders({ size: 1 });
const folder = mkdtempSync(join(tmpdir(), 'words-'));
const keep = (name: string, bytes: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const ofObjects = (): string => Reflect.ownKeys(Object.prototype).map(String).sort().join();
const before = ofObjects();

let door: UploadDoor;
beforeAll(async () => {
  door = await anUploadDoor();
}, 120_000);
afterAll(async () => {
  await door.close();
  readers.close();
  rmSync(folder, { recursive: true, force: true });
});

const numbers = words.map((_, index) => index + 1);
const csv = `${words.join(',')}\n${numbers.join(',')}\n`;
const cell = (row: number, column: number, text: string): string => `<c r="${String.fromCharCode(65 + column)}${row}" t="str" __proto__="x" constructor="y"><v>${text}</v></c>`;
const sheet = inData(aRow(1, ...words.map((word, column) => cell(1, column, word))), aRow(2, ...numbers.map((number, column) => cell(2, column, String(number)))));
const json = '[{"a":1},{"__proto__":{"polluted":1}},{"constructor":{"prototype":{"polluted":1}}},{"\\u005f_proto__":{"polluted":1}}]';

test('as heads, cells, attributes and names of sheets they are read as they are written', async () => {
  const { rows } = await allRows(extractCsv(keep('words.csv', csv)));
  expect(rows.map(({ texts }) => texts)).toEqual([words, numbers.map(String)]);
  for (const sheetName of words) {
    const path = keep('words.xlsx', aWorkbook({ sheet, sheetName, sheetState: `visible" x="${sheetName}` }));
    const found = await allRows(readers.extractTable({ path, type: 'xlsx', sheets: [sheetName] }));
    expect([found.problems, found.rows.map(({ texts }) => texts)], sheetName).toEqual([[], [words, numbers.map(String)]]);
  }
  expect(ofObjects()).toBe(before);
});

test('as keys of JSON they are refused with their place, and the records beside them come', async () => {
  const { documents, problems } = await allDocuments(extractJson(keep('words.json', json)));
  expect(documents.map(({ row }) => row)).toEqual([1, 3]);
  expect(problems.map(({ code }) => code)).toEqual(['forbidden_key', 'forbidden_key']);
  expect([Reflect.get({}, 'polluted'), ofObjects()]).toEqual([undefined, before]);
});

test('as columns, values and words of a dictionary of a profile they are mapped as any other', async () => {
  for (const word of words) {
    const profile = aProfile({
      columns: [{ name: 'code', head: '代码' }, { name: 'unit', head: word }, { name: 'kind', head: '类型' }],
      records: [{ record: 'organisation', fields: { uscc: { column: 'code' }, name: { column: 'unit' }, kind: { column: 'kind', words: { 企业: '企业' } }, district: { value: '市外' } } }],
    });
    const found = await mapFiles({ profile, readers, files: { 'a.csv': `代码,${word},类型\n${aCreditCode(60)},${word},企业\n${aCreditCode(61)},${word},${word}\n` } });
    expect(of(found, 'organisation').map(({ values }) => [values['name'], values['kind']]), word).toEqual([[word, 'enterprise']]);
    expect(found.rejections.map(({ original }) => original), word).toEqual([word]);
  }
  expect(ofObjects()).toBe(before);
});

test('handed in, in the file and in its name, they leave the server as it was', async () => {
  for (const word of words) {
    for (const [name, bytes] of [[`${word}.csv`, Buffer.from(csv)], [`${word}.xlsx`, aWorkbook({ sheet, sheetName: word })], [`${word}.json`, Buffer.from(json)]] as const) {
      const { tables, problems } = await door.judged(name, bytes);
      expect(tables.length + problems.length, name).toBeGreaterThan(0);
    }
  }
  expect(await door.isReady()).toBe(true);
}, 120_000);
