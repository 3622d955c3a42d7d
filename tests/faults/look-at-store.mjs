import { builtInPolicies, changchun } from '@monitor/domain';
import { folderSource, recover, runPipeline } from '@monitor/etl';
import { openStore, systemClock } from '@monitor/store';
import { lookInto } from './look-into.mjs';

const judging = { jurisdiction: changchun, policies: builtInPolicies };

/** Prints what stands in a data folder as JSON lines: as it is; with `--recover` after a restart; with a folder, again after its load. */
const [dataDir, mode, folder] = process.argv.slice(2);
const store = await openStore({ dataDir, role: 'command' });
try {
  if (mode === '--recover') await recover({ store, ...judging, say: (line) => console.error(line) });
  console.log(JSON.stringify(await lookInto(store, dataDir)));
  if (folder !== undefined) {
    const order = { store, clock: systemClock, trigger: 'command', requestedBy: 'test', source: folderSource(folder), ...judging };
    const { state } = await runPipeline(order);
    console.log(JSON.stringify({ ...(await lookInto(store, dataDir)), state }));
  }
} finally {
  await store.close();
}
