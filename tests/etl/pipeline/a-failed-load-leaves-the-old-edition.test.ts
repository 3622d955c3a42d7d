import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type PipelineError, RunInProgress, runPipeline, startPipeline } from '@monitor/etl';
import { LeaseLost } from '@monitor/store';
import { aFolder, aFundLine, type Folder, fundHead, soundFiles } from './a-folder.js';
import { aPreparedStore, type PreparedStore, type TestStore } from './a-store.js';

let loaded: PreparedStore;
let city: TestStore;
let folder: Folder;
beforeAll(async () => {
  folder = await aFolder(soundFiles());
  loaded = await aPreparedStore((store) => store.load(folder.path));
  await folder.write({ '经费台账-2024.csv': `${fundHead}\n${aFundLine('JF-1', { amount: '9' })}\n` });
});
beforeEach(async () => {
  city = await loaded.copy();
});
afterEach(() => city.close());
afterAll(async () => {
  await loaded.remove();
  await folder.remove();
});

const standing = async () => {
  const { ledger, warehouse } = city.current();
  return { published: (await ledger.published())?.id, drafts: await ledger.editions({ limit: 9, state: 'draft' }), editions: await warehouse.editions() };
};
const untouched = { published: 'e000001', drafts: [], editions: ['e000001'] };

test('stopped in the middle: the row says so, nothing half-made stays', async () => {
  const stop = new AbortController();
  const stopped = runPipeline({ ...city.order(folder.path), signal: stop.signal, onProgress: ({ phase }) => (phase === 'measure' ? stop.abort() : undefined) });
  await expect(stopped).rejects.toThrow('装载已按要求停止，原有数据不受影响。需要时请重新装载。');
  expect(await standing()).toEqual(untouched);
  const [run] = await city.current().ledger.runs({ limit: 1 });
  expect(run).toMatchObject({ state: 'cancelled', error: '装载已按要求停止，原有数据不受影响。需要时请重新装载。', filesSeen: 8 });
  expect((await city.load(folder.path)).state).toBe('published');
});

test('a folder that is not there: one sentence, a failed row', async () => {
  await expect(city.load('/nowhere/at/all')).rejects.toThrow('找不到资料文件夹 /nowhere/at/all。请确认路径，或用 --folder 指定存放报表的文件夹。');
  expect(await standing()).toEqual(untouched);
  expect((await city.current().ledger.runs({ limit: 1 }))[0]?.state).toBe('failed');
});

test('overtaken by another process: what was made is not published', async () => {
  const { ledger } = city.current();
  const overtaken: Promise<unknown>[] = [];
  const takeOver = (): void => {
    city.wait(120);
    overtaken.push(ledger.acquireLease({ name: 'load', holder: 'other', seconds: 60 }));
  };
  const late = runPipeline({ ...city.order(folder.path), onProgress: ({ phase, count }) => (phase === 'verify' && count === 0 && overtaken.length === 0 ? takeOver() : undefined) });
  await expect(late).rejects.toBeInstanceOf(LeaseLost);
  expect(await Promise.all(overtaken)).toMatchObject([{ name: 'load', token: 3 }]);
  expect(await standing()).toEqual(untouched);
});

test('two at once: one loads, the other is told which', async () => {
  const first = await startPipeline(city.order(folder.path));
  const second = await startPipeline(city.order(folder.path)).catch((error: unknown) => error);
  expect(second).toBeInstanceOf(RunInProgress);
  expect((second as PipelineError).message).toBe(`已有装载任务正在进行（运行 #${first.run.id}），请等它结束后再试。`);
  expect((await first.finished).state).toBe('published');
  expect((await city.load(folder.path)).state).toBe('unchanged');
});
