import { startPipeline } from '@monitor/etl';
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

test('a person stops a run by its number: it ends as stopped, nothing is published, the next one starts', async () => {
  const { ledger } = city.current();
  const held = await ledger.acquireLease({ name: 'load', holder: 'another source', seconds: 600 });
  const { run, finished } = await startPipeline(city.order(folder.path));
  const ended = finished.catch((error: unknown) => error);
  await ledger.cancelRun(run.id, '王敏');
  expect(await ended).toMatchObject({ code: 'cancelled' });
  expect(await ledger.run(run.id)).toMatchObject({ state: 'cancelled', cancelBy: '王敏', error: '装载已按要求停止，原有数据不受影响。需要时请重新装载。' });
  expect(await ledger.published()).toBeNull();
  expect((await ledger.auditEntries({ limit: 1 }))[0]).toMatchObject({ actor: '王敏', action: 'cancel-run', subject: `run:${run.id}` });
  if (held !== null) await ledger.releaseLease(held);
  expect((await city.load(folder.path)).state).toBe('published');
});

test('a run that has ended cannot be stopped any more', async () => {
  const { runId } = await city.load(folder.path);
  await expect(city.current().ledger.cancelRun(runId, '王敏')).rejects.toThrow(`运行 #${runId} 已结束（published），不能再改。`);
});

test('while it runs, its row tells what it is at', async () => {
  const lines = Array.from({ length: 20_000 }, (_, index) => aFundLine(`L-${index}`));
  await folder.write({ '经费台账-2025.csv': `${[fundHead, ...lines].join('\n')}\n` });
  const { ledger } = city.current();
  const held = await ledger.acquireLease({ name: 'load', holder: 'another source', seconds: 600 });
  const { run, finished } = await startPipeline(city.order(folder.path));
  await expect.poll(async () => (await ledger.run(run.id)).step?.phase, { timeout: 20_000 }).toBe('wait');
  if (held !== null) await ledger.releaseLease(held);
  expect((await finished).state).toBe('published');
  const ended = await ledger.run(run.id);
  expect(ended.step).toBeNull();
  expect(ended.phases.map(({ name }) => name)).toEqual(['archive', 'wait', 'draft', 'read', 'check', 'measure', 'judge', 'verify', 'publish']);
});
