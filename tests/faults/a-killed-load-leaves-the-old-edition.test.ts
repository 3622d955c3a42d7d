import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@monitor/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomOf } from '../../etl/src/demo/random.js';
import { aFolder, type Files, type Folder } from '../etl/pipeline/a-folder.js';
import { command, type Ended, type Started, startNode } from './process.js';
import { afterRestart, afterRestartAndLoad, complaintsAbout, type Figures, figuresOf } from './standing.js';
import { inRound, type StateName, twoStates } from './two-states.js';

const KILLS = 20;
const seed = Number(process.env['FAULT_SEED'] ?? Date.now() % 1_000_000);
const random = randomOf(seed, 'moments of death');

/** A data folder with its exchange folder; two of them side by side use both cores. */
interface Lane {
  readonly folder: Folder;
  readonly dataDir: string;
  now: StateName;
  rounds: number;
  latest: string | null;
}

let files: Record<StateName, Files>;
let expected: Record<StateName, Figures>;
let lanes: Lane[];
/** How long a load takes here, as far as is known. */
let duration = 0;

const loadOf = ({ folder, dataDir }: Pick<Lane, 'folder' | 'dataDir'>, onOutput?: (text: string) => void): Started =>
  startNode(command('load', '--folder', folder.path, '--data-dir', dataDir), {}, onOutput);

const cleanLoad = async (state: StateName): Promise<Figures> => {
  const folder = await aFolder(files[state]);
  const dataDir = await mkdtemp(join(tmpdir(), 'clean-'));
  const { code, err, ms } = await loadOf({ folder, dataDir }).ended;
  expect({ code, err }).toEqual({ code: 0, err: '' });
  duration = Math.max(duration, ms);
  const figures = figuresOf(await afterRestart(dataDir));
  await Promise.all([folder.remove(), rm(dataDir, { recursive: true, force: true })]);
  return figures;
};

const aLane = async (): Promise<Lane> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'killed-'));
  const store = await openStore({ dataDir });
  for (const subject of ['one', 'two', 'three']) await store.ledger.appendAudit({ actor: 'test', action: 'note', subject });
  await store.close();
  const lane: Lane = { folder: await aFolder(files.A), dataDir, now: 'A', rounds: 0, latest: 'e000001' };
  expect((await loadOf(lane).ended).code).toBe(0);
  return lane;
};

beforeAll(async () => {
  files = await twoStates();
  const [A, B] = await Promise.all([cleanLoad('A'), cleanLoad('B')]);
  expected = { A, B };
  lanes = [await aLane(), await aLane()];
});
afterAll(() => Promise.all(lanes.map(({ folder, dataDir }) => Promise.all([folder.remove(), rm(dataDir, { recursive: true, force: true })]))));

/** Puts the folder into its other state, has a load of it killed, and holds what stands then, and after the next load, to the clean loads. */
const round = async (lane: Lane, kill: () => Promise<Ended>): Promise<{ killed: boolean; isNew: boolean }> => {
  const target = lane.now === 'A' ? 'B' : 'A';
  lane.rounds += 1;
  await lane.folder.write(inRound(files[target], lane.rounds));
  const { signal, code } = await kill();
  expect(signal === 'SIGKILL' || code === 0).toBe(true);
  const { restarted, loaded } = await afterRestartAndLoad(lane.dataDir, lane.folder.path);
  const isNew = restarted.edition !== lane.latest;
  expect(complaintsAbout(restarted, expected[isNew ? target : lane.now])).toEqual([]);
  expect(loaded.state).toBe(isNew ? 'unchanged' : 'published');
  expect(complaintsAbout(loaded, expected[target])).toEqual([]);
  // The three notes of the lane and the two documents of the program.
  expect([restarted.audit, loaded.audit]).toEqual([5, 5]);
  [lane.now, lane.latest] = [target, loaded.edition];
  return { killed: signal === 'SIGKILL', isNew };
};

const killedAtRandom = (lane: Lane) => async (): Promise<Ended> => {
  const load = loadOf(lane);
  const timer = setTimeout(() => load.kill(), random.next() * duration);
  const ended = await load.ended;
  clearTimeout(timer);
  if (ended.signal === null) duration = Math.min(duration, ended.ms);
  return ended;
};

const killedWhilePublishing = (lane: Lane, wait: number) => (): Promise<Ended> => {
  const load: Started = loadOf(lane, (text) => {
    if (text.includes('核验总数')) setTimeout(() => load.kill(), wait);
  });
  return load.ended;
};

test('A and B differ in what the verifier looks at', () => {
  expect(expected.A.verdictHash).not.toBe(expected.B.verdictHash);
  expect(expected.A.totals?.['fund_entry']?.rows).toBe(400);
  expect(expected.B.totals?.['fund_entry']?.rows).toBe(399);
});

test(`killed at ${KILLS} random moments (seed ${seed}): old or new, never half, and the next load completes it`, async () => {
  let [kills, published] = [0, 0];
  const untilEnough = async (lane: Lane, wanted: number): Promise<void> => {
    for (let mine = 0; mine < wanted; ) {
      const { killed, isNew } = await round(lane, killedAtRandom(lane));
      if (!killed) continue;
      mine += 1;
      kills += 1;
      published += isNew ? 1 : 0;
    }
  };
  await Promise.all(lanes.map((lane) => untilEnough(lane, KILLS / lanes.length)));
  expect(kills).toBe(KILLS);
  console.log(`seed ${seed}: ${kills} kills, ${published} of them after the publication`);
});

test('killed while it publishes: the same', async () => {
  const waits = [[0], [5]];
  const ends = await Promise.all(lanes.map(async (lane, index) => {
    const told: string[] = [];
    for (const wait of waits[index] ?? []) {
      const { killed, isNew } = await round(lane, killedWhilePublishing(lane, wait));
      told.push(`${killed ? 'killed' : 'ended'} with the ${isNew ? 'new' : 'old'} edition`);
    }
    return told;
  }));
  expect(ends.flat()).toHaveLength(2);
  console.log(ends.flat().join('; '));
});
