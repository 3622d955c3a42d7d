import { builtInPolicies, changchun } from '@monitor/domain';
import { openStore, readStoreConfig, type Store, systemClock } from '@monitor/store';
import { resolve } from 'node:path';
import type { Judging } from '../pipeline/run-order.js';
import { recover } from '../pipeline/recover.js';

/** What this city is judged by. */
export const changchunJudging: Judging = { jurisdiction: changchun, policies: builtInPolicies };

export const dataDirOf = (options: ReadonlyMap<string, string>): string => {
  const { dataDir } = readStoreConfig();
  return resolve(options.get('data-dir') ?? dataDir);
};

/** Opens the store for one command, puts it in order, and closes it whatever happens. */
export const withStore = async (dataDir: string, work: (store: Store) => Promise<void>): Promise<void> => {
  const store = await openStore({ ...readStoreConfig(), dataDir, clock: systemClock, role: 'command' });
  try {
    await recover({ store, ...changchunJudging, say: (sentence) => console.log(sentence) });
    await work(store);
  } finally {
    await store.close();
  }
};
