import { runMarks } from '@monitor/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeLane, faultFree, figuresOfAll, heard, type Lane, openLane, turn, workerOf } from './lane.js';
import { judgedBy, type Pair } from './oracle.js';
import { command, entry, runNode } from './process.js';
import { isFull, LONG, runsOf } from './size.js';
import { complaintsAbout, type Figures } from './standing.js';
import { tellRow } from './tell-row.js';

const marks = isFull ? runMarks : (['claimed', 'batch', 'after-publish'] as const);
const ENDS_WITHIN_MS = 30_000;
const published = runMarks.indexOf('after-publish');

let expected: Record<Pair, Figures>;
let lane: Lane;

beforeAll(async () => {
  expected = figuresOfAll(await faultFree());
  lane = await openLane();
}, 240_000);
afterAll(() => closeLane(lane));

/** The command itself, told to end at a mark: complaints about how it ended and about what stands then. */
const toldToEnd = async (mark: (typeof runMarks)[number]): Promise<string[]> => {
  await lane.worker.leave();
  const [before, target] = [lane.now, await turn(lane, 'finance')];
  const args = command('load', '--data-dir', lane.dataDir, '--folder', lane.folder.path);
  const ended = await runNode(['--import', entry('tests/faults/fault-at.mjs'), ...args.map((word) => (word === '--folder' ? '--source' : word === lane.folder.path ? 'finance' : word))], { FAULT_AT: `${mark}=term`, TMPDIR: lane.temporary });
  lane.worker = workerOf(lane);
  const { standing } = await heard(lane.worker);
  if (standing === null) throw new Error('Nothing was looked at');
  const isNew = standing.edition !== lane.latest;
  const [stands, mayBeNew] = [isNew ? target : before, runMarks.indexOf(mark) >= published - 1];
  [lane.now, lane.latest] = [stands, standing.edition];
  return [
    ...(ended.code === 0 || ended.code === 130 || ended.code === 143 ? [] : [`ended with ${ended.code ?? ended.signal ?? 'nothing'}: ${ended.err}`]),
    ...(ended.ms <= ENDS_WITHIN_MS ? [] : [`ended after ${Math.round(ended.ms)} ms`]),
    ...(isNew && !mayBeNew ? ['the new edition stands'] : []),
    ...judgedBy(stands, standing).complaints, ...complaintsAbout(standing, expected[stands]),
  ].map((each) => `${mark}: ${each}`);
};

test('told to end at a phase, a load ends by itself within half a minute and leaves the old edition or the new one', async () => {
  const times = runsOf(1, 3);
  const complaints: string[] = [];
  for (const mark of marks) for (let time = 0; time < times; time += 1) complaints.push(...(await toldToEnd(mark)));
  tellRow({ fault: 'A4 SIGTERM at a phase', runs: marks.length * times, lost: 0, doubled: 0, torn: 0, unrecovered: complaints.length, note: `${marks.length} phases × ${times}` });
  expect(complaints).toEqual([]);
}, LONG);
