import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@monitor/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomOf } from '../../etl/src/demo/random.js';
import { aFolder, type Files, type Folder } from '../etl/pipeline/a-folder.js';
import { command, type Ended, type Started, startNode } from './process.js';
import { afterRestart, afterRestartAndLoad, complaintsAbout, type Figures, figuresOf, type Standing } from './standing.js';
import { type StateName, twoStates } from './two-states.js';

const KILLS = 20;
const seed = Number(process.env['FAULT_SEED'] ?? Date.now() % 1_000_000);
const random = randomOf(seed, 'moments of death');

let files: Record<StateName, Files>;
let expected: Record<StateName, Figures>;
let folder: Folder;
let dataDir: string;
/** How long a load takes here, as far as is known. */
let duration = 0;
let now: StateName = 'A';
let latest: string | null = 'e000001';
const other = (): StateName => (now === 'A' ? 'B' : 'A');

const loadInto = (into: string, onOutput?: (text: string) => void): Started => startNode(command('load', '--folder', folder.path, '--data-dir', into), {}, onOutput);

const cleanLoad = async (state: StateName): Promise<Figures> => {
  const fresh = await mkdtemp(join(tmpdir(), 'clean-'));
  await folder.write(files[state]);
  const { code, err, ms } = await loadInto(fresh).ended;
  expect(err).toBe('');
  expect(code).toBe(0);
  duration = ms;
  const figures = figuresOf(await afterRestart(fresh));
  await rm(fresh, { recursive: true, force: true });
  return figures;
};

beforeAll(async () => {
  files = await twoStates();
  folder = await aFolder();
  expected = { A: await cleanLoad('A'), B: await cleanLoad('B') };
  dataDir = await mkdtemp(join(tmpdir(), 'killed-'));
  const store = await openStore({ dataDir });
  for (const subject of ['one', 'two', 'three']) await store.ledger.appendAudit({ actor: 'test', action: 'note', subject });
  await store.close();
  await folder.write(files.A);
  await loadInto(dataDir).ended;
});
afterAll(async () => {
  await folder.remove();
  await rm(dataDir, { recursive: true, force: true });
});

/** Whole, and either what it was or what the killed load was about to publish. */
const assertWhole = (standing: Standing, before: string | null, target: StateName): void => {
  const isNew = standing.edition !== before;
  expect(complaintsAbout(standing, expected[isNew ? target : now])).toEqual([]);
  expect(standing.audit).toBe(3);
};

const round = async (kill: (target: StateName) => Promise<Ended>): Promise<{ killed: boolean; isNew: boolean }> => {
  const target = other();
  await folder.write(files[target]);
  const before = latest;
  const { signal, code } = await kill(target);
  const { restarted, loaded } = await afterRestartAndLoad(dataDir, folder.path);
  assertWhole(restarted, before, target);
  const isNew = restarted.edition !== before;
  expect(loaded.state).toBe(isNew ? 'unchanged' : 'published');
  expect(complaintsAbout(loaded, expected[target])).toEqual([]);
  expect(signal === 'SIGKILL' || code === 0).toBe(true);
  [now, latest] = [target, loaded.edition];
  return { killed: signal === 'SIGKILL', isNew };
};
test('A and B differ in what the verifier looks at', () => {
  expect(expected.A.verdictHash).not.toBe(expected.B.verdictHash);
  expect(expected.A.totals?.['fund_entry']?.rows).toBe(400);
  expect(expected.B.totals?.['fund_entry']?.rows).toBe(399);
});

test(`killed at ${KILLS} random moments (seed ${seed}): old or new, never half, and the next load completes it`, async () => {
  let [kills, published] = [0, 0];
  while (kills < KILLS) {
    const moment = random.next() * duration;
    const { killed, isNew } = await round(async () => {
      const load = loadInto(dataDir);
      const timer = setTimeout(() => load.kill(), moment);
      const ended = await load.ended;
      clearTimeout(timer);
      if (ended.signal === null) duration = Math.min(duration, ended.ms);
      return ended;
    });
    kills += killed ? 1 : 0;
    published += killed && isNew ? 1 : 0;
  }
  console.log(`seed ${seed}: ${kills} kills, ${published} of them after the publication`);
});

test('killed while it publishes: the same', async () => {
  const ends: string[] = [];
  for (const wait of [0, 5, 10]) {
    const { killed, isNew } = await round(() => {
      const load: Started = loadInto(dataDir, (text) => {
        if (text.includes('核验总数')) setTimeout(() => load.kill(), wait);
      });
      return load.ended;
    });
    ends.push(`${killed ? 'killed' : 'ended'} with the ${isNew ? 'new' : 'old'} edition`);
  }
  console.log(ends.join('; '));
});
