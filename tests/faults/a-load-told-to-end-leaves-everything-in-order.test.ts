import { once } from 'node:events';
import { type RunMark, runMarks } from '@monitor/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../city/server.js';
import { closeLane, faultFree, figuresOfAll, type Lane, openLane, temporaryOf, turn } from './lane.js';
import { judgedBy, type Pair } from './oracle.js';
import { command, entry, runNode } from './process.js';
import { isFull, LONG, runsOf } from './size.js';
import { asItIs, complaintsAbout, type Figures } from './standing.js';
import { tellRow } from './tell-row.js';

const marks = isFull ? runMarks : (['claimed', 'batch', 'after-publish'] as const);
const ENDS_WITHIN_MS = 30_000;
const faultAt = entry('tests/faults/fault-at.mjs');
/** Past the last look at whether to go on, a run goes to its end. */
const mayBeNew = (mark: RunMark): boolean => runMarks.indexOf(mark) >= runMarks.indexOf('before-publish');

let expected: Record<Pair, Figures>;
let lane: Lane;

beforeAll(async () => {
  expected = figuresOfAll(await faultFree());
  lane = await openLane();
  // From here on the folder belongs to whoever is told to end.
  await lane.worker.leave();
}, LONG);
afterAll(() => closeLane(lane));

/** How whoever was told to end has ended. */
interface End {
  readonly ms: number;
  /** Complaints, given whether the new edition stands. */
  readonly wrong: (isNew: boolean) => string[];
}

const loadArgs = (): string[] => command('load', '--data-dir', lane.dataDir, '--source', 'finance');

/** A load that was not finished must not end as one that was. */
const byCommand = async (mark: RunMark): Promise<End> => {
  const { code, signal, err, ms } = await runNode(['--import', faultAt, ...loadArgs()], { FAULT_AT: `${mark}=term`, TMPDIR: lane.temporary });
  const wrong = (isNew: boolean): string[] => {
    const isRight = isNew ? code === 0 && err === '' : code === 1 && err.trim() === '装载已按要求停止，原有数据不受影响。需要时请重新装载。';
    return isRight ? [] : [`the command ended with ${code ?? signal ?? 'nothing'} while the ${isNew ? 'new' : 'old'} edition stands: ${err}`];
  };
  return { ms, wrong };
};

/** The server that a command asked for the load. */
const byServer = async (mark: RunMark): Promise<End> => {
  const server = await startServer(lane.dataDir, { SOURCE_DIR: lane.folder.path, LOAD_SCHEDULE: '', TMPDIR: lane.temporary, FAULT_AT: `${mark}=term`, NODE_OPTIONS: `--import=${faultAt}` });
  const exited = once(server.child, 'exit');
  const began = performance.now();
  await Promise.all([runNode(loadArgs()), exited]);
  const { exitCode, signalCode } = server.child;
  return { ms: performance.now() - began, wrong: () => (exitCode === 0 ? [] : [`the server ended with ${exitCode ?? signalCode ?? 'nothing'}: ${server.printed()}`]) };
};

/** Complaints about how it ended, and about what stands then without anybody putting it in order. */
const toldToEnd = async (mark: RunMark, way: (mark: RunMark) => Promise<End>): Promise<string[]> => {
  const [before, target] = [lane.now, await turn(lane, 'finance')];
  const { ms, wrong } = await way(mark);
  const [standing, left] = [await asItIs(lane.dataDir), await temporaryOf(lane)];
  const isNew = standing.edition !== lane.latest;
  const stands = isNew ? target : before;
  [lane.now, lane.latest] = [stands, standing.edition];
  return [
    ...wrong(isNew),
    ...(ms <= ENDS_WITHIN_MS ? [] : [`ended after ${Math.round(ms)} ms`]),
    ...(isNew === mayBeNew(mark) ? [] : [`the ${isNew ? 'new' : 'old'} edition stands`]),
    ...standing.interrupted.map((run) => `run ${run} was cut short`),
    ...left.map((name) => `left in the folder of temporary files: ${name}`),
    ...judgedBy(stands, standing).complaints, ...complaintsAbout(standing, expected[stands]),
  ].map((each) => `${mark}: ${each}`);
};

/** At each mark so often; each round stands on what the one before left. */
const tryAll = async (fault: string, way: (mark: RunMark) => Promise<End>, times: number): Promise<string[]> => {
  const complaints: string[][] = [];
  for (const mark of marks) for (let time = 0; time < times; time += 1) complaints.push(await toldToEnd(mark, way));
  const failed = complaints.filter((each) => each.length > 0).length;
  tellRow({ fault, runs: complaints.length, lost: 0, doubled: 0, torn: 0, unrecovered: failed, note: `${marks.length} phases × ${times}` });
  return complaints.flat();
};

test('told to end at a phase, a load ends by itself within half a minute, says whether it was finished and leaves the old edition or the new one', async () => {
  expect(await tryAll('A4 SIGTERM to a load', byCommand, runsOf(1, 3))).toEqual([]);
}, LONG);

test('a server that is told to end while it loads ends well within half a minute and leaves the same', async () => {
  expect(await tryAll('A4 SIGTERM to a server that loads', byServer, runsOf(1, 3))).toEqual([]);
}, LONG);
