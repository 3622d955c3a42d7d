import { changchun, sourceProfile } from '@monitor/domain';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, expect, it } from 'vitest';
import { parse } from 'zod/mini';
import { WorkbookReaders } from '../../../etl/src/extract/extract-workbook.js';
import { detectUpload } from '../../../etl/src/propose/detect-upload.js';
import { aRow, aWorkbook, inData } from '../extract/a-workbook.js';
import { aZip } from '../extract/a-zip.js';
import { aScratchFolder } from '../extract/scratch-folder.js';

const keep = aScratchFolder();
const readers = new WorkbookReaders();
afterAll(() => readers.close());

const finance = parse(sourceProfile, {
  version: 1, name: 'finance', title: { zh: '财务导出' }, kind: 'upload',
  columns: [{ name: 'code', head: '联合体' }, { name: 'amount', head: '发生额', aliases: ['金额'] }], records: [],
});
const detect = (name: string, content: string | Uint8Array, asked: Parameters<typeof detectUpload>[1] = {}) => detectUpload({ name, path: keep(name, content) }, asked, { readers, jurisdiction: changchun, profiles: [finance] });
const inGb = (text: string): Buffer => Buffer.from([...text].flatMap((letter) => ({ 联: [0xc1, 0xaa], 合: [0xba, 0xcf], 体: [0xcc, 0xe5] })[letter] ?? [letter.charCodeAt(0)]));

it('an exchange file under another name fits its kind, and the name that would tell it', async () => {
  const { type, encoding, delimiter, chosen, tables, fits } = await detect('export.csv', '\ufeff流水号;联合体编号;项目编号;单位信用代码;经费来源;经费科目;类型;日期;金额(元)\nF-1;L-1;X-1;x;x;x;x;x;1\n');
  expect({ type, encoding, delimiter, chosen }).toEqual({ type: 'csv', encoding: 'utf-8', delimiter: ';', chosen: '' });
  expect(tables[0]).toMatchObject({ head: 1, rows: 1, hidden: false });
  expect(fits[0]).toEqual({ kind: 'exchange', record: 'fund_entry', zh: '经费台账', as: '经费台账-export.csv', named: 9, ofFields: 9, missing: [] });
});

it('a register as parquet fits its kind, under a name of its own ending', async () => {
  const heads = '流水号,联合体编号,项目编号,单位信用代码,经费来源,经费科目,类型,日期,金额(元)'.split(',');
  const { type, fits } = await detect('export.parquet', new Uint8Array(parquetWriteBuffer({ columnData: heads.map((name) => ({ name, data: ['x'], type: 'STRING' as const })) })));
  expect([type, fits[0]]).toEqual(['parquet', { kind: 'exchange', record: 'fund_entry', zh: '经费台账', as: '经费台账-export.parquet', named: 9, ofFields: 9, missing: [] }]);
});

it('a saved profile whose columns are there comes first', async () => {
  const { fits } = await detect('a.csv', '联合体,金额,说明\nL-1,1,x\n');
  expect(fits[0]).toEqual({ kind: 'profile', name: 'finance', title: { zh: '财务导出' }, found: 2, ofColumns: 2, missing: [] });
});

it('GB18030 is told as such, and a person may look again with another head', async () => {
  const bytes = Buffer.concat(Array.from({ length: 40 }, () => inGb('联合体,联合\n体联,1\n')));
  expect(await detect('gb.csv', bytes)).toMatchObject({ encoding: 'gb18030' });
  const again = await detect('gb.csv', bytes, { encoding: 'gb18030', head: 2 });
  expect(again.tables[0]).toMatchObject({ head: 2, columns: ['体联', '1'] });
});

it('text of no certain encoding is shown as each candidate reads it', async () => {
  const { unclear, problems } = await detect('latin.csv', Buffer.from('name,city\nCaf\u00e9 M\u00fcller,Z\u00fcrich\n', 'latin1'));
  expect(problems.map(({ code }) => code)).toContain('encoding_unclear');
  expect(unclear.find(({ encoding }) => encoding === 'windows-1252')?.lines).toEqual(['Café Müller,Zürich']);
});

it('a workbook tells its sheets, hidden ones as such; an annual report is known by its first sheet', async () => {
  const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const told = await detect('book.xlsx', aWorkbook({ sheetState: 'hidden', sheet: inData(aRow(1, cell('A1', '联合体'), cell('B1', '金额（万元）')), aRow(2, cell('A2', 'L-1'), '<c r="B2"><v>3</v></c>')) }));
  expect(told).toMatchObject({ type: 'xlsx', encoding: null, delimiter: null, chosen: '年报' });
  expect(told.tables[0]).toMatchObject({ name: '年报', hidden: true, columns: ['联合体', '金额（万元）'] });
});

it('a zip lists what it holds and what it leaves out, and one file of it is looked at by name', async () => {
  const zip = aZip([['a/台账.csv', '联合体,金额\nL-1,1\n'], ['b.json', '[{"x":{"y":1}},{"x":{"y":2}}]'], ['read.me', 'x']]);
  const all = await detect('bundle.zip', zip);
  expect(all).toMatchObject({ type: 'zip', chosen: null });
  expect(all.tables.map(({ name }) => name)).toEqual(['a/台账.csv', 'b.json']);
  expect(all.problems).toEqual([expect.objectContaining({ stops: false, message: expect.stringContaining('read.me') })]);
  expect(await detect('bundle.zip', zip, { member: 'a/台账.csv' })).toMatchObject({ type: 'csv', fits: [expect.objectContaining({ name: 'finance' })] });
  expect((await detect('bundle.zip', zip, { member: 'b.json' })).tables[0]?.columns).toEqual(['/x/y']);
  expect((await detect('bundle.zip', zip, { member: '../etc/passwd' })).problems[0]).toMatchObject({ stops: true });
});

it('what cannot be read says why and what to do', async () => {
  for (const [name, content] of [['broken.xlsx', 'PK\u0003\u0004nothing'], ['empty.csv', ''], ['broken.zip', 'PK\u0003\u0004nothing']] as const) {
    const { problems, tables } = await detect(name, content);
    expect(tables).toEqual([]);
    expect(problems[0]?.stops).toBe(true);
    expect(problems[0]?.message).toContain('请');
  }
});
