import { changchun, MOST_SHOWN_ROWS } from '@monitor/domain';
import { afterAll, expect, it } from 'vitest';
import { WorkbookReaders } from '../../../etl/src/extract/extract-workbook.js';
import { previewUpload } from '../../../etl/src/propose/preview-upload.js';
import { aScratchFolder } from '../extract/scratch-folder.js';

const keep = aScratchFolder();
const readers = new WorkbookReaders();
afterAll(() => readers.close());

const columns = ['code', 'happened', 'note', 'spare'].map((name, index) => ({ name, head: ['编号', '日期', '备注', '闲置'][index] ?? '', required: name !== 'spare' }));
const draft = {
  version: 1, name: 'events', title: { zh: '事件' }, kind: 'upload', columns, contract: 'evolve',
  skip: [{ when: 'note == "样例"', why: '样例行' }],
  records: [{ record: 'event', fields: { code: { column: 'code' }, consortium: { value: 'LHT-001' }, kind: { value: '违约认定' }, happened: { column: 'happened' }, detail: { column: 'note' } } }],
};
const preview = (text: string, profile: object = draft) => previewUpload({ name: 'events.csv', path: keep('events.csv', text) }, profile, { readers, jurisdiction: changchun, published: () => Promise.resolve(null) });
const line = (index: number, day = '2025-03-01', note = '') => `E-${index},${day},${note},,新`;
const file = (...lines: string[]): string => ['编号,日期,备注,闲置,新列', ...lines].join('\n');

it('counts everything and shows each refusal at its cell, beside its row', async () => {
  const { faults, found } = await preview(file(line(1), line(2, '三月'), line(3, '2025-02-30'), line(4, '2025-03-04', '样例'), line(5)));
  expect(faults).toEqual([]);
  expect(found).toMatchObject({
    rowsRead: 5, complete: true, counts: [{ record: 'event', zh: '事件记录', records: 2 }], rejectedRows: 2,
    byCode: [{ code: 'not_a_date', times: 1 }, { code: 'no_such_date', times: 1 }], skipped: [{ why: '样例行', rows: 1 }], unused: ['闲置', '新列'], heads: ['编号', '日期', '备注', '闲置'],
  });
  expect(found?.rows[0]).toMatchObject({ row: 2, texts: expect.arrayContaining(['E-1']), rejections: [], records: [{ record: 'event', cell: 'A2', values: { code: 'E-1', happened: '2025-03-01', uscc: null } }] });
  expect(found?.refusals.map(({ row, rejections }) => [row, rejections[0]?.cell, rejections[0]?.original])).toEqual([[3, 'B3', '三月'], [4, 'B4', '2025-02-30']]);
  expect(found?.notes.join('')).toContain('新列');
});

it('says every fault of a draft by its path and reads nothing', async () => {
  const broken = { ...draft, records: [{ record: 'event', fields: { code: { column: 'gone' }, kind: { value: '违约认定' } } }] };
  const { faults, found } = await preview(file(line(1)), broken);
  expect(found).toBeNull();
  expect(faults.map(({ path }) => path)).toEqual(expect.arrayContaining(['records.0.fields.code.column', 'records.0.fields']));
  const elsewhere = await preview(file(line(1)), { ...draft, records: [{ ...draft.records[0], fields: { ...draft.records[0]?.fields, kind: { value: '没有这种' } } }] });
  expect(elsewhere.faults[0]?.path).toBe('records.0.fields.kind');
});

it('stops after 20,000 rows and says that the file goes on; shows only the first of many', async () => {
  const { found } = await preview(file(...Array.from({ length: 31_000 }, (_, index) => line(index, index % 2 === 0 ? '2025-03-01' : '无'))));
  expect(found?.complete).toBe(false);
  expect(found?.rowsRead).toBeGreaterThanOrEqual(19_999);
  expect(found?.rowsRead).toBeLessThanOrEqual(25_000);
  expect(found?.refusals).toHaveLength(MOST_SHOWN_ROWS);
  expect(found?.rows.length).toBeLessThanOrEqual(2 * MOST_SHOWN_ROWS);
});

it('a file that lacks a column is refused whole, naming the head row', async () => {
  const { found } = await preview('编号,备注\nE-1,x\n');
  expect(found).toMatchObject({ rowsRead: 0, counts: [{ records: 0 }] });
  expect(found?.refusals[0]?.rejections[0]).toMatchObject({ code: 'missing_column' });
});
