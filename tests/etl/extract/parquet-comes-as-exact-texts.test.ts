import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, describe, expect, it } from 'vitest';
import { WorkbookReaders } from '../../../etl/src/extract/extract-workbook.js';
import { allRows } from './read-all.js';
import { aScratchFolder } from './scratch-folder.js';

/** The child process is the built one: run `npx tsc -b domain store etl` before this file. */
const readers = new WorkbookReaders({ size: 1 });
afterAll(() => readers.close());
const keep = aScratchFolder();
const readPath = (path: string) => allRows(readers.extractTable({ path, type: 'parquet', sheets: null }));
const read = (bytes: Uint8Array) => readPath(keep('some.parquet', bytes));
type Options = Parameters<typeof parquetWriteBuffer>[0];
const written = (options: Options) => new Uint8Array(parquetWriteBuffer(options));

describe('a parquet file', () => {
  it('gives its heads as row 1 and texts, numbers, dates and nothing as they are', async () => {
    const bytes = written({
      columnData: [
        { name: '名称', data: ['长春光机所', '', null], type: 'STRING' },
        { name: '序号', data: [1n, 9_007_199_254_740_993n, -3n], type: 'INT64' },
        { name: '比率', data: [0.1, 1e21, 1.5e-7], type: 'DOUBLE' },
        { name: '时刻', data: [new Date('2024-02-29T08:30:00.250Z'), new Date('1969-12-31T23:59:59.500Z'), null], type: 'TIMESTAMP' },
        { name: '有效', data: [true, false, null], type: 'BOOLEAN' },
      ],
    });
    const { rows, problems } = await read(bytes);
    expect(problems).toEqual([]);
    expect(rows.map(({ row, texts }) => [row, ...texts])).toEqual([
      [1, '名称', '序号', '比率', '时刻', '有效'],
      [2, '长春光机所', '1', '0.1', '2024-02-29T08:30:00.25Z', 'TRUE'],
      [3, '', '9007199254740993', '1000000000000000000000', '1969-12-31T23:59:59.5Z', 'FALSE'],
      [4, '', '-3', '0.00000015', '', ''],
    ]);
    expect(rows[1]?.kinds).toEqual(['text', 'number', 'number', 'date', 'boolean']);
    expect(rows[3]?.kinds).toEqual(['empty', 'number', 'number', 'empty', 'empty']);
  });

  it('keeps every figure of a decimal, of either sign and any size', async () => {
    const decimal = (name: string, type: 'INT32' | 'INT64', scale: number) => ({ name, type, converted_type: 'DECIMAL' as const, scale, precision: type === 'INT32' ? 9 : 18, repetition_type: 'OPTIONAL' as const });
    const bytes = written({
      schema: [{ name: 'root', num_children: 2 }, decimal('小', 'INT32', 2), decimal('大', 'INT64', 4)],
      columnData: [{ name: '小', data: [10n, -5n, 123_456_789n] }, { name: '大', data: [999_999_999_999_999_999n, -1n, null] }],
    });
    const { rows } = await read(bytes);
    expect(rows.slice(1).map(({ texts }) => texts)).toEqual([['0.10', '99999999999999.9999'], ['-0.05', '-0.0001'], ['1234567.89', '']]);
  });

  it('gives dates as calendar days', async () => {
    const bytes = written({
      schema: [{ name: 'root', num_children: 1 }, { name: '日', type: 'INT32', converted_type: 'DATE', repetition_type: 'REQUIRED' }],
      columnData: [{ name: '日', data: [0, -1, 19_782, 11_016, -141_427] }],
    });
    expect((await read(bytes)).rows.slice(1).map(({ texts }) => texts[0])).toEqual(['1970-01-01', '1969-12-31', '2024-02-29', '2000-02-29', '1582-10-15']);
  });

  it('gives nested values as JSON', async () => {
    const bytes = written({ columnData: [{ name: '明细', data: [{ 甲: 1, 乙: ['x', 'y'] }, null], type: 'JSON' }] });
    expect((await read(bytes)).rows.slice(1).map(({ texts }) => texts[0])).toEqual(['{"甲":1,"乙":["x","y"]}', '']);
  });

  it('of several row groups comes whole and in order', async () => {
    const data = Array.from({ length: 25_000 }, (_, row) => row);
    const { rows, problems } = await read(written({ columnData: [{ name: 'n', data, type: 'INT32' }], rowGroupSize: 4000 }));
    expect(problems).toEqual([]);
    expect(rows.slice(1).map(({ texts }) => Number(texts[0]))).toEqual(data);
    expect(rows.at(-1)?.row).toBe(25_001);
  });

  it('cut, emptied, spoilt or not parquet at all is refused with what to do, and the next is read', async () => {
    const sound = written({ columnData: [{ name: 'n', data: [1, 2, 3], type: 'INT32' }] });
    for (const bytes of [sound.subarray(0, 40), new Uint8Array(), new TextEncoder().encode('a,b\n1,2\n'), Buffer.from('PAR1PAR1'), sound.subarray(20)]) {
      const { problems } = await read(bytes);
      expect(problems.map(({ scope }) => scope)).toEqual(['file']);
      expect(problems[0]?.message).toContain('请');
    }
    expect((await read(sound)).rows).toHaveLength(4);
  });

  it('with any byte turned ends with rows or a reason', async () => {
    const sound = written({ columnData: [{ name: '名', data: ['甲', '乙', '丙'], type: 'STRING' }, { name: 'n', data: [1, 2, 3], type: 'INT32' }] });
    for (let at = 4; at < sound.length; at += 3) {
      const turned = Buffer.from(sound);
      turned.writeUInt8(turned.readUInt8(at) ^ 0x41, at);
      const { rows, problems } = await read(turned);
      expect(rows.length > 0 || problems.some(({ scope }) => scope === 'file')).toBe(true);
    }
  }, 60_000);
});
