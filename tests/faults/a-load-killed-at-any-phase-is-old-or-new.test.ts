import { runMarks } from '@monitor/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomOf } from '../../etl/src/demo/random.js';
import { closeLane, faultFree, figuresOfAll, type Lane, openLane } from './lane.js';
import { manyRounds, sourceOfRound, tellRounds, woundAt } from './many-rounds.js';
import type { Pair } from './oracle.js';
import { faultSeed, LONG, runsOf } from './size.js';
import type { Figures } from './standing.js';

const random = randomOf(faultSeed, 'second deaths');
const seed = `seed ${faultSeed}`;
const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

let expected: Record<Pair, Figures>;
let lanes: Lane[] = [];

beforeAll(async () => {
  expected = figuresOfAll(await faultFree());
  lanes = await Promise.all([openLane(), openLane()]);
}, LONG);
afterAll(() => Promise.all(lanes.map(closeLane)));

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
