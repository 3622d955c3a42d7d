import { afterAll, describe, expect, it } from 'vitest';
import { WorkbookReaders } from '../../../etl/src/extract/extract-workbook.js';
import { aRow, aWorkbook, inData } from './a-workbook.js';
import { allRows } from './read-all.js';
import { aScratchFolder } from './scratch-folder.js';

/** The child process is the built one: run `npx tsc -b domain store etl` before this file. */
const readers = new WorkbookReaders({ size: 1 });
afterAll(() => readers.close());
const keep = aScratchFolder();
/** A comment in front leaves every row to the parser. */
const read = (sheet: string, beforeSheet = '') =>
  allRows(readers.extractTable({ path: keep('some.xlsx', aWorkbook({ sheet, beforeSheet, sharedStrings: '<si><t>甲</t></si><si><t>乙</t></si>', cellFormats: '<xf numFmtId="14"/>' })), type: 'xlsx', sheets: null }));

const shapes = (place: string, n: number): string[] => [
  `<c r="${place}"><v>${n * 1.25}</v></c>`,
  `<c r="${place}" s="1"><v>${45_000 + n}</v></c>`,
  `<c r="${place}" t="s"><v>${n % 2}</v></c>`,
  `<c r="${place}" s="1" t="s"><v>1</v></c>`,
  `<c t="s" r="${place}"><v>0</v></c>`,
  `<c r="${place}" t="str"><v>文 字\n${n}</v></c>`,
  `<c r="${place}" t="str"><v>a&amp;b</v></c>`,
  `<c r="${place}" t="inlineStr"><is><t xml:space="preserve"> 内 ${n}</t></is></c>`,
  `<c r="${place}" t="inlineStr"><is><r><t>富</t></r><r><t>文本</t></r></is></c>`,
  `<c r="${place}" t="b"><v>1</v></c>`,
  `<c r="${place}" t="e"><v>#REF!</v></c>`,
  `<c r="${place}"><f>A1+1</f><v>7</v></c>`,
  `<c r="${place}"><f>A1+1</f></c>`,
  `<c r="${place}" s="1"/>`,
  `<c r="${place}"></c>`,
  `<c r="${place}" t="n"><v>1.1E-3</v></c>`,
];

describe('rows in the usual form', () => {
  it('come out as they do when every one is parsed', async () => {
    const rows = Array.from({ length: 3000 }, (_, n) => {
      const letters = ['A', 'B', 'D', 'AA'];
      const cells = letters.map((letter, k) => shapes(`${letter}${n + 1}`, n)[(n * 7 + k * 5) % (n % 50 === 0 ? 16 : 4)] ?? '');
      return n % 11 === 0 ? aRow(n + 1, ...cells).replace('<row ', '<row hidden="1" ') : aRow(n + 1, ...cells);
    });
    const sheet = `${inData(...rows)}<mergeCells><mergeCell ref="A1:B3"/></mergeCells>`;
    const parsed = await read(sheet, '<!-- all by the parser -->');
    expect(parsed.rows.length).toBeGreaterThan(2900);
    expect(await read(sheet)).toEqual(parsed);
  });

  it.each([
    ['a cell twice', inData(aRow(1, '<c r="A1"><v>1</v></c>'), aRow(2, '<c r="A2"><v>1</v></c>', '<c r="A2"><v>2</v></c>'))],
    ['a row twice', inData(aRow(1, '<c r="A1"><v>1</v></c>'), aRow(2, '<c r="A2"><v>1</v></c>'), aRow(2, '<c r="A2"><v>1</v></c>'))],
    ['a row that does not end', '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></sheetData>'],
    ['a string that is not there', inData(aRow(1, '<c r="A1"><v>1</v></c>'), aRow(2, '<c r="A2" t="s"><v>9</v></c>'))],
    ['a column beyond the last', inData(aRow(1, '<c r="A1"><v>1</v></c>'), aRow(2, '<c r="XFD2"><v>9</v></c>'))],
    ['text after its end', `${inData(aRow(1, '<c r="A1"><v>1</v></c>'), aRow(2, '<c r="A2"><v>1</v></c>'))}</worksheet>x`],
  ])('with %s are refused as they are when parsed', async (_, sheet) => {
    const parsed = await read(sheet, '<!-- all by the parser -->');
    expect(parsed.problems.map(({ scope }) => scope)).toEqual(['file']);
    expect((await read(sheet)).problems.map(({ code, scope }) => [code, scope])).toEqual(parsed.problems.map(({ code, scope }) => [code, scope]));
  });

  it('in a comment are no rows', async () => {
    const { rows } = await read(`<sheetData>${aRow(1, '<c r="A1"><v>1</v></c>')}<!-- ${aRow(2, '<c r="A2"><v>2</v></c>')}${aRow(3, '<c r="A3"><v>2</v></c>')} -->${aRow(4, '<c r="A4"><v>4</v></c>')}</sheetData>`);
    expect(rows.map(({ row }) => row)).toEqual([1, 4]);
  });
});
