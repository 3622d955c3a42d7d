import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractCsv } from '../../../etl/src/extract/extract-csv.js';
import { addressOf, kindOf } from '../../../etl/src/extract/raw-row.js';
import { allRows } from './read-all.js';
import { aScratchFolder } from './scratch-folder.js';

const keep = aScratchFolder();
const read = (content: string | Uint8Array) => allRows(extractCsv(keep('some.csv', content)));
const textsOf = async (content: string | Uint8Array) => (await read(content)).rows.map((row) => row.texts);

describe('a csv file', () => {
  it('keeps zeros, quotes, line breaks and empty cells as written', async () => {
    const { rows, problems } = await read('代码,备注,金额\r\n007,"甲,""乙""\r\n丙",12.50\r\n,,\r\n');
    expect(problems).toEqual([]);
    expect(rows.map((row) => row.texts)).toEqual([['代码', '备注', '金额'], ['007', '甲,"乙"\n丙', '12.50'], ['', '', '']]);
    expect(rows.map((row) => row.row)).toEqual([1, 2, 4]);
    const [, second, last] = rows;
    expect(second && addressOf(second, 2)).toBe('C2');
    expect(second && kindOf(second, 0)).toBe('text');
    expect(last && kindOf(last, 0)).toBe('empty');
  });

  it.each([['LF', '\n'], ['CR', '\r'], ['CRLF', '\r\n']])('ends its lines with %s', async (_, ending) => {
    expect(await textsOf(['a;b', '1;2', '3;4'].join(ending))).toEqual([['a', 'b'], ['1', '2'], ['3', '4']]);
  });

  it('is separated by tab or semicolon as well, whatever commas its texts hold', async () => {
    expect(await textsOf('名称\t金额\n甲,乙\t"1,5"\n')).toEqual([['名称', '金额'], ['甲,乙', '1,5']]);
    expect(await textsOf('名称;金额\n甲;1,5\n乙;2,5\n')).toEqual([['名称', '金额'], ['甲', '1,5'], ['乙', '2,5']]);
  });

  it('reads like csv-parse for any table', async () => {
    const cell = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('甲,"', '\n', '""', ',', ' '))
      .map((text) => text.replaceAll('\0', '').replace(/\r\n?/g, '\n'));
    const table = fc.integer({ min: 2, max: 5 }).chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }));
    await fc.assert(fc.asyncProperty(table, async (rows) => {
      const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n');
      expect(await textsOf(text)).toEqual(parse(text, { delimiter: ',' }));
    }), { numRuns: 300 });
  });

  it('streams a hundred thousand rows without losing one', async () => {
    const lines = Array.from({ length: 100_000 }, (_, index) => `${index},联合体${index % 7},${index % 3 ? '"有,逗号"' : '无'}`);
    const { rows, problems } = await read(`编号,名称,备注\n${lines.join('\n')}`);
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(100_001);
    expect(rows.reduce((sum, row) => sum + (Number(row.texts[0]) || 0), 0)).toBe(4_999_950_000);
    expect(rows.at(-1)?.row).toBe(100_001);
  });
});
