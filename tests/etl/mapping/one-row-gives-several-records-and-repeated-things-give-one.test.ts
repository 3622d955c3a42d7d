import { creditCodeCheck } from '@monitor/domain';
import { expect, test } from 'vitest';
import { financeProfile } from './finance-profile.js';
import { mapFiles, of } from './mapped.js';

const head = financeProfile.columns.map((column) => column.head).join(',');

/** 18 characters with the right check character. */
const codeOf = (body: string): string => `${body}${creditCodeCheck(body) ?? ''}`;
const [lead, member] = [codeOf('91220101MA0Y1C2D3'), codeOf('91220102MA0Y1C2D4')];

const row = (cells: Partial<Record<string, string>>): string => {
  const usual: Record<string, string> = {
    entry: 'V1', alliance: 'LHT-001', code: lead, unit: '长春一号', tier: '牵头单位', joined: '2024年1月5日', project: 'P1', title: '项目一', lead,
    period: '2024年3月~2026年2月', budget: '120.5', booked: '2025/3/1', planned: '"1,000.00"', spent: '12.30',
  };
  return financeProfile.columns.map(({ name }) => cells[name] ?? usual[name] ?? '').join(',');
};

const read = (rows: readonly string[]) => mapFiles({ profile: financeProfile, files: { '台账.csv': `${head}\n${rows.join('\n')}\n` } });

test('one sheet gives organisations, memberships, projects and two kinds of entries', async () => {
  const mapped = await read([row({}), row({ entry: 'V2', planned: '', spent: '７.００' }), row({ entry: 'V3', code: member, unit: '长春二号', tier: '外聘', spent: '' })]);
  expect(mapped.rejections.map(({ code, message }) => [code, message])).toEqual([['not_in_list', expect.stringContaining('“外聘” 1 行')]]);
  expect(of(mapped, 'organisation').map(({ values, cell }) => [values['uscc'], values['name'], cell])).toEqual([[lead, '长春一号', 'C2'], [member, '长春二号', 'C4']]);
  expect(of(mapped, 'membership').map(({ values }) => [values['tier'], values['joined']])).toEqual([['lead', '2024-01-05'], ['general', '2024-01-05']]);
  expect(of(mapped, 'project').map(({ values }) => [values['budget'], values['started'], values['planned_end']])).toEqual([['1205000.00', '2024-03-01', '2026-02-28']]);
  expect(of(mapped, 'fund_entry').map(({ values, cell }) => [values['entry'], values['kind'], values['amount'], cell])).toEqual([
    ['V1-P', 'planned', '1000.00', 'M2'], ['V1-S', 'spent', '12.30', 'N2~2'], ['V2-S', 'spent', '7.00', 'N3~2'], ['V3-P', 'planned', '1000.00', 'M4'],
  ]);
});

test('a row that says otherwise of the same thing is refused with both rows and the column', async () => {
  const mapped = await read([row({}), row({ entry: 'V2', unit: '长春一号公司' })]);
  expect(of(mapped, 'organisation')).toHaveLength(1);
  expect(of(mapped, 'fund_entry')).toHaveLength(4);
  const [told] = mapped.rejections;
  expect(told).toMatchObject({ code: 'inconsistent', record: 'organisation', field: 'name', row: 3, cell: 'D3', original: '长春一号公司' });
  expect(told?.message).toMatch(/第 2 行/u);
});

test('subtotals and voided rows are told and never loaded', async () => {
  const total = `合计,,,,,,,,,,,,"2,000.00",24.60`;
  const mapped = await read([row({}), row({ entry: 'V2' }), total, row({ entry: '作废V3' })]);
  expect(of(mapped, 'fund_entry')).toHaveLength(4);
  expect(mapped.rejections.map(({ code, row: at, cell }) => [code, at, cell])).toEqual([['subtotal_row', 4, 'A4'], ['skipped_rows', 0, '']]);
  expect(mapped.rejections[0]?.message).toContain('与以上各行之和一致');
  const wrong = await read([row({}), total]);
  expect(wrong.rejections[0]?.message).toContain('不一致');
});

test('every refused cell is told with its place and what stood there', async () => {
  const mapped = await read([row({ booked: '45000', planned: '12.5万元', code: '91220101MA0Y1C2D00' })]);
  expect(mapped.rejections.map(({ record, field, code, cell, original }) => [record, field, code, cell, original])).toEqual([
    ['organisation', 'uscc', 'credit_code_invalid', 'C2', '91220101MA0Y1C2D00'],
    ['membership', 'uscc', 'credit_code_invalid', 'C2', '91220101MA0Y1C2D00'],
    ['fund_entry', 'booked', 'not_a_date', 'L2', '45000'],
    ['fund_entry', 'uscc', 'credit_code_invalid', 'C2', '91220101MA0Y1C2D00'],
    ['fund_entry', 'amount', 'unit_conflict', 'M2', '12.5万元'],
    ['fund_entry', 'booked', 'not_a_date', 'L2', '45000'],
    ['fund_entry', 'uscc', 'credit_code_invalid', 'C2', '91220101MA0Y1C2D00'],
  ]);
});
