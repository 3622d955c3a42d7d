import { creditCodeCheck } from '@monitor/domain';
import { defineQuery } from '@monitor/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { financeProfile } from '../mapping/finance-profile.js';
import { everythingOf, type Loaded, rejectionsOf } from '../pipeline/loading.js';
import { aMappedBay, type MappedBay } from './mapped-bay.js';

let bay: MappedBay;
beforeAll(async () => {
  bay = await aMappedBay();
});
afterAll(() => bay.close());

const codeOf = (body: string): string => `${body}${creditCodeCheck(body) ?? ''}`;
const [lead, member] = [codeOf('91220101MA0Y1C2D3'), codeOf('91220102MA0Y1C2D4')];
const consortia = '联合体编号,联合体名称,主领域,细分赛道,归口县区,认定方式,批建文件,认定日期,状态,状态日期\nLHT-001,长春市新能源汽车创新联合体,高端装备,,朝阳区,评审认定,,2024-01-01,运行,2024-01-01\n';

const head = financeProfile.columns.map((column) => column.head).join(',');
const line = (entry: string, cells: Partial<Record<string, string>> = {}): string => {
  const usual: Record<string, string> = {
    entry, alliance: 'LHT-001', code: lead, unit: '长春一号', tier: '牵头单位', joined: '2024年1月5日', project: 'P1', title: '项目一', lead,
    period: '2024年3月~2026年2月', budget: '120.5', booked: '2025/3/1', planned: '', spent: '12.30',
  };
  return financeProfile.columns.map(({ name }) => cells[name] ?? usual[name] ?? '').join(',');
};
const sheet = (...lines: readonly string[]): string => `${head}\n${lines.join('\n')}\n`;

const entries = defineQuery({
  name: 'entries-as-loaded', scope: 'everyone', params: z.object({}), row: z.object({ entry: z.string(), amount: z.string(), place: z.string() }),
  sql: `SELECT f.entry AS entry, toString(f.amount) AS amount, concat(f.source_path, ' ', f.source_cell) AS place FROM fund_entry AS f ORDER BY entry`,
});
const units = defineQuery({
  name: 'units-as-loaded', scope: 'everyone', params: z.object({}), row: z.object({ uscc: z.string(), name: z.string(), district: z.string() }),
  sql: 'SELECT o.uscc AS uscc, o.name AS name, o.district AS district FROM organisation AS o ORDER BY uscc',
});
const entriesOf = ({ writer }: Loaded) => writer.ask(entries, {});

test('a sheet of several kinds loads beside the exchange folder, and a later load equals a full one', async () => {
  const finance = (files: Record<string, string>, profile: object = financeProfile) => ({ folder: { '联合体名录.csv': consortia }, sources: { finance: { profile, files } } });
  const first = await bay.load(finance({ 'a.csv': sheet(line('V1'), line('V2', { booked: '31/12' })), 'b.csv': sheet(line('V3', { code: member, unit: '长春二号', tier: '成员' })) }));
  expect(await entriesOf(first)).toEqual([{ entry: 'V1-S', amount: '12.3', place: 'finance/a.csv N2~2' }, { entry: 'V3-S', amount: '12.3', place: 'finance/b.csv N2~2' }]);
  expect((await rejectionsOf(first)).filter(({ path }) => path.startsWith('finance/')).map(({ path, row, cell, code, original }) => [path, row, cell, code, original])).toEqual([['finance/a.csv', 3, 'L3', 'not_a_date', '31/12']]);

  // Things are named once over all files: a change of the first file may change what the second gives.
  const second = await bay.load(finance({ 'a.csv': sheet(line('V1', { code: member, unit: '长春二号', tier: '成员', lead: member })), 'b.csv': sheet(line('V3', { code: member, unit: '长春贰号', tier: '成员' }), line('V4')) }), first);
  expect(await everythingOf(second)).toEqual(await everythingOf(await bay.again(second)));
  expect((await second.writer.ask(units, {})).map(({ name }) => name)).toEqual(['长春一号', '长春二号']);

  const other = { ...financeProfile, records: financeProfile.records.filter(({ record }) => record !== 'project' && record !== 'fund_entry') };
  const third = await bay.load(finance({ 'a.csv': sheet(line('V1')), 'b.csv': sheet(line('V3')) }, other), second);
  expect(await entriesOf(third)).toEqual([]);
  expect(await everythingOf(third)).toEqual(await everythingOf(await bay.again(third)));
});

