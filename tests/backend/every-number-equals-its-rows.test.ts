import { changchun2025, consortiumProfile, evidence, flags, overview, ranking, sectorMatrix } from '@monitor/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, signedInAt } from '../city/caller.js';
import { aCity, type City } from '../city/city.js';
import { type RunningServer, startServer } from '../city/server.js';

let city: City;
let server: RunningServer;
let caller: Caller;

beforeAll(async () => {
  city = await aCity();
  server = await startServer(city.dataDir);
  caller = await signedInAt(server.url, 'leader', city.passwords['leader'] ?? '');
}, 300_000);

afterAll(async () => {
  await server.stop();
  await city.remove();
});

/** Exact sums of decimal texts, in millionths. */
const millionths = (text: string): bigint => {
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const value = BigInt(whole) * 1_000_000n + BigInt(fraction.padEnd(6, '0').slice(0, 6));
  return text.startsWith('-') ? -value : value;
};
const sum = (texts: readonly string[]): bigint => texts.reduce((total, text) => total + millionths(text), 0n);

const allRows = async (query: Record<string, unknown>) => {
  const first = await caller.ask(evidence, { ...query, limit: 1000 });
  const rows = [...first.rows];
  while (rows.length < first.count) rows.push(...(await caller.ask(evidence, { ...query, limit: 1000, offset: rows.length })).rows);
  return { ...first, rows };
};

const views = [
  {},
  { year: 2023 },
  { sector: ['nev'] },
  { district: ['220173', '220104'], year: 2024 },
  { sector: ['biomedicine', 'materials'], status: ['active'] },
  { status: ['rectifying'] },
];

describe.each(views)('under the filters %o', (view) => {
  it('each tile equals the sum of its rows', async () => {
    const { tiles } = await caller.ask(overview, view);
    expect(tiles).toHaveLength(5);
    for (const tile of tiles) {
      const proof = await allRows({ ...view, measure: tile.code });
      expect(proof.rows, tile.code).toHaveLength(tile.evidence);
      expect(sum(proof.rows.map(({ numerator }) => numerator)), tile.code).toBe(millionths(tile.numerator ?? '0'));
      if (tile.kind === 'ratio') expect(sum(proof.rows.map(({ denominator }) => denominator)), tile.code).toBe(millionths(tile.denominator ?? '0'));
      else expect(tile.value, tile.code).toBeCloseTo(Number(tile.numerator ?? '0'), 6);
    }
  });

  it('the headline counts what the flags list', async () => {
    const { headline } = await caller.ask(overview, view);
    const listed = (await caller.ask(flags, view)).flags;
    const units = (kind: string) => new Set(listed.filter((flag) => flag.kind === kind).map((flag) => flag.consortium)).size;
    expect({ commend: headline.commend, rectify: headline.rectify, revoke: headline.revoke }).toEqual({ commend: units('commend'), rectify: units('rectify'), revoke: units('revoke') });
  });

  it('the matrix counts the same consortia as the ranking', async () => {
    const [matrix, ranked] = await Promise.all([caller.ask(sectorMatrix, view), caller.ask(ranking, view)]);
    const inMatrix = matrix.rows.reduce((total, row) => total + row.consortia, 0);
    const known = new Set(matrix.rows.map(({ sector }) => sector));
    expect(inMatrix).toBe(ranked.rows.filter(({ sector }) => known.has(sector)).length);
  });

  it('each ranking row equals the points of its dimensions and adjustments', async () => {
    const { rows } = await caller.ask(ranking, view);
    for (const row of rows.filter(({ total }) => total !== null)) {
      const points = Object.values(row.contributions).reduce((total, each) => total + each, 0);
      expect(Math.max(0, points + row.adjustment), row.consortium).toBeCloseTo(row.total ?? 0, 9);
    }
  });
});

describe('a shared place', () => {
  it('is told as shared also when a filter leaves one of its holders', async () => {
    const { rows } = await caller.ask(ranking, {});
    const shared = new Set(rows.filter(({ rank }, index) => rank !== null && rows.some((other, at) => at !== index && other.rank === rank)).map(({ consortium }) => consortium));
    expect(shared.size).toBeGreaterThan(0);
    for (const sector of new Set(rows.map((row) => row.sector))) {
      const { rows: some } = await caller.ask(ranking, { sector: [sector] });
      expect(some.filter(({ tied }) => tied).map(({ consortium }) => consortium)).toEqual(some.filter(({ consortium }) => shared.has(consortium)).map(({ consortium }) => consortium));
    }
  });
});

describe('each ranking row', () => {
  it('follows from its indicators, and each indicator from its rows', async () => {
    const { rows } = await caller.ask(ranking, {});
    const scheme = new Map(changchun2025.indicators.map((indicator) => [indicator.code, indicator]));
    const spread = rows.filter((_, index) => index % 9 === 0);
    for (const row of spread) {
      const profile = await caller.ask(consortiumProfile, { consortium: row.consortium });
      const points = profile.indicators.reduce((total, each) => total + each.contribution, 0);
      expect(points, row.consortium).toBeCloseTo(Object.values(row.contributions).reduce((total, each) => total + each, 0), 9);
      await Promise.all(profile.indicators.map(async (indicator) => {
        const proof = await allRows({ measure: indicator.code, consortium: row.consortium });
        expect(sum(proof.rows.map(({ numerator }) => numerator)), indicator.code).toBe(millionths(indicator.numerator));
        expect(sum(proof.rows.map(({ denominator }) => denominator)), indicator.code).toBe(millionths(indicator.denominator));
        expect(scheme.has(indicator.code)).toBe(true);
      }));
    }
  }, 120_000);
});

describe('each evidence row', () => {
  it('names a file, and a cell of it, that hold the record it tells of', async () => {
    const proof = await allRows({ measure: 'fiscal-execution', year: 2025 });
    const places = new Set(proof.rows.map(({ source }) => `${source.path}!${source.sheet}!${source.cell}`));
    expect(places.size).toBe(proof.rows.length);
    expect(proof.rows.every(({ source }) => source.path.startsWith('经费台账') && /^[A-Z]+\d+$/u.test(source.cell))).toBe(true);
  });
});
