import { afterAll, describe, expect, it } from 'vitest';
import { WorkbookReaders } from '../../../etl/src/extract/extract-workbook.js';
import { addressOf, kindOf } from '../../../etl/src/extract/raw-row.js';
import { aRow, aWorkbook, inData } from './a-workbook.js';
import { allRows } from './read-all.js';
import { aScratchFolder } from './scratch-folder.js';

/** The child process is the built one: run `npx tsc -b domain store etl` before this file. */
const readers = new WorkbookReaders({ size: 1 });
afterAll(() => readers.close());
const keep = aScratchFolder();
const read = (parts: Parameters<typeof aWorkbook>[0]) => allRows(readers.extractWorkbook(keep('some.xlsx', aWorkbook(parts))));
const cellsOf = async (parts: Parameters<typeof aWorkbook>[0]) => {
  const { rows, problems } = await read(parts);
  expect(problems).toEqual([]);
  return rows.map((row) => row.texts.map((text, column) => [addressOf(row, column), text, kindOf(row, column)]));
};

describe('a number', () => {
  it.each([
    ['12345.678900', '12345.6789'],
    ['1.1000000000000001', '1.1'],
    ['0.30000000000000004', '0.3'],
    ['8.3699999999999992', '8.37'],
    ['1234567890123.45', '1234567890123.45'],
    ['100', '100'],
    ['9.1220101123456704E+17', '912201011234567000'],
    ['123456789012345678', '123456789012345678'],
    ['1E-7', '0.0000001'],
    ['1.5E+21', '1500000000000000000000'],
    ['-0', '0'],
    ['-12.50', '-12.5'],
  ])('stored as %s is the text %s', async (stored, text) => {
    expect(await cellsOf({ sheet: inData(aRow(1, `<c r="A1"><v>${stored}</v></c>`)) })).toEqual([[['A1', text, 'number']]]);
  });

  it('that is none is an error, not a number', async () => {
    expect(await cellsOf({ sheet: inData(aRow(1, '<c r="A1"><v>12abc</v></c>')) })).toEqual([[['A1', '12abc', 'error']]]);
  });
});

describe('a date', () => {
  const formats = { customFormats: '<numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="165" formatCode="0.00&quot;days&quot;"/><numFmt numFmtId="166" formatCode="[h]:mm"/>',
    cellFormats: '<xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/>' };
  const dated = (serial: string, style: number, workbookPr = '') =>
    cellsOf({ ...formats, workbookPr, sheet: inData(aRow(1, `<c r="A1" s="${style}"><v>${serial}</v></c>`)) });

  it.each([
    ['46082', '2026-03-01'],
    ['1', '1900-01-01'],
    ['59', '1900-02-28'],
    ['61', '1900-03-01'],
    ['2958465', '9999-12-31'],
    ['45351', '2024-02-29'],
    ['46082.354166666664', '2026-03-01T08:30:00'],
    ['46081.999999999993', '2026-03-01'],
    ['0.5', '12:00:00'],
  ])('of serial %s is %s', async (serial, text) => {
    expect(await dated(serial, 1)).toEqual([[['A1', text, 'date']]]);
  });

  it('counts from 1904 where the workbook says so', async () => {
    expect(await dated('44620', 1, 'date1904="1"')).toEqual([[['A1', '2026-03-01', 'date']]]);
  });

  it.each(['60', '-1', '2958466'])('of serial %s does not exist and stays a number', async (serial) => {
    expect(await dated(serial, 1)).toEqual([[['A1', serial, 'number']]]);
  });

  it('is known by its custom format, and a quoted word or an elapsed time is none', async () => {
    expect(await dated('46082', 2)).toEqual([[['A1', '2026-03-01', 'date']]]);
    expect(await dated('46082', 3)).toEqual([[['A1', '46082', 'number']]]);
    expect(await dated('1.5', 4)).toEqual([[['A1', '1.5', 'number']]]);
  });
});

describe('a cell', () => {
  it('is text from shared, inline and formula strings, phonetic guides left out', async () => {
    const sharedStrings = '<si><t>单位</t></si><si><r><t>长春</t></r><r><t xml:space="preserve"> 光电</t></r><rPh><t>ignored</t></rPh></si>';
    const row = aRow(1, '<c r="A1" t="s"><v>0</v></c>', '<c r="B1" t="s"><v>1</v></c>', '<c r="D1" t="inlineStr"><is><t>内_x000A_联</t></is></c>', '<c r="E1" t="str"><f>A1</f><v>单位</v></c>');
    expect(await cellsOf({ sharedStrings, sheet: inData(row) })).toEqual([[
      ['A1', '单位', 'text'], ['B1', '长春 光电', 'text'], ['C1', '', 'empty'], ['D1', '内\n联', 'text'], ['E1', '单位', 'text'],
    ]]);
  });

  it('keeps the cached value of a formula, and says where there is none', async () => {
    const row = aRow(3, '<c r="A3"><f>1+1</f><v>2</v></c>', '<c r="B3"><f>1+1</f></c>', '<c r="C3" t="e"><f>X1</f><v>#REF!</v></c>', '<c r="D3" t="b"><v>1</v></c>');
    expect(await cellsOf({ sheet: inData(row) })).toEqual([[
      ['A3', '2', 'number'], ['B3', '', 'formula-without-value'], ['C3', '#REF!', 'error'], ['D3', 'TRUE', 'boolean'],
    ]]);
  });

  it('is found without addresses and behind a namespace prefix', async () => {
    expect(await cellsOf({ sheet: '<x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData>' }))
      .toEqual([[['A1', '1', 'number'], ['B1', '2', 'number']]]);
  });

  it('that only carries a style makes no row and no column', async () => {
    expect(await cellsOf({ sheet: inData(aRow(1, '<c r="A1"><v>1</v></c>', '<c r="XFD1" s="1"/>'), aRow(1_048_576, '<c r="A1048576" s="1"/>')) }))
      .toEqual([[['A1', '1', 'number']]]);
  });
});

describe('a sheet', () => {
  it('that is hidden, has hidden rows or rows merged is read and noted', async () => {
    const sheet = `<cols><col min="2" max="2" hidden="1"/></cols>${inData('<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>')}<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A2:A5"/></mergeCells>`;
    const { rows, problems } = await read({ sheetState: 'veryHidden', sheet });
    expect(rows.map((row) => row.texts)).toEqual([['1']]);
    expect(problems.map(({ code, scope, sheet: name, address }) => [code, scope, name, address])).toEqual([
      ['hidden_sheet', 'note', '年报', null], ['hidden_cells', 'note', '年报', null], ['merged_rows', 'note', '年报', 'A2:A5'],
    ]);
    expect(problems[1]?.message).toContain('2 处');
  });
});
