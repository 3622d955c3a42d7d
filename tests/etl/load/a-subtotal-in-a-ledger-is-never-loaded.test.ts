import { defineQuery } from '@monitor/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { rejectionsOf } from '../pipeline/loading.js';
import { aMappedBay, type MappedBay } from './mapped-bay.js';

let bay: MappedBay;
beforeAll(async () => {
  bay = await aMappedBay();
});
afterAll(() => bay.close());

const outcomes = defineQuery({ name: 'grants-as-loaded', scope: 'everyone', params: z.object({}), row: z.object({ code: z.string() }), sql: 'SELECT e.code AS code FROM equity_investment AS e ORDER BY code' });
const head = '投资编号,联合体编号,被投单位信用代码,投入日期,投入金额（元）,转股条件达成日期,转股日期,转股金额（元）,退出日期,退出金额（元）,结项免责日期';
const consortia = '联合体编号,联合体名称,主领域,细分赛道,归口县区,认定方式,批建文件,认定日期,状态,状态日期\nLHT-001,长春市新能源汽车创新联合体,高端装备,,朝阳区,评审认定,,2024-01-01,运行,2024-01-01\n';
const row = (code: string, amount: string): string => `${code},LHT-001,91220101MA0Y1C2D3N,2024-05-06,${amount},,,,,,`;

test('sums in a file of our own are told with their cell, right and wrong, and even where they read like a row', async () => {
  const { creditCodeCheck } = await import('@monitor/domain');
  const uscc = `91220101MA0Y1C2D3${creditCodeCheck('91220101MA0Y1C2D3') ?? ''}`;
  const line = (code: string, amount: string): string => row(code, amount).replace('91220101MA0Y1C2D3N', uscc);
  const file = [head, line('A', '0.10'), line('B', '0.20'), '小计,,,,0.30,,,,,,', line('C', '1.00'), '合 计,,,,1.30,,,,,,', line('总计', '9.99')].join('\n');
  const loaded = await bay.load({ folder: { '联合体名录.csv': consortia, '先投后股.csv': file } });
  expect(await loaded.writer.ask(outcomes, {})).toEqual([{ code: 'A' }, { code: 'B' }, { code: 'C' }]);
  const told = (await rejectionsOf(loaded)).filter(({ path }) => path === '先投后股.csv');
  expect(told.map(({ code, cell, original }) => [code, cell, original])).toEqual([['subtotal_row', 'A4', '小计'], ['subtotal_row', 'A6', '合 计'], ['subtotal_row', 'A7', '总计']]);
  expect(told.map(({ message }) => message.includes('一致）'))).toEqual([true, true, false]);
});
