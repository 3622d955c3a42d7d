import { rm } from 'node:fs/promises';
import { changchun } from '@monitor/domain';
import { isOfThisProgram, recover, reevaluate, runPipeline } from '@monitor/etl';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aFolder, type Folder, soundFiles } from './a-folder.js';
import { aStore, judging, type TestStore } from './a-store.js';

// The name of the program on an edition holds the version of the city it knew.
const programBefore = { ...judging, jurisdiction: { ...changchun, version: '0.0.1' } };

let city: TestStore;
let folder: Folder;
beforeEach(async () => {
  city = await aStore();
  folder = await aFolder(soundFiles());
  await runPipeline({ ...city.order(folder.path), ...programBefore });
});
afterEach(async () => {
  await city.close();
  await folder.remove();
});

const published = async () => {
  const edition = await city.current().ledger.published();
  if (edition === null) throw new Error('nothing is published');
  return edition;
};

test('the start leaves it alone and readable, though its tables are another program’s', async () => {
  const said: string[] = [];
  expect(isOfThisProgram(judging, await published())).toBe(false);
  expect(await recover({ store: city.current(), ...judging, say: (sentence) => said.push(sentence) })).toEqual({ draftsDropped: 0, rebuilt: false });
  expect(said).toEqual([]);
});

test('it is read and judged again from the archive, without the source folder, as a first load would', async () => {
  const before = await published();
  await rm(folder.path, { recursive: true });
  const { source: _, ...order } = city.order(folder.path);
  const outcome = await reevaluate(order);
  const after = await published();
  expect(outcome).toMatchObject({ state: 'published', edition: after.id });
  expect(after.id).not.toBe(before.id);
  expect(isOfThisProgram(judging, after)).toBe(true);
  expect([after.manifest, after.totals, after.verdictHash]).toEqual([before.manifest, before.totals, before.verdictHash]);
  expect((await reevaluate(order)).state).toBe('unchanged');
});
