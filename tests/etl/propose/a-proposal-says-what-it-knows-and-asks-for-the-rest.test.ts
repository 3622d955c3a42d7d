import { existsSync } from 'node:fs';
import { changchun } from '@monitor/domain';
import { afterAll, expect, it } from 'vitest';
import { WorkbookReaders } from '../../../etl/src/extract/extract-workbook.js';
import { proposeUpload } from '../../../etl/src/propose/propose-upload.js';
import { checkProfile } from '../../../etl/src/source/parse-profile.js';
import { aScratchFolder } from '../extract/scratch-folder.js';

const keep = aScratchFolder();
const readers = new WorkbookReaders();
afterAll(() => readers.close());

const propose = (name: string, content: string) => proposeUpload({ name, path: keep(name, content) }, {}, { readers, jurisdiction: changchun });
const UNITS = ['91220101MA00000013', '91220101MA00000026', '91220101MA00000039'];

const ledgerRows = Array.from({ length: 30 }, (_, index) => [`F-${index + 1}`, 'LHT-001', 'XM-001', UNITS[index % 3], '市财政', '设备费', '支出', `2025/3/${index + 1}`, `${index + 1}.50`].join(','));

it('maps a ledger in its own heads whole, with a reason for each field', async () => {
  const { draft, fields, unreached, columns } = await propose('财务导出.csv', ['凭证流水号,所属联合体编号,所属项目编号,单位信用代码,经费来源,经费科目,收支类型,入账日期,金额（万元）', ...ledgerRows].join('\n'));
  expect(draft.records?.map(({ record }) => record)).toEqual(['fund_entry']);
  expect(fields.map(({ field }) => field).sort()).toEqual(['amount', 'booked', 'category', 'consortium', 'entry', 'kind', 'project', 'source', 'uscc']);
  expect(fields.every(({ confidence, reason }) => confidence >= 0.5 && reason !== '')).toBe(true);
  expect(draft.records?.[0]?.fields['amount']).toEqual({ column: 'c9', unit: { from: 'head' } });
  expect(columns.map(({ type }) => type)).toEqual(['code', 'code', 'code', 'credit-code', 'choice', 'choice', 'choice', 'date', 'amount']);
  expect(unreached.map(({ record }) => record)).not.toContain('fund_entry');
  expect(checkProfile({ ...draft, name: 'finance' }).faults).toEqual([]);
});

it('asks for a unit that nobody wrote, for words it does not know and for fields without a column', async () => {
  const rows = ledgerRows.map((row) => row.replace('设备费', '仪器购置'));
  const { draft, unreached } = await propose('无单位.csv', ['流水号,联合体编号,项目编号,单位信用代码,经费来源,经费科目,收支类型,入账日期,金额', ...rows].join('\n'));
  expect(draft.records).toEqual([]);
  const missing = unreached.find(({ record }) => record === 'fund_entry')?.missing;
  expect(missing?.map(({ field }) => field).sort()).toEqual(['amount', 'category']);
  expect(missing?.find(({ field }) => field === 'amount')?.message).toBe('“金额”没有写明单位。请选择单位（元、万元、亿元），系统不会猜测。');
  expect(missing?.find(({ field }) => field === 'category')?.message).toContain('“仪器购置”');
});

it('takes the unit of a note above the head', async () => {
  const { draft } = await propose('有注.csv', ['2025年经费台账（单位：万元）,,,,,,,,', '流水号,联合体编号,项目编号,单位信用代码,经费来源,经费科目,收支类型,入账日期,金额', ...ledgerRows].join('\n'));
  expect(draft.records?.[0]?.fields['amount']).toEqual({ column: 'c9', unit: { from: 'note' } });
});

it('gives one unit for many rows that name it, and names columns that contradict themselves', async () => {
  const rows = ledgerRows.map((row, index) => `${row},${index % 3 === 0 ? '长春一厂' : index % 3 === 1 ? '长春二所' : `长春三院${index}`},企业,朝阳区`);
  const { draft, fields } = await propose('宽表.csv', ['流水号,联合体编号,项目编号,统一社会信用代码,经费来源,经费科目,收支类型,入账日期,金额（元）,单位名称,单位性质,所在县区', ...rows].join('\n'));
  const units = draft.records?.find(({ record }) => record === 'organisation');
  expect(units?.once).toEqual(['c4']);
  const at = draft.records?.findIndex(({ record }) => record === 'organisation');
  expect(fields.find((field) => field.at === at && field.field === 'name')?.reason).toContain('不一致的行会被拒收');
  expect(fields.find((field) => field.at === at && field.field === 'kind')?.reason).not.toContain('不一致');
});

it('proposes nothing for a table that means nothing to it', async () => {
  const { draft, unreached } = await propose('气象.csv', ['站点,湿度,风速', ...Array.from({ length: 20 }, (_, index) => `S${index},${40 + index},${index / 10}`)].join('\n'));
  expect(draft.records).toEqual([]);
  expect(unreached).toEqual([]);
});

it('tells a decimal comma and the order of day and month where the cells can only mean one', async () => {
  const { draft, columns } = await propose('europe.csv', ['amount (€);booking date', '1.234,50;13/02/2024', '99,00;01/03/2024'].join('\n'));
  expect(draft.format).toMatchObject({ decimal: ',', grouping: '.', dates: 'dmy' });
  expect(columns.map(({ type }) => type)).toEqual(['amount', 'date']);
});

const CORDIS = '../shared/data/cordis-citizen-science.csv';

it.skipIf(!existsSync(CORDIS))(`reads a file nobody here designed (skipped where ${CORDIS} is not)`, async () => {
  const { draft, columns, unreached, rowsRead } = await proposeUpload({ name: 'cordis.csv', path: CORDIS }, {}, { readers, jurisdiction: changchun });
  expect(rowsRead).toBe(257);
  expect(draft.format).toMatchObject({ decimal: ',' });
  expect(columns.find(({ name }) => name === 'participant_eu_contribution')).toMatchObject({ type: 'amount' });
  expect(columns.find(({ name }) => name === 'participant_eu_contribution')?.reason).toContain('No data');
  expect(columns.filter(({ type }) => type === 'date').map(({ name }) => name)).toEqual(['signature_date', 'start_date', 'end_date']);
  const project = unreached.find(({ record }) => record === 'project');
  expect(project?.partial).toMatchObject({ once: ['project_id'], fields: { code: { column: 'project_id' }, started: { column: 'start_date' }, planned_end: { column: 'end_date' } } });
  expect(project?.missing.find(({ field }) => field === 'lead')).toMatchObject({ suggested: 'coordinator', ways: ['column', 'identity', 'lookup'] });
  expect(unreached.find(({ record }) => record === 'organisation')?.missing.find(({ field }) => field === 'uscc')?.suggested).toBe('participant_name');
});
