import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInPolicies, changchun, creditCodeCheck, type RecordName, recordNamed } from '@monitor/domain';
import { defineQuery, openStore, type Store, type Writer } from '@monitor/store';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { WorkbookReaders } from '../../../etl/src/extract/extract-workbook.js';
import { readBulk } from '../../../etl/src/load/bulk/read-bulk.js';
import { FactSink } from '../../../etl/src/load/fact-sink.js';
import type { LoadContext, LoadFile } from '../../../etl/src/load/load-file.js';
import { readCsv } from '../../../etl/src/load/read-csv.js';
import { rejectionsOf } from '../pipeline/loading.js';

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
const byEngine: Way = (file, context) => readBulk(file, context, writer);
const byRow: Way = async (file, context) => {
  await readCsv(file, context);
  return true;
};

const rowsOf = (kind: RecordName) =>
  defineQuery({ name: 'rows', scope: 'everyone', params: z.object({}), row: z.record(z.string(), z.unknown()), sql: `SELECT t.* FROM ${kind} AS t ORDER BY source_row` });

/** All that reading a file of one kind leaves, or `null` where it is not read this way. */
const outcomeOf = async (way: Way, kind: RecordName, content: string) => {
  const path = join(dataDir, 'file.csv');
  await writeFile(path, content);
  await writer.replaceTable(kind);
  await writer.replaceTable('rejection');
  const sink = new FactSink(writer, join(dataDir, 'spool'));
  const context = { jurisdiction: changchun, policies: builtInPolicies, sink, workbooks, beat: async () => undefined };
  const taken = await way({ path: '名.csv', content: path, kind: { pattern: '', format: 'csv', records: [kind] } }, context);
  await sink.finish();
  if (!taken) {
    expect([sink.accepted, sink.rejected, sink.totals(kind).rows]).toEqual([0, 0, 0]);
    return null;
  }
  const { rows: parsed, sums } = sink.totals(kind);
  const totals = { rows: parsed, sums: Object.fromEntries([...sums].filter(([, sum]) => sum !== 0n)) };
  return { rows: await writer.ask(rowsOf(kind), {}), rejections: await rejectionsOf({ writer }), totals, accepted: sink.accepted, rejected: sink.rejected };
};

const uscc = (head: string): string => head + (creditCodeCheck(head) ?? '');
const CODES = [uscc('91220101MA0Y1C2D3'), uscc('12220000412755702')];
const ODD = ['', ' ', '无', '-', 'N/A', 'null', '\\N', "'x'", '#REF!', '#N/A', '１２３', ' 前后 ', '\u00a0空\u3000', 'a\u0007b', 'A\tB', '计划', '中文（乙）', '𠮷', 'x'.repeat(300), '1,234.50', '-3.10', '+5', '1e3', '12.345', '3元', '0.5万元', '2024/3/5', '2024年1月2日', '2024-02-30', '2024.12.31', '1980-01-01', '01', 'true', 'e\u0301'];
const STRUCTURE = ['合计', '小 计', 'Total', '两\n行', '一\r行', '引"号', '"'];
const RAW = ['"a" ', ' "a"', '"a"\t', '"a"b', 'a"b"', '""', '"" ', '"', '"a', "'a,b'", ',', 'a\rb', ''];
const WORDS: Readonly<Record<string, readonly string[]>> = {
  date: ['2024-01-31', '2024-02-29', '2023-12-01'], money: ['12', '0.10', '99999999999999', '3.5', '00012.30', '100000000000000.00'], number: ['1', '2.5'], integer: ['3', '11'], 'credit-code': CODES,
  list: [CODES[0] ?? '', CODES.join('；'), ''], text: ['LHT-001', 'XM-2', 'a b-3', '新材料', 'R2'],
};

const cellOf = (kind: RecordName, name: string, odd: number) => {
  const field = recordNamed(kind).fields[name];
  const usual = [...(field?.choices ?? []), ...(WORDS[field?.kind ?? 'text'] ?? [])];
  return fc.oneof({ weight: 40, arbitrary: fc.constantFrom(...usual) }, { weight: odd, arbitrary: fc.constantFrom(...ODD) });
};

const quoted = (cell: string, delimiter: string, always: boolean): string => (always || /["\n\r]/u.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell);

const KINDS = ['fund_entry', 'outcome', 'equity_investment', 'membership', 'designation'] as const satisfies readonly RecordName[];

interface Written {
  readonly kind: RecordName;
  readonly content: string;
}

const files: fc.Arbitrary<Written> = fc.record({ kind: fc.constantFrom(...KINDS), odd: fc.constantFrom(0, 1, 8), unit: fc.constantFrom('元', '元', '万元', '亿元', null), hasAll: fc.boolean() }).chain(({ kind, odd, unit, hasAll }) => {
  const { fields } = recordNamed(kind);
  const names = Object.keys(fields).filter((name) => hasAll || fields[name]?.required === true);
  const heads = names.map((name) => `${fields[name]?.zh ?? name}${fields[name]?.kind === 'money' && unit !== null ? `（${unit}）` : ''}`);
  const shape = { delimiter: fc.constantFrom(',', ';', '\t'), end: fc.constantFrom('\n', '\r\n'), bom: fc.constantFrom('', '\ufeff'), isEnded: fc.boolean(), always: fc.boolean() };
  const rows = fc.array(fc.tuple(...names.map((name) => cellOf(kind, name, odd))), { minLength: 1, maxLength: 30 });
  const spoiler = fc.record({ row: fc.nat(), column: fc.nat(), text: fc.oneof(fc.constantFrom(...STRUCTURE).map((cell) => ({ cell, raw: false })), fc.constantFrom(...RAW).map((cell) => ({ cell, raw: true }))) });
  const broken = fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: spoiler });
  return fc.record({ ...shape, rows, broken, order: fc.shuffledSubarray(names.map((_, index) => index), { minLength: names.length }) }).map(({ delimiter, end, bom, isEnded, always, rows: cells, broken: spoil, order }) => {
    const lines = cells.map((row, at) => order.map((index, column) => {
      const hit = spoil !== null && spoil.row % cells.length === at && spoil.column % order.length === column;
      if (hit && spoil.text.raw) return spoil.text.cell;
      return quoted(hit ? spoil.text.cell : (row[index] ?? ''), delimiter, always);
    }).join(delimiter));
    return { kind, content: bom + [order.map((index) => heads[index]).join(delimiter), ...lines].join(end) + (isEnded ? end : '') };
  });
});

test('values, places, rejections and totals are those of the reading row by row, whatever stands in the cells', async () => {
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(files, async ({ kind, content }) => {
      const engine = await outcomeOf(byEngine, kind, content);
      if (engine === null) return;
      taken += 1;
      expect(engine).toEqual(await outcomeOf(byRow, kind, content));
    }),
    { numRuns: 80, seed: 20_250_630 },
  );
  expect(taken).toBeGreaterThan(30);
}, 120_000);

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

test('a staged file leaves nothing behind', async () => {
  expect(await outcomeOf(byEngine, 'fund_entry', `${[HEAD, line('A1')].join('\n')}\n`)).toMatchObject({ accepted: 1, rejected: 0 });
  const tables = defineQuery({ name: 'stages', scope: 'everyone', params: z.object({}), row: z.object({ name: z.string() }), sql: "SELECT t.name AS name FROM system.tables AS t WHERE t.database = currentDatabase() AND t.name LIKE 'bulk%'" });
  expect(await writer.ask(tables, {})).toEqual([]);
});
