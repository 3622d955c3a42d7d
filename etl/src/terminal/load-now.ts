import { readHolder, systemClock } from '@monitor/store';
import { runPipeline } from '../pipeline/run-pipeline.js';
import { FOLDER } from '../source/manifest-entry.js';
import { runOnServer, serverOf } from './ask-server.js';
import { withStore } from './open-command-store.js';
import { ownSources } from './own-sources.js';
import { outcomeLine, progressPrinter } from './progress-lines.js';

export interface LoadWish {
  readonly dataDir: string;
  /** The exchange folder when absent. */
  readonly source?: string;
  /** Of the exchange folder, where it is not the one of the environment. */
  readonly folder?: string | null;
  /** Reads what the source had brought again, without asking it for anything new. */
  readonly replay?: boolean;
  readonly signal: AbortSignal;
}

/** Loads one source now, alone on the data folder or through the server that holds it, and prints how far it is. */
export const loadNow = async ({ dataDir, source: name = FOLDER, folder = null, replay = false, signal }: LoadWish): Promise<void> => {
  const server = serverOf(await readHolder(dataDir), signal);
  if (server !== null) return runOnServer(server, replay ? { replay: name } : { kind: 'load', source: name, ...(folder === null ? {} : { folder }) });
  await withStore(dataDir, async (store, judging) => {
    const source = await ownSources({ dataDir, ledger: store.ledger, folder }).source(name);
    const onProgress = progressPrinter(console.log);
    const order = { store, clock: systemClock, trigger: 'command', requestedBy: 'command', source, replay, signal, onProgress, onWarning: console.error, ...judging } as const;
    console.log(outcomeLine(await runPipeline(order)));
  });
};
