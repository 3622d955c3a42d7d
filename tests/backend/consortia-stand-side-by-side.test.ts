import { comparison, consortiumProfile, evidence, memberChanges, memberNetwork, projectSchedule, ranking } from '@monitor/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, signedInAt } from '../city/caller.js';
import { aCity, type City } from '../city/city.js';
import { type RunningServer, startServer } from '../city/server.js';

const YEAR = 2025;
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

const seenBy = async (caller: Caller): Promise<string[]> => (await caller.ask(ranking, { year: YEAR })).rows.map(({ consortium }) => consortium);

describe('a ranking', () => {
  it('carries the places of every year up to the one shown, the last its own', async () => {
    const { rankYears, rows } = await leader.ask(ranking, { year: 2024 });
    expect(rankYears).toEqual([2021, 2022, 2023, 2024]);
    const before = new Map((await leader.ask(ranking, { year: 2023 })).rows.map(({ consortium, rank }) => [consortium, rank]));
    for (const { consortium, rank, ranks } of rows) expect(ranks.slice(-2), consortium).toEqual([before.get(consortium) ?? null, rank]);
    for (const { rank, previousRank, ranks } of rows) expect([ranks.at(-2), ranks.at(-1)]).toEqual([previousRank, rank]);
  });
  it('carries amounts that equal the rows behind them', async () => {
    const { rows } = await leader.ask(ranking, { year: YEAR });
    const [first] = rows;
    expect(first?.revenue).not.toBeNull();
    const { numerator } = await leader.ask(evidence, { measure: 'T5', consortium: first?.consortium ?? '', year: YEAR });
    expect(Number(numerator)).toBe(Number(first?.revenue));
    const { members } = await leader.ask(consortiumProfile, { consortium: first?.consortium ?? '', year: YEAR });
    expect(first?.members).toBe(members.total);
  });
});

describe('a comparison', () => {
  it('says of each what its profile says, in the order asked for', async () => {
    const { units, absent } = await leader.ask(comparison, { consortia: ['LHT-007', 'LHT-001', 'LHT-404'], year: YEAR });
    expect(units.map(({ consortium }) => consortium)).toEqual(['LHT-007', 'LHT-001']);
    expect(absent).toEqual(['LHT-404']);
    for (const unit of units) {
      const profile = await leader.ask(consortiumProfile, { consortium: unit.consortium, year: YEAR });
      expect(unit).toMatchObject({ total: profile.total, rank: profile.rank, grade: profile.grade, members: profile.members.total, enterprises: profile.members.enterprises });
      expect(unit.dimensions).toEqual(Object.fromEntries(profile.dimensions.flatMap(({ code, score }) => (score === null ? [] : [[code, score]]))));
      expect(unit.indicators.map(({ code, score, value }) => [code, score, value])).toEqual(profile.indicators.map(({ code, score, value }) => [code, score, value]).sort(([one], [other]) => String(one).localeCompare(String(other))));
      const spent = profile.funds.reduce((sum, each) => sum + BigInt(each.spent.replace('.', '')), 0n);
      expect(BigInt(unit.spent.replace('.', ''))).toBe(spent);
    }
  });
  it.each([['a,b,c,d,e,f'], ['']])('of "%s" is refused: one to five', async (consortia) => {
    const response = await leader.raw(`/api/v1/comparison?consortia=${consortia}`);
    expect(response.status).toBe(400);
  });
  it('does not show a district what is not its own', async () => {
    const [own = ''] = await seenBy(district);
    const { units, absent } = await district.ask(comparison, { consortia: [own, 'LHT-001'], year: YEAR });
    expect([units.map(({ consortium }) => consortium), absent]).toEqual([[own], ['LHT-001']]);
  });
});

describe('a profile', () => {
  it('tells every year in a line, the last as it stands', async () => {
    const profile = await leader.ask(consortiumProfile, { consortium: 'LHT-001', year: YEAR });
    expect(profile.history.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024, 2025]);
    expect(profile.history.at(-1)).toMatchObject({ total: profile.total, rank: profile.rank, members: profile.members.total, coverage: profile.coverage });
    const before = await leader.ask(consortiumProfile, { consortium: 'LHT-001', year: 2024 });
    expect(profile.history.slice(0, -1)).toEqual(before.history);
  });
  it('schedules every project it began, with milestones in order, those of its table among them', async () => {
    const [{ projects }, profile] = await Promise.all([leader.ask(projectSchedule, { consortium: 'LHT-001', year: YEAR }), leader.ask(consortiumProfile, { consortium: 'LHT-001', year: YEAR })]);
    const codes = new Set(projects.map(({ code }) => code));
    for (const { code } of profile.projects) expect(codes.has(code)).toBe(true);
    expect(projects.length).toBeGreaterThanOrEqual(profile.projects.length);
    for (const { milestones } of projects) expect(milestones.map(({ planned }) => planned)).toEqual(milestones.map(({ planned }) => planned).sort());
    expect(projects.some(({ milestones }) => milestones.some(({ actual }) => actual !== null))).toBe(true);
  });
  it('tells who came and went, those of the year as its roster has them', async () => {
    const [{ memberships, recognised }, profile] = await Promise.all([leader.ask(memberChanges, { consortium: 'LHT-001', year: YEAR }), leader.ask(consortiumProfile, { consortium: 'LHT-001', year: YEAR })]);
    expect(recognised).toBe(profile.recognised);
    const ofYear = memberships.filter(({ leftOn }) => leftOn === null || leftOn >= `${YEAR}-01-01`);
    expect(ofYear.map(({ uscc, joined, leftOn }) => `${uscc} ${joined} ${leftOn}`).sort()).toEqual(profile.membership.map(({ uscc, joined, leftOn }) => `${uscc} ${joined} ${leftOn}`).sort());
  });
});

describe('the network of members', () => {
  it('is the same from either end', async () => {
    const { shared, consortia, links } = await leader.ask(memberNetwork, { consortium: 'LHT-001', year: YEAR });
    expect(links.length).toBeGreaterThan(0);
    expect(new Set(links.map(({ uscc }) => uscc))).toEqual(new Set(shared.map(({ uscc }) => uscc)));
    for (const { consortium } of consortia) {
      const back = await leader.ask(memberNetwork, { consortium, year: YEAR });
      const here = links.filter((link) => link.consortium === consortium).map(({ uscc }) => uscc).sort();
      expect(back.links.filter((link) => link.consortium === 'LHT-001').map(({ uscc }) => uscc).sort(), consortium).toEqual(here);
    }
  });
  it('counts consortia out of sight without naming them', async () => {
    const own = await seenBy(district);
    const networks = await Promise.all(own.map(async (consortium) => [await district.ask(memberNetwork, { consortium, year: YEAR }), await leader.ask(memberNetwork, { consortium, year: YEAR })] as const));
    for (const [seen, whole] of networks) {
      expect(seen.shared.map(({ uscc }) => uscc)).toEqual(whole.shared.map(({ uscc }) => uscc));
      expect(seen.consortia.every(({ consortium }) => own.includes(consortium))).toBe(true);
      expect(seen.links.length + seen.shared.reduce((sum, { outside }) => sum + outside, 0)).toBe(whole.links.length);
    }
    expect(networks.some(([seen]) => seen.shared.some(({ outside }) => outside > 0))).toBe(true);
  });
  it.each([['schedule'], ['member-changes'], ['network'], ['profile']])('or %s of a consortium out of sight is not found', async (part) => {
    const response = await district.raw(`/api/v1/consortia/LHT-001/${part}?year=${YEAR}`);
    expect(response.status).toBe(404);
  });
});
