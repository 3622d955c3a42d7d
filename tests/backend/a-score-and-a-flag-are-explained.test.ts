import { explanation, flagExplanation, flags, ranking, rankingMethods, robustness } from '@monitor/domain';
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

/** Equal sets of consortia and ranks, whatever their order. */
const placed = (rows: readonly { consortium: string; rank: number | null }[]): string[] => rows.map(({ consortium, rank }) => `${consortium} ${rank}`).sort();
const nominal = (rows: readonly { consortium: string; nominal: number }[]): string[] => placed(rows.map((row) => ({ consortium: row.consortium, rank: row.nominal })));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

describe('a score', () => {
  it('is the sum of its parts, for every consortium of the year', async () => {
    const { rows } = await leader.ask(ranking, { year: YEAR });
    expect(rows.length).toBeGreaterThan(30);
    for (const { consortium, total } of rows) {
      const told = await leader.ask(explanation, { consortium, year: YEAR });
      expect(told.total).toBe(total);
      if (total === null) expect([told.contributions, told.reason === null || told.reason === '']).toEqual([[], false]);
      else expect(sum(told.contributions.map(({ contribution }) => contribution))).toBeCloseTo(total, 9);
      if (told.change !== null) expect(sum(told.change.indicators.map(({ change }) => change)) + told.change.byAdjustments).toBeCloseTo(told.change.change, 9);
    }
  });
  it('says what would have cleared the next line, and what a deduction was for', async () => {
    const { way, total } = await leader.ask(explanation, { consortium: 'LHT-038', year: YEAR });
    expect(way).toMatchObject({ grade: 'pass', line: 60, reachable: true });
    expect(sum(way?.steps.map(({ gain }) => gain) ?? [])).toBeCloseTo(60 - (total ?? NaN), 9);
    const late = await leader.ask(explanation, { consortium: 'LHT-027', year: YEAR });
    expect(late.contributions.find(({ kind }) => kind === 'deduction')?.reason).toContain('晚于期限');
  });
  it('that cannot be told says what is missing and from whom', async () => {
    const told = await leader.ask(explanation, { consortium: 'LHT-012', year: YEAR });
    expect(told).toMatchObject({ total: null, contributions: [], obstacles: [{ code: 'data_missing' }] });
    expect(told.reason).toContain('数据覆盖率');
    expect(told.obstacles[0]?.fromWhom).not.toBe('');
  });
  it('names in its sector only the consortia that the asker may see', async () => {
    const [own] = (await district.ask(ranking, { year: YEAR })).rows.filter(({ total }) => total !== null);
    const [here, everywhere] = await Promise.all([district, leader].map((caller) => caller.ask(explanation, { consortium: own?.consortium ?? '', year: YEAR })));
    expect(here?.sector?.totals.map(({ total }) => total)).toEqual(everywhere?.sector?.totals.map(({ total }) => total));
    expect(everywhere?.sector?.totals.every(({ name }) => name !== null)).toBe(true);
    const visible = new Set((await district.ask(ranking, { year: YEAR })).rows.map(({ consortium }) => consortium));
    for (const { consortium, name } of here?.sector?.totals ?? []) expect(consortium === null ? name === null : visible.has(consortium)).toBe(true);
  });
});

describe('a flag', () => {
  it('is explained by the conditions it was raised on, every one of the year', async () => {
    for (const flag of (await leader.ask(flags, { year: YEAR })).flags) {
      const told = await leader.ask(flagExplanation, { key: flag.key });
      const met = told.conditions.filter((each) => each.met).map(({ code, text, value, threshold, gap, rule }) => ({ code, text, value, threshold, gap, rule }));
      expect(met).toEqual(flag.reasons);
      expect(told).toMatchObject({ kind: flag.kind, headline: flag.headline, article: flag.article, scheme: flag.scheme, ruleSet: flag.ruleSet });
      expect(told.evidence.map(({ key }) => key)).toEqual(expect.arrayContaining(flag.evidence));
      expect(told.stability?.draws).toBe(2000);
    }
  });
  it('leads from the condition over the rule and its clause to the cell', async () => {
    const told = await leader.ask(flagExplanation, { key: 'LHT-029:2025:rectify' });
    expect(told.conditions.find(({ code }) => code === 'breach')).toMatchObject({ met: true, rule: 'A12.3' });
    expect(told.rules.find(({ rule }) => rule === 'A12.3')).toMatchObject({ result: 'FAIL', article: '第十二条', params: { passFrom: 60, join: 'any' }, openReadings: [{ param: 'A12.3.join' }] });
    expect(told.openReadings).toMatchObject([{ param: 'RECTIFY.missingReport' }]);
    const event = told.evidence.find(({ record }) => record === 'event');
    expect(event?.place).toMatchObject({ path: expect.stringContaining('事件记录') });
  });
  it('that is not there is not found, nor one of another district', async () => {
    await expect(leader.ask(flagExplanation, { key: 'LHT-011:2025:revoke' })).rejects.toThrow('not_found');
    await expect(leader.ask(flagExplanation, { key: 'nonsense' })).rejects.toThrow('not_found');
    const own = new Set((await district.ask(flags, { year: YEAR })).flags.map(({ key }) => key));
    const strange = (await leader.ask(flags, { year: YEAR })).flags.find(({ key }) => !own.has(key));
    await expect(district.ask(flagExplanation, { key: strange?.key ?? '' })).rejects.toThrow('not_found');
  });
});

describe('robustness', () => {
  it('gives every ranked consortium an interval around its rank, and every method a rank', async () => {
    const told = await leader.ask(robustness, { year: YEAR });
    const ranked = (await leader.ask(ranking, { year: YEAR })).rows.filter(({ rank }) => rank !== null);
    expect(nominal(told.intervals)).toEqual(placed(ranked));
    for (const { low, middle, high } of told.intervals) expect(low <= middle && middle <= high).toBe(true);
    expect(told.plan).toMatchObject({ draws: 2000, influenceRuns: 3584 });
    expect(told.influences.map(({ choice }) => choice)).toEqual(['weights', 'goalposts', 'leave_out', 'aggregation', 'normalisation']);
    const official = told.methods.find(({ method }) => method === 'goalpost_arithmetic');
    expect(placed(official?.ranks ?? [])).toEqual(nominal(told.intervals));
    expect(told.methods.length).toBeLessThanOrEqual(rankingMethods.length);
  });
  it('is whole for a flag that no draw can turn, and tells every flag of the year', async () => {
    const { stability } = await leader.ask(robustness, { year: YEAR });
    const standing = (await leader.ask(flags, { year: YEAR })).flags.map(({ key }) => key);
    expect(stability.filter(({ stands }) => stands).map(({ key }) => key).sort()).toEqual([...standing].sort());
    expect(stability.find(({ key }) => key === 'LHT-020:2025:rectify')).toMatchObject({ share: 1, stability: 1, needsSecond: false });
    for (const each of stability) expect(each.needsSecond).toBe(each.stability < 0.8);
  });
  it('shows a district its own', async () => {
    const own = new Set((await district.ask(ranking, { year: YEAR })).rows.map(({ consortium }) => consortium));
    const told = await district.ask(robustness, { year: YEAR });
    for (const { consortium } of [...told.intervals, ...told.stability, ...told.methods.flatMap(({ ranks }) => ranks)]) expect(own.has(consortium)).toBe(true);
  });
});

