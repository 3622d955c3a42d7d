import { equityCases, outcomeDuplicates, outcomePipeline, outcomeRecords, outcomeSummary, outcomeTimes, ranking, type ReplyOf } from '@monitor/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cityShared, cityTwice } from '../../etl/dist/demo/city-repeats.js';
import { type Caller, signedInAt } from '../city/caller.js';
import { aCity, type City } from '../city/city.js';
import { type RunningServer, startServer } from '../city/server.js';

type Row = ReplyOf<typeof outcomeRecords>['rows'][number];
type Group = ReplyOf<typeof outcomeDuplicates>['rows'][number];

const OWN = '220173';
const REGISTERED = ['patent', 'software', 'contract'];

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

const recordsOf = async (year: number): Promise<Row[]> => {
  const rows: Row[] = [];
  for (;;) {
    const page = await leader.ask(outcomeRecords, { year, offset: rows.length, limit: 500 });
    rows.push(...page.rows);
    if (rows.length >= page.count) return rows;
  }
};

const plain = (text: string): string => text.replaceAll(' ', '').toLowerCase();

const grouped = (rows: readonly Row[], key: (row: Row) => string): readonly (readonly Row[])[] => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return [...groups.values()].filter((group) => group.length > 1);
};

/** The same question asked of all records, without the engine. */
const expectedPairs = async (year: number): Promise<string[]> => {
  const all = (await Promise.all([2021, 2022, 2023, 2024, 2025].filter((each) => each <= year).map(recordsOf))).flat();
  const ofYear = (row: Row) => row.achieved.startsWith(String(year));
  const numbered = all.filter(({ kind, registration }) => REGISTERED.includes(kind) && (registration ?? '') !== '');
  const byNumber = grouped(numbered, ({ kind, registration }) => `${kind}|${plain(registration ?? '')}`).filter((group) => group.some(ofYear));
  const byTitle = grouped(all.filter(ofYear), ({ kind, title, owners, achieved, amount }) => `${kind}|${plain(title)}|${owners[0]?.uscc ?? ''}|${achieved}|${amount ?? ''}`)
    .filter((group) => new Set(group.flatMap(({ registration }) => (registration === null ? [] : [registration]))).size <= 1)
    .filter((group) => !(REGISTERED.includes(group[0]?.kind ?? '') && group.filter(({ registration }) => registration !== null).length > 1));
  return [...byNumber, ...byTitle].map((group) => group.map(({ code }) => code).sort().join('+')).sort();
};

const codesOf = ({ claims }: Group): string => claims.map(({ record }) => record?.code ?? '?').sort().join('+');

describe('results claimed twice', () => {
  it.each([2025, 2024, 2023])('of %i are those that the records show, and no others', async (year) => {
    const { rows, count } = await leader.ask(outcomeDuplicates, { year });
    expect(rows.map(codesOf).sort()).toEqual(await expectedPairs(year));
    expect(count).toBe(rows.length);
  });

  it('are found where they were planted', async () => {
    const { rows } = await leader.ask(outcomeDuplicates, { year: 2025 });
    const among = (ground: Group['ground'], consortia: readonly string[]) => rows.some((row) => row.ground === ground && consortia.every((code) => row.claims.some(({ consortium }) => consortium === code)));
    for (const { first, second, year } of cityShared.filter((pair) => pair.year === 2025)) expect(among('registration', [first, second]), `${first} ${second} ${year}`).toBe(true);
    for (const { consortium } of cityTwice) expect(among('title', [consortium]), consortium).toBe(true);
    expect((await leader.ask(outcomeDuplicates, { year: 2024 })).rows.some(({ claims }) => claims.some(({ consortium }) => consortium === 'LHT-023'))).toBe(true);
  });

  it('stay under the filters when one claim does', async () => {
    const { rows } = await leader.ask(outcomeDuplicates, { sector: ['biomedicine'] });
    const own = new Set((await leader.ask(ranking, { sector: ['biomedicine'] })).rows.map(({ consortium }) => consortium));
    expect(rows.length).toBeGreaterThan(0);
    for (const { claims } of rows) expect(claims.some(({ consortium }) => own.has(consortium))).toBe(true);
  });
});

describe('a district', () => {
  it('sees a pair with a claim of its own, and of the other claim the name alone', async () => {
    const [mine, all] = await Promise.all([district.ask(outcomeDuplicates, {}), leader.ask(outcomeDuplicates, {})]);
    const own = new Set((await district.ask(ranking, {})).rows.map(({ consortium }) => consortium));
    expect(mine.rows.length).toBeGreaterThan(0);
    expect(mine.rows.length).toBeLessThan(all.rows.length);
    for (const { claims } of mine.rows) {
      expect(claims.some(({ consortium }) => own.has(consortium))).toBe(true);
      for (const { consortium, name, record } of claims) expect([name !== '', record === null]).toEqual([true, !own.has(consortium)]);
    }
    expect(mine.rows.some(({ claims }) => claims.some(({ record }) => record === null))).toBe(true);
  });

  it('is told of outcomes what the city is told of that district', async () => {
    const bare = (reply: object) => ({ ...reply, basis: null });
    for (const question of [outcomeSummary, outcomePipeline, outcomeTimes, outcomeRecords, equityCases] as const) {
      expect(bare(await district.ask(question, {})), question.name).toEqual(bare(await leader.ask(question, { district: [OWN] })));
    }
  });
});
