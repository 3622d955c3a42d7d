import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInPolicies, changchun, type RecordName, recordNamed } from '@monitor/domain';
import { defineQuery, openStore, type Store, type Writer } from '@monitor/store';
import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { WorkbookReaders } from '../../../etl/src/extract/extract-workbook.js';
import { readBulk } from '../../../etl/src/load/bulk/read-bulk.js';
import { FactSink } from '../../../etl/src/load/fact-sink.js';
import type { LoadContext, LoadFile } from '../../../etl/src/load/load-file.js';
import { readTable } from '../../../etl/src/load/read-table.js';
import { rejectionsOf } from '../pipeline/loading.js';
import { CODES, isHit, tables, WORDS } from './dirty-tables.js';
import { type ParquetShape, writeParquet } from './parquet-writer.js';

let dataDir: string;
let store: Store;
let writer: Writer;
const workbooks = new WorkbookReaders({ size: 1 });

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'bulk-'));
  store = await openStore({ dataDir });
  writer = await store.warehouse.createEdition('bulk', null);
  await mkdir(join(dataDir, 'spool'));
});
afterAll(async () => {
  workbooks.close();
  await store.close();
  await rm(dataDir, { recursive: true, force: true });
});

type Way = (file: LoadFile, context: LoadContext) => Promise<boolean>;
const byEngine: Way = (file, context) => readBulk(file, context, { writer });
/** As a file of very many different spoilt texts is read. */
const byEngineWithFewLists: Way = (file, context) => readBulk(file, context, { writer, limits: { listed: 1, listedCharacters: 40, frequent: 2, oddRows: 100 } });
const byRow: Way = async (file, context) => {
  await readTable(file, context);
  return true;
};

const rowsOf = (kind: RecordName) =>
  defineQuery({ name: 'rows', scope: 'everyone', params: z.object({}), row: z.record(z.string(), z.unknown()), sql: `SELECT t.* FROM ${kind} AS t ORDER BY source_row` });

const textFile = async (content: string): Promise<string> => {
  const path = join(dataDir, 'file.csv');
  await writeFile(path, content);
  return path;
};

/** All that reading a file of one kind leaves, or `null` where it is not read this way. */
const outcomeOf = async (way: Way, kind: RecordName, content: string) => leftBy(way, { kind, format: 'csv', path: await textFile(content) });

const leftBy = async (way: Way, { kind, format, path }: { kind: RecordName; format: 'csv' | 'parquet'; path: string }) => {
  await writer.replaceTable(kind);
  await writer.replaceTable('rejection');
  const sink = new FactSink(writer, join(dataDir, 'spool'));
  const context = { jurisdiction: changchun, policies: builtInPolicies, sink, workbooks, beat: async () => undefined };
  const taken = await way({ path: `名.${format}`, content: path, kind: { pattern: '', format, records: [kind] } }, context);
  await sink.finish();
  if (!taken) {
    expect([sink.accepted, sink.rejected, sink.totals(kind).rows]).toEqual([0, 0, 0]);
    return null;
  }
  const { rows: parsed, sums } = sink.totals(kind);
  const totals = { rows: parsed, sums: Object.fromEntries([...sums].filter(([, sum]) => sum !== 0n)) };
  return { rows: await writer.ask(rowsOf(kind), {}), rejections: await rejectionsOf({ writer }), totals, accepted: sink.accepted, rejected: sink.rejected };
};

