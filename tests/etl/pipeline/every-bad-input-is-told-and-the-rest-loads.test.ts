import { changchun2025 } from '@monitor/domain';
import { writeTemplate } from '@monitor/etl';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { factTotals } from '../../../etl/src/load/table-totals.js';
import { aFolder, aFundLine, aProject, type Files, fundHead, lead, soundFiles } from './a-folder.js';
import { aLoadingBay, type Loaded, type RejectionRow, rejectionsOf } from './loading.js';

let bay: Awaited<ReturnType<typeof aLoadingBay>>;
beforeAll(async () => {
  bay = await aLoadingBay();
});
afterAll(() => bay.close());

const loadWith = async (changes: Files): Promise<{ loaded: Loaded; rejections: RejectionRow[]; rows: (table: string) => number }> => {
  const folder = await aFolder({ ...soundFiles(), ...changes });
  try {
    const loaded = await bay.load(folder.path);
    const totals = await factTotals(loaded.writer);
    return { loaded, rejections: await rejectionsOf(loaded), rows: (table) => totals[table]?.rows ?? -1 };
  } finally {
    await folder.remove();
  }
};

const places = (rejections: readonly RejectionRow[]): string[] => rejections.map(({ path, sheet, cell, field, code }) => [path, sheet, cell, field, code].join('|'));
const fundFile = (...lines: string[]): Files => ({ '经费台账-2024.csv': `${[fundHead, ...lines].join('\n')}\n` });

test('a sound folder loads whole, to the last cent and character', async () => {
  const { loaded, rejections, rows } = await loadWith({});
  expect(rejections).toEqual([]);
  expect([rows('organisation'), rows('membership'), rows('project'), rows('project_unit'), rows('task'), rows('milestone'), rows('outcome'), rows('report_item')]).toEqual([3, 3, 1, 2, 1, 1, 2, 2]);
  expect((await factTotals(loaded.writer))['fund_entry']).toEqual({ rows: 3, sums: { amount: '1334.57' } });
  expect((await factTotals(loaded.writer))['outcome']?.sums).toEqual({ amount: '125000.00' });
  expect(loaded.rowsAccepted).toBe(20);
});

test('a missing file is told by its kind, and what hangs on it by row', async () => {
  const { rejections, rows } = await loadWith({ '项目记录-2024.json': null });
  expect(rejections.find(({ code }) => code === 'missing_file')?.message).toBe('资料文件夹中没有项目记录文件，相关指标无法计算。请放入名称如“项目记录-2025.json”的文件后重新装载。');
  expect(rejections.filter(({ code }) => code === 'unknown_reference')).toHaveLength(3);
  expect([rows('fund_entry'), rows('outcome')]).toEqual([0, 2]);
});

test('an unknown file is told with the names that are known', async () => {
  const { rejections } = await loadWith({ '子目录/会议纪要.docx': 'x' });
  expect(places(rejections)).toEqual(['子目录/会议纪要.docx||||unrecognised_file']);
  expect(rejections[0]?.message).toContain('单位名录*.csv');
});

test('an empty file and an empty workbook are told', async () => {
  const { rejections, rows } = await loadWith({ '禁入名单.csv': '', '年度报告-空.xlsx': '' });
  expect(rejections.map(({ path, code }) => `${path} ${code}`)).toEqual(['年度报告-空.xlsx unreadable', '禁入名单.csv unreadable']);
  expect(rejections[0]?.message).toMatch(/空|无法读取/u);
  expect(rows('fund_entry')).toBe(3);
});

test('a renamed sheet costs its own cells only', async () => {
  const layout = { ...changchun2025, dimensions: changchun2025.dimensions.map((each) => (each.code === 'R' ? { ...each, zh: '资源整合情况' } : each)) };
  const report = await writeTemplate({ scheme: layout, consortium: 'LHT-001', year: 2023 }, { submitted: '2024-03-01', items: { 'C4.numerator': '3', 'C4.denominator': '4', 'R4.numerator': '5' } });
  const { rejections, rows } = await loadWith({ '年度报告/年度报告-LHT-001-2023.xlsx': report });
  expect(places(rejections)).toEqual(['年度报告/年度报告-LHT-001-2023.xlsx|资源整合|||missing_sheet']);
  expect(rejections[0]?.message).toBe('缺少工作表“资源整合”，这一部分未读取。找到的工作表：“填报说明”、“基本信息”、“合作机制”、“资源整合情况”、“项目攻关”、“成果转化”。请把工作表名改回“资源整合”。');
  expect([rows('report'), rows('report_item')]).toEqual([2, 4]);
});

test('a text in a number cell of a report is told by sheet and cell', async () => {
  const report = await writeTemplate({ scheme: changchun2025, consortium: 'LHT-001', year: 2023 }, { submitted: '2024-03-01', items: { 'C4.numerator': '三次', 'C4.denominator': '4' } });
  const { rejections, rows } = await loadWith({ '年度报告-LHT-001-2023.xlsx': report });
  expect(places(rejections)).toEqual(['年度报告-LHT-001-2023.xlsx|合作机制|E5|value|not_a_number']);
  expect(rejections[0]?.original).toBe('三次');
  expect(rows('report_item')).toBe(3);
});

test('a report for an unknown consortium is told', async () => {
  const report = await writeTemplate({ scheme: changchun2025, consortium: 'LHT-999', year: 2023 }, { submitted: '2024-03-01' });
  const { rejections, rows } = await loadWith({ '年度报告-LHT-999-2023.xlsx': report });
  expect(places(rejections)).toEqual(['年度报告-LHT-999-2023.xlsx|基本信息|B4|consortium|unknown_reference']);
  expect(rejections[0]?.message).toBe('“联合体编号”“LHT-999”不在联合体名录中（或该条记录有误未被载入），请核对联合体编号。');
  expect(rows('report')).toBe(1);
});

