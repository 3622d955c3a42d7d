import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInPolicies, changchun } from '@monitor/domain';
import { folderSource, type PipelineOrder, runPipeline } from '@monitor/etl';
import { openStore, secondsAfter, type Store } from '@monitor/store';

export const judging = { jurisdiction: changchun, policies: builtInPolicies };

export interface TestStore {
  readonly dataDir: string;
  /** The store as it is now; `reopen` puts another in its place. */
  current(): Store;
  reopen(): Promise<void>;
  /** Lets so many seconds pass at once. */
  wait(seconds: number): void;
  order(folder: string): PipelineOrder;
  load(folder: string): ReturnType<typeof runPipeline>;
  close(): Promise<void>;
}

/** A store in a folder of its own, on a clock that stands still in July 2026 until told otherwise. */
export const aStore = async (): Promise<TestStore> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'store-'));
  let now = '2026-07-15T02:00:00.000Z';
  const clock = (): string => now;
  let store = await openStore({ dataDir, clock });
  const order = (folder: string): PipelineOrder => ({ store, clock, trigger: 'command', requestedBy: 'test', source: folderSource(folder), ...judging });
  return {
    dataDir,
    current: () => store,
    reopen: async () => {
      await store.close();
      store = await openStore({ dataDir, clock });
    },
    wait: (seconds) => {
      now = secondsAfter(now, seconds);
    },
    order,
    load: (folder) => runPipeline(order(folder)),
    close: async () => {
      await store.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
