import { runMarks } from '@monitor/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeLane, faultFree, figuresOfAll, heard, type Lane, openLane, turn, workerOf } from './lane.js';
import { sourceOfRound } from './many-rounds.js';
import { judgedBy, type Pair } from './oracle.js';
import { isFull, LONG, runsOf } from './size.js';
import { aSmallDisk } from './small-disk.js';
import { complaintsAbout, type Figures, type Standing } from './standing.js';
import { tellRow } from './tell-row.js';
import type { Told } from './worker.js';

/** The engine begins nothing with less than 512 MiB left. */
const disk = await aSmallDisk(768);
const marks = isFull ? runMarks : (['raw-half', 'batch', 'before-publish'] as const);
const published = runMarks.indexOf('after-publish');
const ROUNDS = runsOf(3, 30);

let expected: Record<Pair, Figures>;
let lane: Lane;

beforeAll(async () => {
  if (disk === null) return;
  expected = figuresOfAll(await faultFree());
  lane = await openLane(disk.path);
}, LONG);
afterAll(() => disk?.remove());
afterAll(() => (disk === null ? undefined : closeLane(lane)));

const saysWhatToDo = /磁盘.*请[^。]*(?:空间|清理|扩容)/u;

/** What must be right of the published data however little room there is. */
const readWrong = (standing: Standing, pair: Pair): string[] => {
  const { totals, verdictHash } = expected[pair];
  const read = { ...standing, drafts: [], strangers: [], running: [], leftovers: [], madeBy: null };
  return [...judgedBy(pair, standing).complaints, ...complaintsAbout(read, { totals, verdictHash, rows: null })];
};

const standingOf = ({ standing }: Told): Standing => {
  if (standing === null) throw new Error('Nothing was looked at');
  return standing;
};

/** A program that is started on the full disk: it reads what is published, or says what to do and is started again when there is room. */
const startedOnFullDisk = async (pair: Pair): Promise<string[]> => {
  await lane.worker.leave();
  lane.worker = workerOf(lane);
  const told = await lane.worker.next();
  if (told !== null) return readWrong(standingOf(told), pair).map((each) => `started: ${each}`);
  await lane.worker.exited;
  const said = lane.worker.printed();
  await disk?.free();
  lane.worker = workerOf(lane);
  await heard(lane.worker);
  return saysWhatToDo.test(said) ? [] : [`started on a full disk it said: ${said}`];
};

interface Round {
  readonly mark: (typeof runMarks)[number];
  readonly index: number;
}

interface Found {
  readonly lost: number;
  readonly doubled: number;
  /** While the disk was full, and after the load that followed. */
  readonly during: readonly string[];
  readonly after: readonly string[];
}

/** Fills the disk at a mark and holds what is read then, what the run says, and what stands after the disk was freed and the load repeated. */
const filledAt = async ({ mark, index }: Round): Promise<Found> => {
  const [source, before, latest] = [sourceOfRound(index), lane.now, lane.latest];
  const target = await turn(lane, source);
  lane.worker.ask({ source, fault: `${mark}=fill`, look: true });
  const told = await heard(lane.worker);
  const standing = standingOf(told);
  const isNew = standing.edition !== latest;
  const pair = isNew ? target : before;
  const during = [
    ...(disk?.isFull() === true ? [] : ['the disk was never filled']),
    ...(isNew === runMarks.indexOf(mark) >= published ? [] : [`the ${isNew ? 'new' : 'old'} edition stands`]),
    ...(told.state === 'failed' && !saysWhatToDo.test(told.error ?? '') ? [`the run said: ${told.error ?? 'nothing'}`] : []),
    ...readWrong(standing, pair),
    ...(index % 2 === 1 ? await startedOnFullDisk(pair) : []),
  ];
  await disk?.free();
  const { after, complaints } = await repeated(source, target);
  const [then, now] = [judgedBy(pair, standing), judgedBy(target, after)];
  return { lost: then.lost + now.lost, doubled: then.doubled + now.doubled, during, after: [...complaints, ...now.complaints] };
};

/** The load after the disk was freed. */
const repeated = async (source: ReturnType<typeof sourceOfRound>, target: Pair): Promise<{ after: Standing; complaints: string[] }> => {
  lane.worker.ask({ source, fault: null, look: true });
  const told = await heard(lane.worker);
  const after = standingOf(told);
  [lane.now, lane.latest] = [target, after.edition];
  return { after, complaints: [...(told.state === 'failed' ? [`the next load failed: ${told.error ?? ''}`] : []), ...complaintsAbout(after, expected[target])] };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

test.skipIf(disk === null)('full at a phase: the run says what to do, what is published is read as before, and the next load is complete', async () => {
  const rounds = Array.from({ length: ROUNDS }, (_, index): Round => ({ mark: marks[index % marks.length] ?? 'batch', index: index + Math.floor(index / marks.length) }));
  const found: Found[] = [];
  for (const round of rounds) found.push(await filledAt(round));
  tellRow({
    fault: 'B1 disk full at a phase', runs: found.length, lost: sum(found.map(({ lost }) => lost)), doubled: sum(found.map(({ doubled }) => doubled)),
    torn: found.filter(({ during }) => during.length > 0).length, unrecovered: found.filter(({ after }) => after.length > 0).length,
    note: `${marks.length} phases; every second with a start on the full disk`,
  });
  expect(found.flatMap(({ during, after }, index) => [...during, ...after].map((each) => `${JSON.stringify(rounds[index])}: ${each}`))).toEqual([]);
}, LONG);
