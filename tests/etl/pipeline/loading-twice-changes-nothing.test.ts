import { afterEach, beforeEach, expect, test } from 'vitest';
import { aFolder, aFundLine, type Folder, fundHead, soundFiles } from './a-folder.js';
import { aStore, type TestStore } from './a-store.js';

let city: TestStore;
let folder: Folder;
beforeEach(async () => {
  city = await aStore();
  folder = await aFolder(soundFiles());
});
afterEach(async () => {
  await city.close();
  await folder.remove();
});

test('the first load publishes, the second leaves a row and nothing else', async () => {
  const first = await city.load(folder.path);
  expect(first).toMatchObject({ state: 'published', edition: 'e000001', filesSeen: 8, filesRead: 8, rowsAccepted: 20, rowsRejected: 0 });
  const second = await city.load(folder.path);
  expect(second).toMatchObject({ state: 'unchanged', edition: 'e000001', filesSeen: 8, filesRead: 0, rowsAccepted: 20 });
  const { ledger, warehouse } = city.current();
  expect(await warehouse.editions()).toEqual(['e000001']);
  expect((await ledger.runs({ limit: 9 })).map(({ state }) => state)).toEqual(['unchanged', 'published']);
  expect((await ledger.run(first.runId)).phases.map(({ name }) => name)).toEqual(['archive', 'draft', 'read', 'check', 'measure', 'judge', 'verify', 'publish']);
  expect((await ledger.published())?.totals?.['fund_entry']).toEqual({ rows: 3, sums: { amount: '1334.57' } });
});

test('three editions are kept', async () => {
  for (const amount of ['1', '2', '3', '4']) {
    await folder.write({ '经费台账-2024.csv': `${fundHead}\n${aFundLine('JF-1', { amount })}\n` });
    await city.load(folder.path);
  }
  expect(await city.current().warehouse.editions()).toEqual(['e000002', 'e000003', 'e000004']);
});