const register = {
  columns: [{ name: 'code', head: 'id' }, { name: 'unit', head: 'name' }, { name: 'place', head: 'place' }],
  format: { type: 'ndjson' as const },
  kind: 'sql', sql: { system: 'postgresql', address: 'DB', query: 'SELECT 1', incremental: { watermark: 'changed', key: ['id'] } },
  records: [{ record: 'organisation', fields: { uscc: { column: 'code' }, name: { column: 'unit' }, kind: { value: '企业' }, district: { column: 'place' } } }],
};
const unit = (id: string, name: string, place = '朝阳区') => JSON.stringify({ id, name, place, changed: 1 });

test('of several segments the newest version of a row stands', async () => {
  const files = { '000001/part-00001.ndjson': [unit(lead, '旧名'), unit(member, '二号')].join('\n'), '000002/part-00001.ndjson': unit(lead, '中名'), '000003/part-00001.ndjson': unit(lead, '新名', '南关区') };
  const one = await bay.load({ sources: { register: { profile: register, files: { '000001/part-00001.ndjson': files['000001/part-00001.ndjson'] } } } });
  const loaded = await bay.load({ sources: { register: { profile: register, files } } }, one);
  expect((await loaded.writer.ask(units, {})).map(({ name }) => name)).toEqual(['新名', '二号']);
  expect((await rejectionsOf(loaded)).filter(({ code }) => code === 'skipped_rows').map(({ path }) => path)).toEqual(['register/000001/part-00001.ndjson', 'register/000002/part-00001.ndjson']);
  expect(await everythingOf(loaded)).toEqual(await everythingOf(await bay.again(loaded)));
});

test('a source that looks values up is read after all others and anew when they change', async () => {
  const branch = {
    columns: [{ name: 'code', head: '代码' }, { name: 'parent', head: '总部' }, { name: 'unit', head: '名称' }],
    records: [{ record: 'organisation', fields: { uscc: { column: 'code' }, name: { column: 'unit' }, kind: { value: '企业' }, district: { lookup: { record: 'organisation', field: 'district', by: 'parent' } } } }],
  };
  const [one, two] = [codeOf('91220103MA0Y1C2D5'), codeOf('91220103MA0Y1C2D6')];
  const arrived = (place: string) => ({ sources: { branches: { profile: branch, files: { 'b.csv': `代码,总部,名称\n${one},${lead},分所一\n${two},${member},分所二\n` } }, zentral: { profile: register, files: { '000001/p.ndjson': unit(lead, '总部', place) } } } });
  const first = await bay.load(arrived('朝阳区'));
  const second = await bay.load(arrived('南关区'), first);
  const district = async (loaded: Loaded) => (await loaded.writer.ask(units, {})).find(({ uscc }) => uscc === one)?.district;
  expect([await district(first), await district(second)]).toEqual(['220104', '220102']);
  expect((await rejectionsOf(second)).filter(({ path }) => path === 'branches/b.csv')).toMatchObject([{ code: 'not_in_list', field: 'district', cell: 'B3', original: member }]);
  expect(await everythingOf(second)).toEqual(await everythingOf(await bay.again(second)));
});

test('a profile that cannot be used costs its own source alone', async () => {
  const broken = { ...register, records: [{ record: 'organisation', fields: { uscc: { identity: { scheme: 'mars-register', column: 'code', how: 'number' } }, name: { column: 'unit' }, kind: { value: '企业' }, district: { value: '市外' } } }] };
  const loaded = await bay.load({ folder: { '联合体名录.csv': consortia }, sources: { bad: { profile: broken, files: { 'a.ndjson': unit('1', 'x') } }, good: { profile: register, files: { 'a.ndjson': unit(lead, '一号') } } } });
  expect(await loaded.writer.ask(units, {})).toHaveLength(1);
  const told = (await rejectionsOf(loaded)).filter(({ path }) => path === 'bad/a.ndjson');
  expect(told).toHaveLength(1);
  expect(told[0]?.message).toContain('mars-register');
});
