import { defineQuery, defineStatement, type StoredColumn, type Writer } from '@monitor/store';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { failureOf } from './questions.js';
import { type Shelf, shelfKinds } from './shelves.js';

type Options = Parameters<typeof parquetWriteBuffer>[0];

const staged = defineQuery({
  name: 'staged', scope: 'everyone', params: z.object({}), row: z.object({ line: z.number(), one: z.string(), two: z.string() }), sql: 'SELECT line, one, two FROM stage ORDER BY line',
});
const summed = defineQuery({
  name: 'staged-order', scope: 'everyone', params: z.object({}), row: z.object({ rows: z.coerce.number(), off: z.coerce.number() }), sql: 'SELECT count() AS rows, countIf(one != toString(line) OR two != toString(line % 7)) AS off FROM stage',
});
const create = defineStatement({ name: 'create-stage', params: z.object({}), sql: 'CREATE TABLE stage (line UInt32, one String, two LowCardinality(String)) ENGINE = MergeTree ORDER BY line' });

const decimal = (name: string, type: 'INT32' | 'INT64', scale: number) => ({ name, type, converted_type: 'DECIMAL' as const, scale, precision: type === 'INT32' ? 9 : 18, repetition_type: 'OPTIONAL' as const });

describe.each(shelfKinds)('on the $name engine', ({ open }) => {
  let shelf: Shelf;
  let writer: Writer;
  beforeAll(async () => {
    shelf = await open();
    writer = await shelf.warehouse.createEdition('one', null);
    await writer.execute(create, {});
  });
  beforeEach(() => writer.replaceTable('stage'));
  afterAll(() => shelf.close());

  const stage = (options: Options, ...[one, two]: [StoredColumn['stored'], StoredColumn['stored']]) => {
    const [first, second] = options.columnData.map(({ name }) => name);
    const file = shelf.file('some.parquet', new Uint8Array(parquetWriteBuffer(options)));
    return writer.stageParquet('stage', { file, columns: [{ column: 'one', head: first ?? '', stored: one }, { column: 'two', head: second ?? '', stored: two }] });
  };
  const rows = async () => (await writer.ask(staged, {})).map(({ line, one, two }) => [line, one, two]);

  it('texts stand as they are, nothing as an empty text', async () => {
    await stage({ columnData: [{ name: '名 称（元）*', data: [' 前 ', '', null, 'a\n"b"\t'], type: 'STRING' }, { name: "it's", data: ['\\N', 'NULL', "'x'", '𠮷'], type: 'STRING' }] }, { as: 'text' }, { as: 'text' });
    expect(await rows()).toEqual([[2, ' 前 ', '\\N'], [3, '', 'NULL'], [4, '', "'x'"], [5, 'a\n"b"\t', '𠮷']]);
  });

  it('decimals keep all their places, and their columns are found by name', async () => {
    const schema = [{ name: 'root', num_children: 2 }, decimal('小', 'INT32', 2), decimal('大', 'INT64', 4)];
    const columnData = [{ name: '小', data: [10n, -5n, 123_456_789n, null] }, { name: '大', data: [999_999_999_999_999_999n, -1n, 0n, null] }];
    await stage({ schema, columnData }, { as: 'decimal', precision: 9, scale: 2 }, { as: 'decimal', precision: 18, scale: 4 });
    expect(await rows()).toEqual([[2, '0.10', '99999999999999.9999'], [3, '-0.05', '-0.0001'], [4, '1234567.89', '0.0000'], [5, '', '']]);
  });

  it('dates are ISO and whole numbers whole', async () => {
    const schema: Options['schema'] = [{ name: 'root', num_children: 2 }, { name: '日', type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' }, { name: '号', type: 'INT32', repetition_type: 'OPTIONAL' }];
    await stage({ schema, columnData: [{ name: '日', data: [0, 19_782, -25_567, null] }, { name: '号', data: [-7, 2_147_483_647, null, 0] }] }, { as: 'date' }, { as: 'integer' });
    expect(await rows()).toEqual([[2, '1970-01-01', '-7'], [3, '2024-02-29', '2147483647'], [4, '1900-01-01', ''], [5, '', '0']]);
  });

  it('a day beyond the engine’s own days and a column that is not there fail the whole', async () => {
    const schema: Options['schema'] = [{ name: 'root', num_children: 2 }, { name: '日', type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' }, { name: '号', type: 'INT64', repetition_type: 'OPTIONAL' }];
    for (const day of [-25_568, 120_531]) expect((await failureOf(stage({ schema, columnData: [{ name: '日', data: [day] }, { name: '号', data: [1n] }] }, { as: 'date' }, { as: 'integer' }))).code).toBe('query_failed');
    const file = shelf.file('two.parquet', new Uint8Array(parquetWriteBuffer({ columnData: [{ name: 'a', data: ['x'], type: 'STRING' }] })));
    expect((await failureOf(writer.stageParquet('stage', { file, columns: [{ column: 'one', head: 'A', stored: { as: 'text' } }] }))).code).toBe('query_failed');
  });

  it('half a million rows in many row groups keep their order', async () => {
    const count = 500_000;
    const lines = Array.from({ length: count }, (_, at) => BigInt(at + 2));
    const columnData: Options['columnData'] = [{ name: '号', data: lines, type: 'INT64' }, { name: '余', data: lines.map((line) => String(line % 7n)), type: 'STRING' }];
    await stage({ columnData, rowGroupSize: [1000, 90_000, 33_333] }, { as: 'integer' }, { as: 'text' });
    expect(await writer.ask(summed, {})).toEqual([{ rows: count, off: 0 }]);
  });
});
