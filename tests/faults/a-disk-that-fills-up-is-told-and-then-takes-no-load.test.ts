import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { folderSource, runPipeline } from '@monitor/etl';
import { openStore, type Store, systemClock } from '@monitor/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFolder, aFundLine, type Folder, fundHead, soundFiles } from '../etl/pipeline/a-folder.js';
import { judging } from '../etl/pipeline/a-store.js';
import { aSmallDisk } from './small-disk.js';

/** The engine keeps 512 MiB for itself: what is left at four fifths must be more. */
const disk = await aSmallDisk(3072);
let store: Store;
let folder: Folder;

beforeAll(async () => {
  if (disk === null) return;
  const dataDir = join(disk.path, 'data');
  await mkdir(dataDir);
  store = await openStore({ dataDir, clock: systemClock });
  folder = await aFolder(soundFiles());
});
afterAll(() => disk?.remove());
afterAll(async () => {
  if (disk === null) return;
  await store.close();
  await folder.remove();
});

const loadWith = async (amount: string): Promise<{ state: string; warnings: string[] }> => {
  await folder.write({ '经费台账-2024.csv': `${fundHead}\n${aFundLine('JF-1', { amount })}\n` });
  const warnings: string[] = [];
  const { state } = await runPipeline({
    store, clock: systemClock, trigger: 'command', requestedBy: 'test', source: folderSource(folder.path), ...judging,
    onWarning: (sentence) => warnings.push(sentence),
  });
  return { state, warnings };
};

test.skipIf(disk === null)('from four fifths on a load says that room is needed; beyond nine tenths it is refused and nothing is changed', async () => {
  await disk?.fillTo(0.5);
  expect(await loadWith('1')).toEqual({ state: 'published', warnings: [] });

  await disk?.fillTo(0.81);
  const { state, warnings } = await loadWith('2');
  expect(state).toBe('published');
  expect(warnings).toEqual([expect.stringMatching(/^数据目录所在磁盘已用 8\d%，只剩 \d+ MiB。请尽快清理或扩容：超过 90% 后不再装载。$/u)]);

  const before = await store.ledger.published();
  await disk?.fillTo(0.92);
  const refusal = /^数据目录所在磁盘已用 9\d%，只剩 \d+ MiB，超过 90% 时不装载，现有数据不受影响。请清理或扩容后重新装载。$/u;
  await expect(loadWith('3')).rejects.toMatchObject({ code: 'disk-full', message: expect.stringMatching(refusal) });
  const [run] = await store.ledger.runs({ limit: 1 });
  expect(run).toMatchObject({ state: 'failed', error: expect.stringMatching(refusal) });
  expect(await store.ledger.published()).toEqual(before);
  expect(await store.ledger.editions({ limit: 10, state: 'draft' })).toEqual([]);

  await disk?.free();
  expect(await loadWith('3')).toEqual({ state: 'published', warnings: [] });
});
