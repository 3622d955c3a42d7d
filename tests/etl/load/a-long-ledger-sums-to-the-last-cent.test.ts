import { defineQuery } from '@monitor/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { SeededRandom, sized } from '../../faults/hostile-random.js';
import { heads, ledgerProfile, someEntries, told } from '../mapping/ledger-sample.js';
import { aMappedBay, type MappedBay } from './mapped-bay.js';

let bay: MappedBay;
beforeAll(async () => {
  bay = await aMappedBay();
});
afterAll(() => bay.close());

const sum = defineQuery({ name: 'sum-as-loaded', scope: 'everyone', params: z.object({}), row: z.object({ total: z.string(), rows: z.coerce.number() }), sql: 'SELECT toString(sum(toDecimal128(f.amount, 2))) AS total, count() AS rows FROM fund_entry AS f' });
const register = '联合体编号,联合体名称,主领域,细分赛道,归口县区,认定方式,批建文件,认定日期,状态,状态日期\nLHT-001,长春市新能源汽车创新联合体,高端装备,,朝阳区,评审认定,,2024-01-01,运行,2024-01-01\n';

const project = {
  columns: [{ name: 'code', head: '编号' }, { name: 'lead', head: '牵头' }],
  records: [{ record: 'project', fields: { code: { column: 'code' }, consortium: { value: 'LHT-001' }, name: { value: '项目' }, level: { value: '市级' }, lead: { column: 'lead' }, started: { value: '2024-01-01' }, planned_end: { value: '2026-01-01' }, status: { value: '执行' }, status_since: { value: '2024-01-01' }, budget: { value: '1 元' } } }],
};

const ROWS = sized(20_000, 1_000_000);

test(`${ROWS} amounts of any size sum to exactly what they are`, { timeout: 600_000 }, async () => {
  const random = new SeededRandom(20_261_123);
  const entries = someEntries(random, ROWS);
  const lines = entries.map(({ entry, uscc, booked, cents }, index) => `${entry},LHT-001,P1,${uscc},市财政,设备费,支出,${booked},${index % 3 === 0 ? `"${told(cents).replace(/\B(?=(?:\d{3})+\.)/gu, ',')}"` : told(cents)},`);
  const loaded = await bay.load({
    folder: { '联合体名录.csv': register },
    sources: { projects: { profile: project, files: { 'p.csv': `编号,牵头\nP1,${entries[0]?.uscc ?? ''}\n` } }, ledger: { profile: ledgerProfile(false), files: { 'l.csv': `${heads.join(',')}\n${lines.join('\n')}\n` } } },
  });
  const [found] = await loaded.writer.ask(sum, {});
  const truth = told(entries.reduce((total, { cents }) => total + cents, 0n)).replace(/0$/u, '').replace(/\.0?$/u, '');
  expect(found).toEqual({ total: truth, rows: ROWS });
});
