import { addMoney, changchun, formatYuan, fundEntry, parseYuan, recordCounts, recordKinds, records, sourceRow } from '@monitor/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordsCsv } from '../../backend/src/records/record-files.js';
import { type Caller, signedInAt } from '../city/caller.js';
import { aCity, type City } from '../city/city.js';
import { type RunningServer, startServer } from '../city/server.js';

let city: City;
let server: RunningServer;
let analyst: Caller;
let district: Caller;

beforeAll(async () => {
  city = await aCity();
  server = await startServer(city.dataDir);
  analyst = await signedInAt(server.url, 'analyst', city.passwords['analyst'] ?? '');
  district = await signedInAt(server.url, 'district', city.passwords['district'] ?? '');
}, 240_000);

afterAll(async () => {
  await server.stop();
  await city.remove();
});

const everyRow = async (caller: Caller, query: Record<string, unknown>) => {
  const first = await caller.ask(records, { ...query, limit: 1000 });
  const rows = [...first.rows];
  while (rows.length < first.count) rows.push(...(await caller.ask(records, { ...query, limit: 1000, offset: rows.length })).rows);
  return { ...first, rows };
};

describe('the record browser', () => {
  it('counts every kind as it lists them', async () => {
    const { kinds } = await analyst.ask(recordCounts, {});
    expect(kinds.map(({ kind }) => kind)).toEqual(recordKinds.map(({ name }) => name));
    for (const { kind, count } of kinds) {
      const reply = await analyst.ask(records, { kind, limit: 3 });
      expect([kind, reply.count, reply.rows.length]).toEqual([kind, count, Math.min(3, count)]);
      expect(reply.columns.map(({ field }) => field)).toEqual(Object.keys(recordKinds.find(({ name }) => name === kind)?.fields ?? {}));
    }
    expect(kinds.find(({ kind }) => kind === 'fund_entry')?.count).toBeGreaterThan(1000);
  });

  it('sums amounts to the 分 over all that match, not over the page', async () => {
    const { consortium } = { consortium: (await analyst.ask(records, { kind: 'consortium', limit: 1 })).rows[0]?.values[0] ?? '' };
    const { rows, sums, columns } = await everyRow(analyst, { kind: 'fund_entry', consortium, q: '拨付' });
    const [amount, kind] = ['amount', 'kind'].map((name) => columns.findIndex(({ field }) => field === name));
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ values }) => values[kind ?? -1]))).toEqual(new Set(['拨付']));
    expect(sums).toEqual([{ field: 'amount', sum: formatYuan(addMoney(...rows.map(({ values }) => parseYuan(values[amount ?? -1] ?? '')))) }]);
  });

  it('orders the whole, both ways, and refuses an order by nothing', async () => {
    const [rising, falling] = [await analyst.ask(records, { kind: 'project', sort: 'budget', limit: 1000 }), await analyst.ask(records, { kind: 'project', sort: '-budget', limit: 1000 })];
    const place = rising.columns.findIndex(({ field }) => field === 'budget');
    const budgets = rising.rows.map(({ values }) => Number(values[place]));
    expect(budgets).toEqual([...budgets].sort((a, b) => a - b));
    expect(falling.rows[0]?.values[place]).toBe(rising.rows.at(-1)?.values[place]);
    await expect(analyst.ask(records, { kind: 'project', sort: 'uscc' })).rejects.toThrow(/没有“uscc”这一列/u);
    await expect(analyst.ask(records, { kind: 'secrets' })).rejects.toThrow(/没有“secrets”这类记录/u);
  });

  it('tells where a row came from, as its own record does', async () => {
    const { rows: [row], files } = await analyst.ask(records, { kind: 'outcome', limit: 1 });
    if (row === undefined) throw new Error('the demo city has no outcome');
    const own = await analyst.ask(sourceRow, { entity: 'outcome', key: row.key });
    expect(own.source).toEqual(row.source);
    expect(files).toEqual([expect.objectContaining({ path: row.source.path, sha256: own.sha256, run: expect.any(Number) as unknown })]);
    const ofFile = await analyst.ask(records, { kind: 'outcome', file: row.source.path, limit: 5 });
    expect(new Set(ofFile.rows.map(({ source }) => source.path))).toEqual(new Set([row.source.path]));
  });

  it('narrows by sector and district through the consortium', async () => {
    const whole = await analyst.ask(records, { kind: 'membership', limit: 1 });
    const sectors = (await analyst.ask(records, { kind: 'consortium', sector: ['materials'], limit: 1000 })).rows.map(({ values }) => values[0]);
    const narrowed = await everyRow(analyst, { kind: 'membership', sector: ['materials'] });
    expect(narrowed.count).toBeLessThan(whole.count);
    expect(narrowed.rows.every(({ values }) => sectors.includes(values[0] ?? ''))).toBe(true);
    expect((await analyst.ask(records, { kind: 'organisation', sector: ['materials'], limit: 1 })).narrowedBy).toEqual(['district']);
  });

  it('shows a district office its own consortia alone', async () => {
    const own = await everyRow(district, { kind: 'consortium' });
    const codes = own.rows.map(({ values }) => values[0]);
    const all = await analyst.ask(records, { kind: 'consortium', limit: 1000 });
    expect(own.count).toBeGreaterThan(0);
    expect(own.count).toBeLessThan(all.count);
    const entries = await everyRow(district, { kind: 'project' });
    expect(entries.rows.every(({ values }) => codes.includes(values[1]))).toBe(true);
    expect((await district.ask(recordCounts, {})).kinds.find(({ kind }) => kind === 'consortium')?.count).toBe(own.count);
    const other = all.rows.map(({ values }) => values[0]).find((code) => !codes.includes(code));
    expect((await district.ask(records, { kind: 'fund_entry', consortium: other })).count).toBe(0);
  });
});

