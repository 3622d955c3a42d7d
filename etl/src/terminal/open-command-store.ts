import { builtInPolicies, changchun } from '@monitor/domain';
import { openStore, readStoreConfig, type Store, systemClock } from '@monitor/store';
import { resolve } from 'node:path';
import { currentJudging } from '../pipeline/current-judging.js';
import type { Judging } from '../pipeline/run-order.js';
import { recover } from '../pipeline/recover.js';

/** What this city is judged by as long as nobody has published anything else. */
export const changchunJudging: Judging = { jurisdiction: changchun, policies: builtInPolicies };

export const dataDirOf = (options: ReadonlyMap<string, string>): string => {
  const { dataDir } = readStoreConfig();
  return resolve(options.get('data-dir') ?? dataDir);
};

/** Opens the store for one command, puts it in order, and closes it whatever happens. */
export const withStore = async (dataDir: string, work: (store: Store, judging: Judging) => Promise<void>): Promise<void> => {
  const store = await openStore({ ...readStoreConfig(), dataDir, clock: systemClock, role: 'command' });
  try {
    const judging = await currentJudging(store.ledger, changchunJudging);
    await recover({ store, ...judging, say: (sentence) => console.log(sentence) });
    await work(store, judging);
  } finally {
    await store.close();
  }
};
