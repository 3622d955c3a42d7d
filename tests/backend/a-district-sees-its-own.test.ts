import { consortiumProfile, endpoints, evidence, flags, freshness, overview, ranking, recordKinds, sectorMatrix, sourceRow } from '@monitor/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, Refused, signedInAt } from '../city/caller.js';
import { aCity, type City } from '../city/city.js';
import { type RunningServer, startServer } from '../city/server.js';

const OWN = '220173';
const MEASURES = ['consortia', 'fiscal-execution', 'milestones-on-time', 'new-revenue', 'open-flags', 'C1', 'F1', 'R1', 'P1', 'T1', 'T5'];

let city: City;
let server: RunningServer;
let leader: Caller;
let district: Caller;
let own: Set<string>;
let strangers: string[];

beforeAll(async () => {
  city = await aCity();
  server = await startServer(city.dataDir);
  leader = await signedInAt(server.url, 'leader', city.passwords['leader'] ?? '');
  district = await signedInAt(server.url, 'district', city.passwords['district'] ?? '');
  const { rows } = await leader.ask(ranking, {});
  own = new Set(rows.filter((row) => row.district === OWN).map(({ consortium }) => consortium));
  strangers = rows.filter((row) => row.district !== OWN).map(({ consortium }) => consortium);
}, 300_000);
afterAll(async () => {
  await server.stop();
  await city.remove();
});

const withoutBasis = (reply: object): object => ({ ...reply, basis: null });
const refusal = (asked: Promise<unknown>): Promise<{ status: number; code: string }> =>
  asked.then(() => ({ status: 200, code: '' }), (error: unknown) => {
    if (error instanceof Refused) return { status: error.told.status, code: error.told.code };
    throw error;
  });

it('the city has consortia in the district and elsewhere', () => {
  expect(own.size).toBeGreaterThan(1);
  expect(strangers.length).toBeGreaterThan(own.size);
});

describe('what a district is shown', () => {
  it.each([{}, { year: 2023 }, { sector: ['nev'] }])('is what the city is shown of that district: %o', async (view) => {
    const narrowed = { ...view, district: [OWN] };
    for (const question of [overview, sectorMatrix, ranking, flags] as const) {
      expect(withoutBasis(await district.ask(question, view)), question.name).toEqual(withoutBasis(await leader.ask(question, narrowed)));
    }
    for (const measure of MEASURES) {
      expect(withoutBasis(await district.ask(evidence, { ...view, measure })), measure).toEqual(withoutBasis(await leader.ask(evidence, { ...narrowed, measure })));
    }
  });

  it('names its consortia and no other, wherever it looks', async () => {
    const replies = await Promise.all([
      district.ask(overview, {}), district.ask(ranking, {}), district.ask(flags, {}), district.ask(freshness, {}), district.ask(sectorMatrix, {}),
      ...MEASURES.map((measure) => district.ask(evidence, { measure, limit: 1000 })), ...[...own].map((consortium) => district.ask(consortiumProfile, { consortium })),
    ]);
    const named = new Set(JSON.stringify(replies).match(/LHT-\d{3}/gu));
    expect([...named].sort()).toEqual([...own].sort());
  });

  it('stays its own when it asks for another district', async () => {
    expect((await district.ask(ranking, { district: ['220104'] })).rows).toEqual([]);
    expect((await district.ask(ranking, { district: ['220104', OWN] })).rows.map(({ district: code }) => code)).toEqual([...own].map(() => OWN));
    expect((await district.ask(evidence, { measure: 'fiscal-execution', consortium: strangers[0] ?? '' })).rows).toEqual([]);
  });

  it('counts its own reports, of all the city owes', async () => {
    const [mine, all] = [await district.ask(freshness, {}), await leader.ask(freshness, {})];
    expect(mine.reports.due).toBe((await district.ask(overview, {})).basis.reportsDue);
    expect(mine.reports.due).toBeLessThan(all.reports.due);
    expect(mine.files).toEqual([]);
    expect(all.files.length).toBeGreaterThan(100);
  });

  it('tells of another district’s consortium, its rows and its cells as if they did not exist', async () => {
    for (const consortium of strangers) expect(await refusal(district.ask(consortiumProfile, { consortium })), consortium).toEqual({ status: 404, code: 'not_found' });
    const proof = await leader.ask(evidence, { measure: 'fiscal-execution', consortium: strangers[0] ?? '' });
    const [row] = proof.rows;
    const there = { entity: row?.entity ?? '', key: row?.key ?? '' };
    expect((await leader.ask(sourceRow, there)).source).toEqual(row?.source);
    expect(await refusal(district.ask(sourceRow, there))).toEqual({ status: 404, code: 'not_found' });
    expect(await refusal(district.ask(sourceRow, { entity: 'consortium', key: strangers[0] ?? '' }))).toEqual({ status: 404, code: 'not_found' });
    const mine = (await district.ask(evidence, { measure: 'fiscal-execution' })).rows[0];
    expect((await district.ask(sourceRow, { entity: mine?.entity ?? '', key: mine?.key ?? '' })).source).toEqual(mine?.source);
  });

  it('is not the list of refused rows, and no load', async () => {
    const rejected = endpoints.find(({ name }) => name === 'quarantine');
    const start = endpoints.find(({ name }) => name === 'start-run');
    if (rejected === undefined || start === undefined) throw new Error('No such route');
    expect(await refusal(district.ask(rejected, {}))).toEqual({ status: 403, code: 'not_allowed' });
    expect(await refusal(district.ask(start, { kind: 'load' }))).toEqual({ status: 403, code: 'not_allowed' });
    expect(await refusal(leader.ask(start, { kind: 'load', folder: '/etc' }))).toEqual({ status: 403, code: 'not_allowed' });
  });

  it('has a rule for every kind of record that belongs to a consortium', async () => {
    for (const { name } of recordKinds) expect((await refusal(district.ask(sourceRow, { entity: name, key: "x' OR 1=1 --/y/z" }))).status, name).toBe(404);
  });
});

describe('replies that are kept', () => {
  const urls = ['/api/v1/overview', '/api/v1/ranking?year=2024', '/api/v1/sector-matrix', '/api/v1/flags', '/api/v1/evidence/new-revenue'];

  it('never cross from one account to another, cold or warm, in whatever order', async () => {
    for (const url of urls) {
      const texts = { leader: new Set<string>(), district: new Set<string>() };
      for (const round of [1, 2, 3]) {
        const [first, second] = round % 2 === 0 ? (['leader', 'district'] as const) : (['district', 'leader'] as const);
        for (const who of [first, second]) texts[who].add(await (await (who === 'leader' ? leader : district).raw(url)).text());
      }
      const parallel = await Promise.all([leader, district, leader, district].map((caller) => caller.raw(url).then((response) => response.text())));
      expect([texts.leader.size, texts.district.size], url).toEqual([1, 1]);
      expect(parallel, url).toEqual([[...texts.leader][0], [...texts.district][0], [...texts.leader][0], [...texts.district][0]]);
      expect(parallel[0], url).not.toBe(parallel[1]);
    }
  });

  it('are not told as unchanged by the tag of another account', async () => {
    for (const url of urls) {
      const tag = (await leader.raw(url)).headers.get('etag') ?? '';
      expect((await leader.raw(url, { headers: { 'if-none-match': tag } })).status, url).toBe(304);
      const reply = await district.raw(url, { headers: { 'if-none-match': tag } });
      expect(reply.status, url).toBe(200);
      expect(reply.headers.get('etag'), url).not.toBe(tag);
      expect(reply.headers.get('cache-control')).toBe('private, no-cache');
    }
  });
});
