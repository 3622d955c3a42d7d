import { openStore, systemClock } from '@monitor/store';
import { once } from 'node:events';
// Not by the door: what is not needed here would cost each of hundreds of starts half a second.
import { currentJudging } from '../../etl/dist/pipeline/current-judging.js';
import { recover } from '../../etl/dist/pipeline/recover.js';
import { runPipeline } from '../../etl/dist/pipeline/run-pipeline.js';
import { changchunJudging } from '../../etl/dist/terminal/data-judging.js';
import { ownSources } from '../../etl/dist/terminal/own-sources.js';
import { armFault, faultOf } from './fault-at.mjs';
import { lookInto } from './look-into.mjs';

/**
 * A process of its own that does what a command does at its start, tells what it found, and then loads what it is told to, until it is killed.
 * So the one that looks is never the one that died.
 */
const [dataDir, folder] = process.argv.slice(2);
const tell = (message) => new Promise((resolve) => process.send(message, resolve));

const store = await openStore({ dataDir, role: 'command' });
// A chain of one's own to be found whole after every kill.
if (process.argv.includes('--note')) for (const subject of ['one', 'two', 'three']) await store.ledger.appendAudit({ actor: 'test', action: 'note', subject });
const judging = await currentJudging(store.ledger, changchunJudging);
await recover({ store, ...judging, say: () => undefined });
await tell({ standing: await lookInto(store, dataDir) });

const sources = ownSources({ dataDir, ledger: store.ledger, folder });

async function load({ source: name, fault }) {
  if (fault !== null) armFault(faultOf(fault));
  const order = { store, clock: systemClock, trigger: 'command', requestedBy: 'test', source: await sources.source(name), ...judging };
  return runPipeline(order).then(({ state }) => ({ state }), (error) => ({ state: 'failed', error: error.message }));
}

for (;;) {
  const [asked] = await once(process, 'message');
  if (asked.source === null) break;
  const began = performance.now();
  const ended = await load(asked);
  const ms = performance.now() - began;
  await tell({ ...ended, ms, standing: asked.look ? await lookInto(store, dataDir) : null });
}
await store.close();
process.disconnect();
