import { afterAll, describe, expect, it } from 'vitest';
import { detectFormat } from '../../../etl/src/extract/detect-format.js';
import { WorkbookReaders } from '../../../etl/src/extract/extract-workbook.js';
import { aRow, aWorkbook, inData } from './a-workbook.js';
import { aScratchFolder } from './scratch-folder.js';

/** The child process is the built one: run `npx tsc -b domain store etl` before this file. */
const readers = new WorkbookReaders({ size: 1 });
afterAll(() => readers.close());
const keep = aScratchFolder();
const look = (name: string, content: string | Uint8Array, told = {}) => detectFormat({ path: keep('archived', content), name, readers }, told);

describe('a file nobody has described', () => {
  it.each([
    [';', 'utf-8', Buffer.from('编号;金额\n1;2,5\n2;3,5\n')],
    ['tab', 'utf-16le', Buffer.from('编号\t金额\n1\t2\n', 'utf16le')],
    ['|', 'utf-8', Buffer.from('编号|金额|备注\n1|2|,\n2|3|,\n')],
    [',', 'gb18030', Buffer.from('c3fbb3c62cbdf0b6ee0ab3a4b4bab9e2b5e72c31322e350a', 'hex')],
  ])('has its delimiter %j and encoding %s found', async (delimiter, encoding, bytes) => {
    expect(await look('whatever', bytes)).toMatchObject({ type: 'csv', delimiter, encoding, exact: true, problems: [], sheets: [{ name: '', head: 1 }] });
  });

  it('has titles above its head passed over', async () => {
    const found = await look('a.csv', '2024年度经费台账,,\n单位：万元,,\n编号,单位,金额\n1,吉林大学,12\n2,一汽,13\n');
    expect(found.sheets).toMatchObject([{ head: 3, rows: 5, columns: 3 }]);
    expect(found.sheets[0]?.sample.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5]);
  });

  it('as a workbook shows its sheets, the hidden ones told', async () => {
    const found = await look('a.bin', aWorkbook({ sheetState: 'hidden', sheet: inData(aRow(2, '<c r="A2" t="str"><v>编号</v></c><c r="B2" t="str"><v>金额</v></c>'), aRow(3, '<c r="A3"><v>1</v></c><c r="B3"><v>2</v></c>')) }));
    expect(found).toMatchObject({ type: 'xlsx', encoding: null, delimiter: null, sheets: [{ name: '年报', hidden: true, rows: 2, columns: 2, head: 2 }] });
    expect((await look('a.xlsx', aWorkbook({ sheet: inData(aRow(1, '<c r="A1"><v>1</v></c>')) }), { sheets: ['台账*'] })).problems).toMatchObject([{ code: 'missing_sheet', scope: 'file' }]);
  });

  it('as JSON shows its lists by pointer, the longest first, and its first records', async () => {
    const found = await look('answer.json', JSON.stringify({ meta: { tags: [1], old: [{ a: 0 }] }, data: { 'items/x': [{ a: 1, k: [{ b: 1 }, { b: 2 }, { b: 3 }] }, { a: 2 }] } }));
    expect(found).toMatchObject({ type: 'json', exact: true, problems: [], lists: [{ pointer: '/data/items~1x', records: 2 }, { pointer: '/meta/old', records: 1 }] });
    expect(found.documents.map(({ pointer }) => pointer)).toEqual(['/data/items~1x/0', '/data/items~1x/1']);
    expect((await look('answer', '[{"a":1},{"a":2}]')).lists).toEqual([{ pointer: '', records: 2 }]);
    expect(await look('answer', '{"a":1}\n{"a":2}\n')).toMatchObject({ type: 'ndjson', lists: [], documents: [{ value: { a: 1 } }, { value: { a: 2 } }] });
  });

  it('that cannot be read says why', async () => {
    for (const [name, bytes] of [['a.csv', Buffer.alloc(0)], ['a.xlsx', Buffer.from('PK\u0003\u0004 no')], ['a.json', Buffer.from('{"a":[{"b":1}')], ['a.csv', Buffer.from('name\nM\xfcller\nM\xfcller\n', 'latin1')]] as const) {
      const { problems } = await look(name, bytes);
      expect(problems.filter(({ scope }) => scope === 'file')).toHaveLength(1);
      expect(problems[0]?.message).toContain('请');
    }
    expect((await look('a.csv', Buffer.from('name\nM\xfcller\n', 'latin1'), { encoding: 'windows-1252' })).sheets[0]?.sample[1]?.texts).toEqual(['Müller']);
  });
});