describe('a file of records', () => {
  it('holds what is shown, guarded, with its origin, and is written into the audit', async () => {
    const shown = await analyst.ask(records, { kind: 'consortium', limit: 1000, sort: '-recognised' });
    const response = await analyst.raw('/api/v1/record-files/consortium?format=csv&sort=-recognised');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const lines = (await response.text()).trimEnd().split('\r\n');
    expect(lines).toHaveLength(shown.count + 1);
    expect(lines[0]).toContain('"来源文件","工作表","行","单元格"');
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(shown.rows.map(({ values }) => `"${values[0] ?? ''}"`));
    expect(lines[1]).toContain(shown.rows[0]?.source.path ?? 'nowhere');
  });

  it('is a workbook whose amounts are numbers', async () => {
    const response = await analyst.raw('/api/v1/record-files/project?format=xlsx&q=%E5%9B%BD%E5%AE%B6%E7%BA%A7');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([response.status, bytes.subarray(0, 2).toString('latin1')]).toEqual([200, 'PK']);
  });

  it('guards text that a spreadsheet would run, and leaves numbers alone', () => {
    const source = { path: 'a.csv', sheet: '', row: 2, cell: '@B2' };
    const values = ['E-1', 'LHT-001', 'P-1', '91220101MA00000019', '市财政专项', '设备费', '退回', '2025-01-31', '-12.30'];
    const rows = [{ key: 'E-1', values, source, twins: [] }, { key: '=1', values: ['=HYPERLINK("http://x")', ...values.slice(1)], source, twins: [] }];
    const [head, first, second] = recordsCsv({ kind: fundEntry, rows, about: [], jurisdiction: changchun }).toString('utf8').split('\r\n');
    expect(head).toContain('"金额（元）"');
    expect(first).toMatch(/,-12\.30,"a\.csv","","2","'@B2"$/u);
    expect(second).toMatch(/^"'=HYPERLINK\(""http:\/\/x""\)",/u);
  });
});
