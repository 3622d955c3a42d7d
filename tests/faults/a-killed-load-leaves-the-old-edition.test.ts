import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomOf } from '../../etl/src/demo/random.js';
import { closeLane, faultFree, figuresOfAll, type Lane, openLane } from './lane.js';
import { manyRounds, tellRounds, woundAtRandom } from './many-rounds.js';
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
}, LONG);
afterAll(() => Promise.all(lanes.map(closeLane)));

test('loads that nothing disturbs give what the files say, and the four states differ', () => {
  for (const pair of pairs) {
    expect(judgedBy(pair, clean[pair])).toEqual({ lost: 0, doubled: 0, complaints: [] });
    expect(complaintsAbout(clean[pair], expected[pair])).toEqual([]);
  }
  expect(new Set(pairs.map((pair) => expectedOf(pair).money)).size).toBe(4);
  expect(expected.AA.verdictHash).not.toBe(expected.BA.verdictHash);
});

test('killed at random moments: the old or the new edition, never half, and the next load completes it', async () => {
  const items = numbers(runsOf(20, 200));
  const told = await manyRounds(lanes, expected, { items, wound: (lane, index) => woundAtRandom(lane, random, index) });
  tellRounds('A2 kill -9 at random', told, seed);
  expect(told.complaints).toEqual([]);
  expect(told.seen).toHaveLength(items.length);
}, LONG);
