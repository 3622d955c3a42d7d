import { RunInProgress, startPipeline, type StartedRun } from '@monitor/etl';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tellRow } from '../../faults/tell-row.js';
import { aFolder, type Folder, soundFiles } from './a-folder.js';
import { aStore, type TestStore } from './a-store.js';

const ROUNDS = process.env['FAULTS'] === 'full' ? 100 : 4;

let city: TestStore;
let folder: Folder;
beforeAll(async () => {
  city = await aStore();
  folder = await aFolder(soundFiles());
  await city.load(folder.path);
});
afterAll(async () => {
  await city.close();
  await folder.remove();
});

const isStarted = (outcome: StartedRun | RunInProgress): outcome is StartedRun => !(outcome instanceof RunInProgress);

const asked = async (): Promise<StartedRun | RunInProgress> => {
  try {
    return await startPipeline(city.order(folder.path));
  } catch (error) {
    if (error instanceof RunInProgress) return error;
    throw error;
  }
};

test(`20 askers at once, ${ROUNDS} rounds: one run each, the others are told its number`, async () => {
  let doubled = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = (await city.current().ledger.runs({ limit: 1 }))[0]?.id ?? 0;
    const outcomes = await Promise.all(Array.from({ length: 20 }, asked));
    const started = outcomes.filter(isStarted);
    await Promise.all(started.map(({ finished }) => finished));
    const [run] = started;
    doubled += started.length - 1;
    expect(started).toHaveLength(1);
    expect(run?.run.id).toBe(before + 1);
    expect(outcomes.filter((outcome) => !isStarted(outcome)).map((refused) => (refused instanceof RunInProgress ? refused.runId : null))).toEqual(Array.from({ length: 19 }, () => before + 1));
    expect((await city.current().ledger.runs({ limit: 1 }))[0]?.id).toBe(before + 1);
  }
  tellRow({ fault: 'E2 twenty askers of one run', runs: ROUNDS, lost: 0, doubled, torn: 0, note: `${20 * ROUNDS} asked, ${19 * ROUNDS} told the number of the run` });
}, 600_000);
