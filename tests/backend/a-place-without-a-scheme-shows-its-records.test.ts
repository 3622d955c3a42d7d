import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { currentJurisdiction, freshness, overview, recordCounts, records } from '@monitor/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, callerAt, signedInAt } from '../city/caller.js';
import { type RunningServer, startServer } from '../city/server.js';

const jurisdiction = `
id: harbour
version: '1'
city: { zh: 港湾市, en: Harbour }
bureau: { zh: 港湾市科技局, en: Harbour Science Bureau }
identities: [{ code: hk-br, zh: 香港商业登记号, en: Hong Kong business registration }, { code: name, zh: 按名称暂定, en: 'By name, provisional' }]
sectors: [{ code: ships, zh: 造船, en: Shipbuilding }]
districts: [{ code: north, zh: 北区, en: North }, { code: south, zh: 南区, en: South }]
`;
const units = `统一社会信用代码,单位名称,单位性质,所在县区
hk-br:12345678,海风科技有限公司,企业,北区
name:海风科技有限公司,海风科技有限公司,企业,北区
name:远航 研究院,远航研究院,科研院所,市外
duns:1,无名公司,企业,北区
`;
const consortia = `联合体编号,联合体名称,主领域,归口县区,认定方式,认定日期,状态,状态日期
H-1,港湾造船联合体,造船,北区,评审认定,2024-01-01,运行,2024-01-01
`;

let folder: string;
let server: RunningServer;
let analyst: Caller;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'harbour-'));
  await mkdir(join(folder, 'data/source'), { recursive: true });
  await writeFile(join(folder, 'data/jurisdiction.yaml'), jurisdiction);
  await writeFile(join(folder, 'data/source/单位名录.csv'), units);
  await writeFile(join(folder, 'data/source/联合体名录.csv'), consortia);
  server = await startServer(join(folder, 'data'));
  const password = /^ {2}analyst +(\S+)/mu.exec(server.printed())?.[1] ?? '';
  analyst = await signedInAt(server.url, 'analyst', password);
}, 180_000);

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

it('tells its names to everybody', async () => {
  const told = await callerAt(server.url).ask(currentJurisdiction, {});
  expect(told).toMatchObject({ id: 'harbour', city: { zh: '港湾市' }, policies: 'none', money: { code: 'CNY' }, otherSector: { code: 'other' } });
});

it('says plainly that no year can be evaluated, and where the records are', async () => {
  await expect(analyst.ask(overview, {})).rejects.toThrow(/没有可评价的年度.*台账浏览.*数据与质量/u);
  expect(await analyst.ask(freshness, {})).toMatchObject({ year: null, years: [], files: [expect.anything(), expect.anything()] });
});

it('shows the records of its own lists', async () => {
  const { kinds } = await analyst.ask(recordCounts, {});
  expect(kinds.filter(({ count }) => count > 0).map(({ kind, count }) => [kind, count])).toEqual([['organisation', 3], ['consortium', 1]]);
  expect((await analyst.ask(records, { kind: 'consortium', sector: ['ships'] })).rows[0]?.values.slice(0, 5)).toEqual(['H-1', '港湾造船联合体', '造船', null, '北区']);
});

it('keeps namesakes of two registers apart and tells of the possible pair', async () => {
  const { rows } = await analyst.ask(records, { kind: 'organisation', sort: 'uscc' });
  expect(rows.map(({ values, twins }) => [values[0], twins])).toEqual([
    ['hk-br:12345678', ['name:海风科技有限公司']], ['name:海风科技有限公司', ['hk-br:12345678']], ['name:远航 研究院', []],
  ]);
});

it('does not start on the folder of another place', async () => {
  await server.stop();
  await rm(join(folder, 'data/jurisdiction.yaml'));
  await expect(startServer(join(folder, 'data'))).rejects.toThrow(/属于辖区“harbour”，现在却按“changchun”/u);
  await writeFile(join(folder, 'data/jurisdiction.yaml'), jurisdiction.replace('north, zh: 北区', 'south, zh: 北区').replace('version:', 'edition:'));
  await expect(startServer(join(folder, 'data'))).rejects.toThrow(/辖区文件 .*jurisdiction\.yaml 不能使用/u);
});