test.each([
  { what: 'text in a money cell', line: aFundLine('JF-9', { amount: '约一百' }), place: 'I3|amount|not_a_number', original: '约一百' },
  { what: '万元 where 元 is declared', line: aFundLine('JF-9', { amount: '3万元' }), place: 'I3|amount|unit_conflict', original: '3万元' },
  { what: 'a credit code that lost its digits', line: aFundLine('JF-9', { uscc: '912201000000000' + '000' }), place: 'D3|uscc|credit_code_truncated', original: '912201000000000000' },
  { what: 'a credit code with a wrong check digit', line: aFundLine('JF-9', { uscc: `${lead.slice(0, 17)}${lead.endsWith('0') ? '1' : '0'}` }), place: 'D3|uscc|credit_code_invalid', original: `${lead.slice(0, 17)}${lead.endsWith('0') ? '1' : '0'}` },
  { what: 'a day that does not exist', line: aFundLine('JF-9', { booked: '2025-02-30' }), place: 'H3|booked|no_such_date', original: '2025-02-30' },
  { what: 'a negative amount', line: aFundLine('JF-9', { amount: '-5' }), place: 'I3|amount|inconsistent', original: '-5' },
])('$what', async ({ line, place, original }) => {
  const { rejections, rows } = await loadWith(fundFile(aFundLine('JF-1'), line, aFundLine('JF-2')));
  expect(places(rejections)).toEqual([`经费台账-2024.csv||${place}`]);
  expect(rejections[0]?.original).toBe(original);
  expect(rows('fund_entry')).toBe(2);
});

test('a repeated key names the first place, across files too', async () => {
  const { rejections, rows } = await loadWith({ ...fundFile(aFundLine('JF-1'), aFundLine('JF-1', { amount: '7' })), '经费台账-2025.csv': `${fundHead}\n${aFundLine('JF-1')}\n` });
  expect(places(rejections)).toEqual(['经费台账-2024.csv||I3|entry|duplicate_key', '经费台账-2025.csv||I2|entry|duplicate_key']);
  expect(rejections.map(({ message }) => message)).toEqual(Array.from({ length: 2 }, () => '与 经费台账-2024.csv 的 I2 重复（流水号相同），只保留先出现的一行。请删除重复行或更正。'));
  expect(rejections[0]?.original).toBe('JF-1');
  expect(rows('fund_entry')).toBe(1);
});

test('a truncated JSON file is told by its position and its whole records load', async () => {
  const text = JSON.stringify([aProject('XM-001'), aProject('XM-002')], null, 1);
  const { rejections, rows } = await loadWith({ '项目记录-2024.json': text.slice(0, -40) });
  expect(rejections.map(({ path, code }) => `${path} ${code}`)).toEqual(['项目记录-2024.json unreadable']);
  expect(rejections[0]?.message).toContain('文件不完整');
  expect([rows('project'), rows('task')]).toEqual([1, 1]);
});

test('a bad project cell is told by its pointer, and nested ones by theirs', async () => {
  const bad = aProject('XM-002', { budget: '很多', tasks: [{ ...aProject('XM-002').tasks[0], due: '2025-02-30' }], milestones: {}, units: [] });
  const { rejections, rows } = await loadWith({ '项目记录-2024.json': JSON.stringify([aProject(), bad]) });
  expect(places(rejections)).toEqual([
    '项目记录-2024.json||/1/budget|budget|not_a_number',
    '项目记录-2024.json||/1/milestones||unreadable',
    '项目记录-2024.json||/1/tasks/0/due|due|no_such_date',
  ]);
  expect(rows('project')).toBe(1);
});

test('NDJSON lines stand for themselves', async () => {
  const { rejections, rows } = await loadWith({ '项目记录-2024.json': null, '项目记录-2024.ndjson': `${JSON.stringify(aProject())}\n{"code": \n${JSON.stringify(aProject('XM-002'))}\n` });
  expect(rejections.map(({ code }) => code)).toEqual(['unreadable']);
  expect(rows('project')).toBe(2);
});

test('a missing column costs the file and names what was found', async () => {
  const { rejections, rows } = await loadWith({ '禁入名单.csv': '信用代码,文号\nX,1\n' });
  expect(places(rejections)).toEqual(['禁入名单.csv|||decided|missing_column']);
  expect(rows('fund_entry')).toBe(3);
});

test('a title above the head does not hide the table', async () => {
  const { rows } = await loadWith({ '经费台账-2024.csv': `经费台账,,,,,,,,\n${fundHead}\n${aFundLine('JF-1')}\n,,,,,,,,\n` });
  expect(rows('fund_entry')).toBe(1);
});

test('GB18030 with semicolons loads as UTF-8 does', async () => {
  const { rows, rejections } = await loadWith({ '禁入名单.csv': Buffer.concat([Buffer.from([0xcd, 0xb3, 0xd2, 0xbb, 0xc9, 0xe7, 0xbb, 0xe1, 0xd0, 0xc5, 0xd3, 0xc3, 0xb4, 0xfa, 0xc2, 0xeb]), Buffer.from(';'), Buffer.from([0xbe, 0xf6, 0xb6, 0xa8, 0xc8, 0xd5, 0xc6, 0xda]), Buffer.from(';'), Buffer.from([0xce, 0xc4, 0xba, 0xc5]), Buffer.from(`\n${lead};2024-01-02;A1\n`)]) });
  expect(rejections).toEqual([]);
  expect(rows('ban')).toBe(1);
});
