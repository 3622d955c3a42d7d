import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
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

// The ledger lets go of its files a moment after it is closed. Its log goes first: what it holds may move into the ledger meanwhile, never out of it.
const copyStore = async (from: string, to: string): Promise<void> => {
  const log = 'ledger.db-wal';
  const logs = (await readdir(from)).filter((file) => file === log);
  await Promise.allSettled(logs.map((file) => cp(join(from, file), join(to, file))));
  await cp(from, to, { recursive: true, filter: (file) => !/-(?:shm|wal)$/u.test(file) });
};

/** A store in a folder of its own, as another left it where one is named, on a clock that stands still in July 2026 until told otherwise. */
export const aStore = async (from: string | null = null): Promise<TestStore> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'store-'));
  if (from !== null) await copyStore(from, dataDir);
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

export interface PreparedStore {
  /** A store of one's own that begins where the preparing ended. */
  copy(): Promise<TestStore>;
  remove(): Promise<void>;
}

/** Prepares a store once for many tests: loading is dear, copying is not. */
export const aPreparedStore = async (prepare: (store: TestStore) => Promise<unknown>): Promise<PreparedStore> => {
  const first = await aStore();
  await prepare(first);
  await first.current().close();
  return { copy: () => aStore(first.dataDir), remove: () => rm(first.dataDir, { recursive: true, force: true }) };
};
