import { defineQuery, type Writer } from '@monitor/store';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { aConsortium, aFundEntry, anEvaluationYear, anEvent, creditCodeOf, type Fact, type Facts } from '../builders/facts.js';
import { flagRows, judged, kindsOf, resultOf, scoreRowsOf } from '../builders/judged.js';
import { aFullConsortium, aStrongYear, strongUnits, together, without } from '../builders/strong-year.js';
import { openTinyWarehouse, type TinyWarehouse } from '../builders/tiny-edition.js';

const rejected = (path: string, given: Fact = {}): Fact => ({
  source_path: path, source_sheet: '', source_row: 0, source_cell: '', record: '', field: '', code: 'unreadable', message: '文件不完整，像是只传了一半。', original: '', ...given,
});
const everyRow = (): boolean => true;
const unreported = (code: string): Facts => without(without(together(aFullConsortium(code), aStrongYear(code, 2025)), 'report', everyRow), 'report_item', everyRow);
const order = { kind: 'rectification_ordered', happened: '2024-02-01', deadline: '2024-12-31' };

/** Everything that would otherwise speak against a consortium. */
const charges = (code: string): Facts => ({ event: [anEvent({ code: `SJ-${code}`, consortium: code, uscc: creditCodeOf(2), clause: '第三条', happened: '2024-11-01' })] });

const city = together(
  { evaluation_year: [anEvaluationYear(2025)], organisation: strongUnits },
  unreported('LHT-1'), charges('LHT-1'),
  unreported('LHT-2'), charges('LHT-2'),
  unreported('LHT-3'),
  together(aFullConsortium('LHT-4'), aStrongYear('LHT-4', 2024)), charges('LHT-4'),
  together(aFullConsortium('LHT-5', { status: 'rectifying', status_since: '2024-02-01' }), aStrongYear('LHT-5', 2023), { event: [anEvent({ ...order, code: 'SJ-5', consortium: 'LHT-5' })] }),
  { consortium: [aConsortium({ code: 'LHT-6', name: '长春市LHT-6产业创新联合体' })] },
  { fund_entry: ['planned', 'spent'].map((kind) => aFundEntry({ consortium: 'LHT-6', project: 'XM-6', kind, source: 'own', amount: kind === 'planned' ? '100.00' : '1.00', booked: '2025-08-01' })) },
  {
    rejection: [
      rejected('报告/年度报告-LHT-1-2025.xlsx'),
      rejected('年度报告-LHT-2-2025.xlsx', { code: 'missing_column', record: 'report', source_sheet: '基本信息', message: '工作表“基本信息”里找不到“报送日期”一行。' }),
      rejected('年度报告-LHT-3-2025.xlsx', { code: 'required', message: '工作簿里没有任何内容，等于没有报送。' }),
    ],
  },
);

const obstacles = defineQuery({
  name: 'obstacles', scope: 'everyone', params: z.object({}), row: z.object({ consortium: z.string(), code: z.string(), text: z.string(), from_whom: z.string() }),
  sql: 'SELECT o.consortium AS consortium, o.code AS code, o.text AS text, o.from_whom AS from_whom FROM obstacle AS o ORDER BY consortium, code',
});

let warehouse: TinyWarehouse;
let writer: Writer;
beforeAll(async () => {
  warehouse = await openTinyWarehouse();
  writer = await judged(warehouse, city);
});
afterAll(() => warehouse.close());

const negative = new Set(['rectify', 'revoke', 'watch']);
const against = async (consortium: string): Promise<string[]> => (await kindsOf(writer, consortium)).filter((kind) => negative.has(kind));
const gradeOf = async (consortium: string) => (await scoreRowsOf(writer)).find((row) => row.consortium === consortium)?.grade;
const obstaclesOf = async (consortium: string) => (await writer.ask(obstacles, {})).filter((row) => row.consortium === consortium);

it.each([
  ['whose report file is damaged', 'LHT-1', 'report_quarantined', '文件不完整'],
  ['whose report file lacks its first lines', 'LHT-2', 'report_quarantined', '找不到“报送日期”一行'],
  ['that has sent nothing new for more than 400 days', 'LHT-4', 'data_stale', '超过 400 天没有新数据'],
  ['in rectification whose data ended', 'LHT-5', 'data_stale', '最近一条为'],
])('a consortium %s is 不可评, is told what is missing and from whom, and no flag stands against it', async (...[, consortium, code, text]) => {
  expect(await gradeOf(consortium)).toBe('not_evaluable');
  expect(await against(consortium)).toEqual([]);
  expect(await kindsOf(writer, consortium)).toEqual(['data']);
  const [told] = (await obstaclesOf(consortium)).filter((row) => row.code === code);
  expect(told?.text).toContain(text);
  expect(told?.from_whom).toBe('牵头单位单位1');
});

it('a quarantined report is neither missing nor a breach of the duty to report', async () => {
  expect((await resultOf(writer, 'A12.1', 'LHT-1'))[0]).toBe('UNKNOWN');
  const [flag] = (await flagRows(writer)).filter(({ consortium }) => consortium === 'LHT-1');
  expect(flag?.headline).toContain('报送文件已隔离');
});

it('an empty workbook is no report: who sent it has not reported', async () => {
  expect((await resultOf(writer, 'A12.1', 'LHT-3'))[0]).toBe('FAIL');
  expect(await against('LHT-3')).toContain('rectify');
});

it('incomplete numbers raise no flag against anybody, only the duty to report does, and what is missing is named', async () => {
  expect(await gradeOf('LHT-6')).toBe('not_evaluable');
  const raised = (await flagRows(writer)).filter(({ consortium }) => consortium === 'LHT-6');
  expect(raised.map(({ kind }) => kind)).toEqual(['data', 'rectify']);
  expect(raised[1]?.reasons.match(/"code":"\w+"/gu)).toEqual(['"code":"report_missing"']);
  expect(await obstaclesOf('LHT-6')).toMatchObject([{ code: 'data_missing', text: expect.stringContaining('年度运行报告未报送；缺少指标数据：') }]);
});
