import { runMarks } from '@monitor/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomOf } from '../../etl/src/demo/random.js';
import { closeLane, faultFree, figuresOfAll, type Lane, openLane } from './lane.js';
import { manyRounds, sourceOfRound, tellRounds, woundAt, woundAtRandom } from './many-rounds.js';
import { expectedOf, judgedBy, type Pair, pairs } from './oracle.js';
import { faultSeed, LONG, runsOf } from './size.js';
import { complaintsAbout, type Figures, type Standing } from './standing.js';

const random = randomOf(faultSeed, 'moments of death');
const seed = `seed ${faultSeed}`;
const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

let clean: Record<Pair, Standing>;
let expected: Record<Pair, Figures>;
let lanes: Lane[] = [];

beforeAll(async () => {
  clean = await faultFree();
  expected = figuresOfAll(clean);
  lanes = await Promise.all([openLane(), openLane()]);
}, 240_000);
afterAll(() => Promise.all(lanes.map(closeLane)));

test('loads that nothing disturbs give what the files say, and the four states differ', () => {
  for (const pair of pairs) {
    expect(judgedBy(pair, clean[pair])).toEqual({ lost: 0, doubled: 0, complaints: [] });
    expect(complaintsAbout(clean[pair], expected[pair])).toEqual([]);
  }
  expect(new Set(pairs.map((pair) => expectedOf(pair).money)).size).toBe(4);
  expect(expected.AA.verdictHash).not.toBe(expected.BA.verdictHash);
});

test('killed at each phase: the old edition before the publication, the new one after it, never half, and the next load completes it', async () => {
  const times = runsOf(1, 20);
  const items = runMarks.flatMap((mark) => numbers(times).map((index) => ({ mark, index })));
  const published = runMarks.indexOf('after-publish');
  const told = await manyRounds(lanes, expected, {
    items,
    wound: (_lane, { mark, index }) => woundAt(mark, index + runMarks.indexOf(mark)),
    check: ({ mark }, { isNew }) => (isNew === runMarks.indexOf(mark) >= published ? [] : [`the ${isNew ? 'new' : 'old'} edition stands`]),
  });
  tellRounds('A1 kill -9 at a phase', told, `${runMarks.length} phases × ${times}`);
  expect(told.complaints).toEqual([]);
  expect(told.seen).toHaveLength(items.length);
}, LONG);

test('killed again while the next start puts things in order: the same', async () => {
  const marks = (['batch', 'judged-half', 'before-publish', 'after-publish', 'draft'] as const);
  const items = numbers(runsOf(2, 50));
  const told = await manyRounds(lanes, expected, {
    items,
    wound: (_lane, index) => ({ source: sourceOfRound(index), fault: `${marks[index % marks.length] ?? 'batch'}=kill`, again: [200 + random.next() * 1200] }),
  });
  tellRounds('A1 second kill in recovery', told, seed);
  expect(told.complaints).toEqual([]);
  expect(told.seen).toHaveLength(items.length);
}, LONG);

test('killed at random moments: the same', async () => {
  const items = numbers(runsOf(20, 200));
  const told = await manyRounds(lanes, expected, { items, wound: (lane, index) => woundAtRandom(lane, random, index) });
  tellRounds('A2 kill -9 at random', told, seed);
  expect(told.complaints).toEqual([]);
  expect(told.seen).toHaveLength(items.length);
}, LONG);
