import { afterEach, describe, expect, it } from 'vitest';
import { WorkbookReaders } from '../../../etl/src/extract/extract-workbook.js';
import { aRow, aWorkbook, inData } from './a-workbook.js';
import { allRows } from './read-all.js';
import { aScratchFolder } from './scratch-folder.js';

/** The child process is the built one: run `npx tsc -b domain store etl` before this file. */
const keep = aScratchFolder();
let readers = new WorkbookReaders();
afterEach(() => readers.close());
const using = (options: ConstructorParameters<typeof WorkbookReaders>[0]) => (readers = new WorkbookReaders(options));

const strings = (count: number) => Array.from({ length: count }, (_, index) => `<si><t>第${index}家单位的名称与地址</t></si>`).join('');
const numbers = (rows: number) =>
  inData(...Array.from({ length: rows }, (_, n) => aRow(n + 1, ...['A', 'B', 'C', 'D'].map((letter, k) => `<c r="${letter}${n + 1}"><v>${n * 4 + k}</v></c>`))));
const small = () => keep('small.xlsx', aWorkbook({ sheet: numbers(3) }));
const large = () => keep('large.xlsx', aWorkbook({ sheet: numbers(40_000) }));
const read = (path: string) => allRows(readers.extractWorkbook(path));

describe('a workbook', () => {
  it('that exhausts the memory of its reader is named, and the next is read', async () => {
    using({ size: 1, heapMegabytes: 24 });
    const found = await read(keep('heavy.xlsx', aWorkbook({ sharedStrings: strings(400_000), sheet: numbers(1) })));
    expect(found.problems.map(({ code, scope }) => [code, scope])).toEqual([['memory_limit', 'file']]);
    expect(found.problems[0]?.message).toContain('请拆分文件');
    expect((await read(small())).rows).toHaveLength(3);
  }, 30_000);

  it('that takes too long is stopped and named, and the next is read', async () => {
    using({ size: 1, seconds: 0.05 });
    expect((await read(large())).problems.map(({ code, scope }) => [code, scope])).toEqual([['time_limit', 'file']]);
    readers.close();
    using({ size: 1 });
    expect(await read(small())).toMatchObject({ problems: [], rows: [{ row: 1 }, { row: 2 }, { row: 3 }] });
  }, 30_000);

  it('whose rows are taken slowly does not run out of time', async () => {
    using({ size: 1, seconds: 3 });
    let rows = 0;
    let pause = 4000;
    for await (const batch of readers.extractWorkbook(large())) {
      rows += batch.rows.length;
      expect(batch.problems).toEqual([]);
      await new Promise((resolve) => setTimeout(resolve, pause));
      pause = 0;
    }
    expect(rows).toBe(40_000);
  }, 30_000);

  it('left half read does not spoil the next', async () => {
    using({ size: 1 });
    for await (const batch of readers.extractWorkbook(large())) if (batch.rows.length > 0) break;
    expect((await read(small())).rows.map((row) => row.texts.join())).toEqual(['0,1,2,3', '4,5,6,7', '8,9,10,11']);
  }, 30_000);
});

describe('many workbooks', () => {
  it('asked for at once share the readers and keep their rows apart', async () => {
    using({ size: 2 });
    const counts = Array.from({ length: 12 }, (_, index) => index * 7 + 1);
    const found = await Promise.all(counts.map((count) => read(keep(`${count}.xlsx`, aWorkbook({ sheet: numbers(count) })))));
    expect(found.map(({ rows }) => rows.length)).toEqual(counts);
    expect(found.flatMap(({ problems }) => problems)).toEqual([]);
  }, 30_000);
});
