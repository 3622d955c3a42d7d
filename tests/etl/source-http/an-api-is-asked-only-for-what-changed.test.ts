import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Manifest } from '@monitor/store';
import { compareMarks, overlapBefore } from '../../../etl/src/source/watermark.js';
import { aDeliveryBench, aProfile, type DeliveryBench, idsOf } from '../../faults/fault-server-delivery.js';
import { aFaultServer, type FaultServer } from '../../faults/fault-server.js';
import { json, status } from '../../faults/fault-server-answers.js';
import { honestly, type Row, someRows } from '../../faults/fault-server-pages.js';

let server: FaultServer;
let bench: DeliveryBench;

beforeAll(async () => {
  server = await aFaultServer(() => status(500));
  bench = await aDeliveryBench();
});
afterAll(async () => {
  await server.close();
  await bench.close();
});

const profile = () =>
  aProfile({
    url: server.url,
    pages: { by: 'page', parameter: 'page' },
    total: '/total',
    since: 'since',
    incremental: { watermark: '/changed', key: ['/id'], fullEvery: 4 },
  });

const deliver = (previous: Manifest, deliveries = 1) => bench.deliver({ profile: profile(), hosts: server.host, previous, deliveries });

/** What a reader of the segments sees: of each key the newest row. */
const newest = async (entries: Manifest): Promise<Map<number, Row>> => {
  const seen = new Map<number, Row>();
  for (const entry of entries) {
    const { items } = JSON.parse(await bench.textOf(entry)) as { items: Row[] };
    for (const row of items) seen.set(row.id, row);
  }
  return seen;
};

test('the second reading brings what changed as a segment of its own and moves the mark', async () => {
  const held = someRows(25);
  server.play(honestly(() => held));
  const first = await deliver([], 0);
  expect(first.entries.map(({ mark }) => mark)).toEqual([undefined, undefined, held[24]?.changed]);
  const changed = { ...(held[4] as Row), name: '改名', changed: '2026-06-01T00:00:00.000Z' };
  held[4] = changed;
  held.push({ ...(someRows(1, 26)[0] as Row), changed: '2026-06-02T00:00:00.000Z' });
  server.play(honestly(() => held));
  const second = await deliver(first.entries);
  expect(server.asked.map(({ query }) => query.get('since'))).toEqual([overlapBefore(first.entries.at(-1)?.mark ?? '')]);
  expect(second.entries.slice(0, 3)).toEqual(first.entries);
  expect(second.entries.slice(3).map(({ path, mark }) => [path, mark])).toEqual([['projects-api/000002/page-00001.json', '2026-06-02T00:00:00.000Z']]);
  expect([...(await newest(second.entries)).values()].toSorted((a, b) => a.id - b.id)).toEqual(held);
});

test('a reading that brings nothing new leaves everything as it was, letter by letter', async () => {
  server.play(honestly(() => someRows(25)));
  const first = await deliver([], 0);
  const again = await deliver(first.entries);
  expect(again.entries).toEqual(first.entries);
  server.play(() => json({ total: 0, items: [] }));
  expect((await deliver(first.entries)).entries).toEqual(first.entries);
});

test('a row that gets the old mark a moment later is not lost, whether the other side reads from or after', async () => {
  const held = someRows(5);
  const mark = held[4]?.changed ?? '';
  server.play(honestly(() => held));
  const first = await deliver([], 0);
  held.push({ id: 6, name: '晚到', changed: mark });
  const after = (asked: { query: URLSearchParams }) => {
    const chosen = held.filter(({ changed }) => changed > (asked.query.get('since') ?? ''));
    return json({ total: chosen.length, items: chosen });
  };
  server.play(after);
  const second = await deliver(first.entries);
  expect((await newest(second.entries)).get(6)?.name).toBe('晚到');
  expect(second.entries.at(-1)?.mark).toBe(mark);
  expect((await deliver(second.entries)).entries).toEqual(second.entries);
});

test('every so many deliveries everything is read anew, so that what was deleted goes', async () => {
  const held = someRows(15);
  server.play(honestly(() => held));
  const first = await deliver([], 0);
  held.shift();
  expect((await newest((await deliver(first.entries, 3)).entries)).has(1)).toBe(true);
  const full = await deliver(first.entries, 4);
  expect(await idsOf(bench, full)).toEqual(held.map(({ id }) => id));
  expect(full.entries.every(({ path }) => path.startsWith('projects-api/000002/'))).toBe(true);
});

test('another profile has everything read anew', async () => {
  server.play(honestly(() => someRows(5)));
  const first = await deliver([], 0);
  const document = { source: 'profile-document:projects-api', path: 'sources/projects-api.yaml', sha256: '0'.repeat(64), size: 1 };
  const delivery = await deliver([...first.entries, document]);
  expect(server.asked.at(-1)?.query.get('since')).toBeNull();
  expect(delivery.entries.map(({ path }) => path)).toEqual(['projects-api/000002/page-00001.json']);
});

test('records without a mark, or with marks of two kinds, refuse the delivery', async () => {
  server.play(() => json({ total: 2, items: [{ id: 1, changed: '2026-01-01' }, { id: 2, changed: null }] }));
  await expect(deliver([], 0)).rejects.toThrow(/第 1 页.*\/items\/1.*水位字段 \/changed/u);
  server.play(() => json({ total: 2, items: [{ id: 1, changed: '2026-01-01' }, { id: 2, changed: 17 }] }));
  await expect(deliver([], 0)).rejects.toThrow(/两种写法/u);
});

test('a source that is suddenly empty is not believed unless it says so', async () => {
  const place = { url: server.url, pages: { by: 'none' } } as const;
  server.play(() => json({ items: someRows(3) }));
  const first = await bench.deliver({ profile: aProfile(place), hosts: server.host });
  server.play(() => json({ total: 0, items: [] }));
  await expect(bench.deliver({ profile: aProfile(place), hosts: server.host, previous: first.entries })).rejects.toThrow(/没有给出任何记录/u);
  expect((await bench.deliver({ profile: aProfile({ ...place, total: '/total' }), hosts: server.host, previous: first.entries })).entries).toEqual([]);
});

test.each([
  ['9', '10', -1],
  ['1.50', '1.5', 0],
  ['2026-01-01T08:00:00+08:00', '2026-01-01T00:00:00Z', 0],
  ['2026-01-01T00:00:00.123456789Z', '2026-01-01T00:00:00.123456788Z', 1],
  ['a9', 'a10', 1],
])('marks %s and %s compare as what they are', (left, right, order) => {
  expect(Math.sign(compareMarks(left, right))).toBe(order);
});

test.each([
  ['100', '99'],
  ['-1', '-2'],
  ['2026-03-01', '2026-02-28'],
  ['2026-01-01T00:00:00Z', '2025-12-31T23:59:59Z'],
  ['2026-01-01 00:00:00.123+08:00', '2025-12-31 23:59:59.123+08:00'],
  ['2026-01-01T00:00', '2025-12-31T23:59'],
  ['rev-17', 'rev-17'],
])('a reading after %s begins at %s', (mark, before) => {
  expect(overlapBefore(mark)).toBe(before);
});
