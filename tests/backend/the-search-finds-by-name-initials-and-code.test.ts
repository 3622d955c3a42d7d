import { organisationProfile, projectProfile, ranking, search } from '@monitor/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, signedInAt } from '../city/caller.js';
import { aCity, type City } from '../city/city.js';
import { type RunningServer, startServer } from '../city/server.js';

let city: City;
let server: RunningServer;
let leader: Caller;
let district: Caller;

beforeAll(async () => {
  city = await aCity();
  server = await startServer(city.dataDir);
  leader = await signedInAt(server.url, 'leader', city.passwords['leader'] ?? '');
  district = await signedInAt(server.url, 'district', city.passwords['district'] ?? '');
}, 300_000);

afterAll(async () => {
  await server.stop();
  await city.remove();
});

const found = async (q: string, kind: 'consortium' | 'organisation' | 'project', asker = leader) => {
  const group = (await asker.ask(search, { q })).groups.find((each) => each.kind === kind);
  return { count: group?.count ?? 0, rows: group?.rows ?? [] };
};
const keys = async (...given: Parameters<typeof found>) => (await found(...given)).rows.map(({ key }) => key);

describe('the search', () => {
  it('finds a consortium by its number, in any case and width', async () => {
    for (const q of ['LHT-004', 'lht-004', 'ＬＨＴ－００４', ' LHT-004 ']) expect((await keys(q, 'consortium'))[0], q).toBe('LHT-004');
  });

  it('finds it by a part of its name and by the initials of it', async () => {
    const [row] = (await found('LHT-004', 'consortium')).rows;
    const name = row?.name ?? '';
    expect(name).toContain('重组蛋白');
    expect(await keys('重组蛋白', 'consortium')).toContain('LHT-004');
    expect(await keys('czdb', 'consortium'), '重 read as in 重组').toContain('LHT-004');
    expect((await found('cc', 'consortium')).count, '长 read as in 长春').toBeGreaterThan(30);
  });

  it('puts an exact number before one that begins so, and that before a part', async () => {
    const all = (await leader.ask(ranking, {})).rows.map(({ consortium }) => consortium);
    const prefix = 'LHT-00';
    const rows = await keys(prefix, 'consortium');
    expect(rows).toHaveLength(Math.min(8, all.filter((code) => code.startsWith(prefix)).length));
    expect(rows.every((code) => code.startsWith(prefix))).toBe(true);
    expect((await keys('00', 'consortium')).length).toBeGreaterThan(0);
  });

  it('tells eight of each kind and how many there are', async () => {
    const { count, rows } = await found('长春', 'organisation');
    expect(rows).toHaveLength(8);
    expect(count).toBeGreaterThan(8);
  });

  it('leads to an organisation and to a project with its consortium', async () => {
    const [unit] = (await found('大学', 'organisation')).rows;
    expect((await leader.ask(organisationProfile, { uscc: unit?.key ?? '' })).uscc).toBe(unit?.key);
    const [project] = (await found('LHT-004', 'project')).rows.concat((await found('重组', 'project')).rows, (await found('关键技术', 'project')).rows);
    expect(project?.consortium?.name).toMatch(/创新联/u);
    expect((await leader.ask(projectProfile, { project: project?.key ?? '' })).basis.edition).toBeTruthy();
  });

  it('finds nothing for nothing, for blanks and for what is not there, and takes signs as they are', async () => {
    for (const q of ['', '   ', '不存在的名字', '%', '_', "'", '\\', '"; DROP TABLE consortium', '𠮷']) {
      const { groups } = await leader.ask(search, { q });
      expect(groups.map(({ kind, count, rows }) => [kind, count, rows.length]), q).toEqual([['consortium', 0, 0], ['organisation', 0, 0], ['project', 0, 0]]);
    }
  });

  it('refuses what is longer than a name', async () => {
    await expect(leader.ask(search, { q: '长'.repeat(61) })).rejects.toMatchObject({ told: { code: 'bad_request' } });
  });

  it('shows a district its own consortia, their projects and their members, and counts no other', async () => {
    const [all, own] = [await leader.ask(ranking, {}), await district.ask(ranking, {})];
    expect(own.rows.length).toBeLessThan(all.rows.length);
    const mine = new Set(own.rows.map(({ consortium }) => consortium));
    const consortia = await found('lht', 'consortium', district);
    expect(consortia.rows.every(({ key }) => mine.has(key))).toBe(true);
    expect(consortia.count).toBeGreaterThanOrEqual(mine.size);
    expect(consortia.count).toBeLessThan((await found('lht', 'consortium')).count);
    const projects = await found('技术', 'project', district);
    expect(projects.rows.every(({ consortium }) => consortium !== null && !all.rows.some((row) => row.consortium === consortium.code && !mine.has(row.consortium)))).toBe(true);
    const units = await found('长春', 'organisation', district);
    expect(units.count).toBeLessThan((await found('长春', 'organisation')).count);
    for (const { key } of units.rows.slice(0, 3)) expect((await district.ask(organisationProfile, { uscc: key })).uscc).toBe(key);
  });
});
