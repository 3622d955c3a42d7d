import { openStore, readStoreConfig, type Store, systemClock } from '@monitor/store';
import { resolve } from 'node:path';
import { currentJudging } from '../pipeline/current-judging.js';
import type { Judging } from '../pipeline/run-order.js';
import { recover } from '../pipeline/recover.js';
import { dataJudging, refuseOtherJurisdiction } from './data-judging.js';

export const dataDirOf = (options: ReadonlyMap<string, string>): string => {
  const { dataDir } = readStoreConfig();
  return resolve(options.get('data-dir') ?? dataDir);
};

/** Opens the store for one command, puts it in order, and closes it whatever happens. */
export const withStore = async (dataDir: string, work: (store: Store, judging: Judging) => Promise<void>): Promise<void> => {
  const builtIn = await dataJudging(dataDir);
  const store = await openStore({ ...readStoreConfig(), dataDir, timeZone: builtIn.jurisdiction.timeZone, clock: systemClock, role: 'command' });
  try {
    await refuseOtherJurisdiction(store.ledger, builtIn);
    const judging = await currentJudging(store.ledger, builtIn);
    await recover({ store, ...judging, say: (sentence) => console.log(sentence) });
    await work(store, judging);
  } finally {
    await store.close();
  }
};