const quoted = (cell: string, delimiter: string, always: boolean): string => (always || /["\n\r]/u.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell);

const texts = fc.record({ table: tables, delimiter: fc.constantFrom(',', ';', '\t'), end: fc.constantFrom('\n', '\r\n'), bom: fc.constantFrom('', '\ufeff'), isEnded: fc.boolean(), always: fc.boolean() }).map(({ table, delimiter, end, bom, isEnded, always }) => {
  const written = (cell: string, at: number, column: number): string => {
    const spoilt = isHit(table, at, column) ? table.broken?.text : undefined;
    return spoilt?.raw === true ? spoilt.cell : quoted(spoilt?.cell ?? cell, delimiter, always);
  };
  const lines = table.rows.map((row, at) => row.map((cell, column) => written(cell, at, column)).join(delimiter));
  return { kind: table.kind, content: bom + [table.heads.join(delimiter), ...lines].join(end) + (isEnded ? end : '') };
});

test.each([
  ['listing what is spoilt', byEngine, 20_250_630],
  ['listing the frequent alone', byEngineWithFewLists, 20_250_701],
])('values, places, rejections and totals are those of the reading row by row, whatever stands in the cells: %s', async (_, way, seed) => {
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(texts, async ({ kind, content }) => {
      const engine = await outcomeOf(way, kind, content);
      if (engine === null) return;
      taken += 1;
      expect(engine).toEqual(await outcomeOf(byRow, kind, content));
    }),
    { numRuns: 80, seed },
  );
  expect(taken).toBeGreaterThan(30);
}, 300_000);

const parquetFile = (heads: readonly string[], rows: readonly (readonly (string | Uint8Array)[])[], shape: ParquetShape = { isTyped: false, rowGroup: 1000 }): string => {
  const path = join(dataDir, 'file.parquet');
  writeParquet(join(dataDir, 'warehouse'), path, { columns: heads.map((head, column) => ({ head, cells: rows.map((row) => row[column] ?? '') })), shape });
  return path;
};

test('the same holds for a parquet file, its columns all texts or dates, decimals and whole numbers', async () => {
  let [taken, typed] = [0, 0];
  await fc.assert(
    fc.asyncProperty(tables, fc.record({ isTyped: fc.boolean(), rowGroup: fc.constantFrom(3, 1000) }), async (table, shape) => {
      const rows = table.rows.map((row, at) => row.map((cell, column) => (isHit(table, at, column) ? (table.broken?.text.cell ?? '') : cell)));
      const file = { kind: table.kind, format: 'parquet' as const, path: parquetFile(table.heads, rows, shape) };
      const engine = await leftBy(byEngine, file);
      if (engine === null) return;
      taken += 1;
      if (shape.isTyped) typed += 1;
      expect(engine).toEqual(await leftBy(byRow, file));
    }),
    { numRuns: 60, seed: 20_250_630 },
  );
  expect(taken).toBeGreaterThan(30);
  expect(typed).toBeGreaterThan(10);
}, 300_000);

const HEAD = '流水号,联合体编号,项目编号,单位信用代码,经费来源,经费科目,收支类型,入账日期,金额（元）';
const line = (entry: string): string => `${entry},LHT-1,XM-1,${CODES[0] ?? ''},市财政,业务费,支出,2024-01-31,1.00`;

test.each([
  ['a row that lacks a cell', [HEAD, line('A1'), 'A2,LHT-1', line('A3')]],
  ['a blank line between rows', [HEAD, line('A1'), '', line('A3')]],
  ['a line break inside a cell', [HEAD, line('"A\n1"'), line('A2')]],
  ['a quote that is never closed', [HEAD, line('A1'), line('"A2')]],
  ['an open quote in its last cell', [HEAD, `${line('A1').slice(0, -4)}"1.00`]],
  ['space behind a quoted cell', [HEAD, line('"A1" ')]],
  ['a sum below the rows', [HEAD, line('A1'), '合计,,,,,,,,1.00']],
  ['a title above the head', ['经费明细表,,,,,,,,', HEAD, line('A1')]],
  ['a column that nobody knows', [`${HEAD},备注`, `${line('A1')},好`]],
  ['characters that were spoilt before', [HEAD, line('A锟斤拷1')]],
])('a file with %s is left to the reading row by row', async (_, lines) => {
  expect(await outcomeOf(byEngine, 'fund_entry', lines.join('\n'))).toBeNull();
});

const HEADS = HEAD.split(',');
const cells = (...changed: [column: number, cell: string][]): string[] => line('A1').split(',').map((cell, column) => changed.find(([at]) => at === column)?.[1] ?? cell);

const HALF_A_CHARACTER = Buffer.from('e794b2eda080e794b2', 'hex');

test.each<[string, readonly string[], readonly (readonly (string | Uint8Array)[])[]]>([
  ['a sum below the rows', HEADS, [cells(), ['合计', '', '', '', '', '', '', '', '1.00']]],
  ['a column that nobody knows', [...HEADS, '备注'], [[...cells(), '好']]],
  ['a head that is not the name of its column', HEADS.map((_, at) => `c${at}`), [HEADS, cells()]],
  ['a name in which the engine would look for nested columns', [...HEADS.slice(0, 8), '金额.（元）'], [cells()]],
  ['bytes that are no text', HEADS, [cells(), [HALF_A_CHARACTER, ...cells().slice(1)]]],
])('a parquet file with %s is left to the reading row by row', async (_, heads, rows) => {
  expect(await leftBy(byEngine, { kind: 'fund_entry', format: 'parquet', path: parquetFile(heads, rows) })).toBeNull();
});

test('half a character in a free text is not taken for text', async () => {
  const { fields } = recordNamed('outcome');
  const heads = Object.values(fields).map(({ zh }) => zh);
  const row = Object.values(fields).map((field) => (field.kind === 'text' && field.longest !== undefined && field.zh === '成果名称' ? HALF_A_CHARACTER : (field.choices[0] ?? WORDS[field.kind]?.[0] ?? '')));
  expect(row).toContain(HALF_A_CHARACTER);
  expect(await leftBy(byEngine, { kind: 'outcome', format: 'parquet', path: parquetFile(heads, [row]) })).toBeNull();
});

test('a day before what the engine knows is left to the reading row by row, which reads every day there is', async () => {
  const path = join(dataDir, 'old.parquet');
  const schema = [{ name: 'root', num_children: HEADS.length }, ...HEADS.map((name, at) => ({ name, repetition_type: 'OPTIONAL' as const, ...(at === 7 ? { type: 'INT32' as const, converted_type: 'DATE' as const } : { type: 'BYTE_ARRAY' as const, converted_type: 'UTF8' as const }) }))];
  await writeFile(path, new Uint8Array(parquetWriteBuffer({ schema, columnData: HEADS.map((name, at) => ({ name, data: [at === 7 ? -141_427 : (cells()[at] ?? '')] })) })));
  expect(await leftBy(byEngine, { kind: 'fund_entry', format: 'parquet', path })).toBeNull();
  expect(await leftBy(byRow, { kind: 'fund_entry', format: 'parquet', path })).toMatchObject({ accepted: 0, rejected: 1, rejections: [{ original: '1582-10-15', row: 2, cell: 'H2' }] });
});

test('a staged file leaves nothing behind', async () => {
  expect(await outcomeOf(byEngine, 'fund_entry', `${[HEAD, line('A1')].join('\n')}\n`)).toMatchObject({ accepted: 1, rejected: 0 });
  const tables = defineQuery({ name: 'stages', scope: 'everyone', params: z.object({}), row: z.object({ name: z.string() }), sql: "SELECT t.name AS name FROM system.tables AS t WHERE t.database = currentDatabase() AND t.name LIKE 'bulk%'" });
  expect(await writer.ask(tables, {})).toEqual([]);
});
