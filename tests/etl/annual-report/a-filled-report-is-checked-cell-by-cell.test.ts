import { afterAll, beforeAll, expect, it } from 'vitest';
import { aDesk, type Desk, facts, filled, findingsOf, goodItems, read } from './workbooks.js';

let desk: Desk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.end());

const told = async (items: Record<string, string>, basics: { submitted?: string } = {}, against = facts) =>
  (await findingsOf(await desk.keep('report.xlsx', await filled(items, basics)), against)).map(({ severity, code, sheet, cell, item }) => [severity, code, sheet, cell, item].join(' '));

it('reads back every cell as it was filled, with what the system knows beside it', async () => {
  const { cells, findings, readable } = await read(await desk.keep('good.xlsx', await filled()));
  expect([findings, readable]).toEqual([[], true]);
  const values = Object.fromEntries(cells.flatMap(({ item, value }) => (value === null ? [] : [[item, Number.isNaN(Number(value)) ? value : String(Number(value))]])));
  expect(values).toEqual({ consortium: 'LHT-001', year: '2025', submitted: '2026-03-20', signed_by: '张三', ...goodItems });
});

it('says nothing against a report with nothing wrong', async () => {
  expect(await told({})).toEqual([]);
});

it('names the cell of a number told in words, of a half ratio and of a zero below', async () => {
  expect(await told({ 'R4.numerator': '约一千小时', 'C2.denominator': '', 'R6.denominator': '0' })).toEqual([
    expect.stringMatching(/^error \w+ 资源整合 E5 R4\.numerator$/u),
    'error half_filled 合作机制 F3 C2.denominator',
    'error zero_denominator 资源整合 F7 R6.denominator',
  ]);
});

it('asks about what differs from the system, jumps against last year or slips by a unit', async () => {
  expect(await told({ 'P4.confirmed': '8', 'C4.numerator': '1', 'T3.confirmed': '12505000' })).toEqual([
    'warning differs_from_system 项目攻关 G5 P4.confirmed',
    'warning unit_slip 成果转化 G4 T3.confirmed',
    'warning jump 合作机制 E5 C4.numerator',
    'warning unit_slip 成果转化 G4 T3.confirmed',
  ]);
});

it('lets what differs by just five percent pass', async () => {
  expect(await told({ 'T3.confirmed': '1313.025' })).toEqual([]);
  expect(await told({ 'T3.confirmed': '1313.0251' })).toEqual(['warning differs_from_system 成果转化 G4 T3.confirmed']);
});

it('refuses the report of another consortium or year, and a day that cannot be', async () => {
  expect(await told({}, {}, { ...facts, consortium: 'LHT-002' })).toEqual(['error wrong_consortium 基本信息 B2 consortium']);
  expect(await told({}, {}, { ...facts, year: 2024 })).toEqual(['error wrong_year 基本信息 B3 year']);
  expect(await told({}, { submitted: '2026-04-30' })).toEqual(['error date_in_future 基本信息 B4 submitted']);
  expect(await told({}, { submitted: '2025-12-31' })).toEqual(['error date_before_year_end 基本信息 B4 submitted']);
  expect(await told({}, {}, { ...facts, arrived: '2026-05-06' })).toEqual(['warning date_before_arrival 基本信息 B4 submitted']);
});

it('still tells whose report it is not when something else was refused', async () => {
  expect(await told({}, { submitted: '三月' }, { ...facts, consortium: 'LHT-002' })).toEqual([expect.stringMatching(/^error \w+ 基本信息 B4 submitted$/u), 'error wrong_consortium 基本信息 B2 consortium']);
});

it('warns that a number nobody told counts as missing', async () => {
  expect(await told({ 'R6.numerator': '', 'R6.denominator': '' })).toEqual(['warning not_filled 资源整合 E7 R6.numerator']);
});
