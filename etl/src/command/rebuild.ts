import { readHolder, systemClock } from '@monitor/store';
import { rebuild } from '../pipeline/rebuild.js';
import { runOnServer, serverOf } from '../terminal/ask-server.js';
import { endCommand } from '../terminal/command-end.js';
import { readOptions } from '../terminal/command-options.js';
import { dataDirOf, withStore } from '../terminal/open-command-store.js';
import { outcomeLine, progressPrinter } from '../terminal/progress-lines.js';

const table = {
  check: { meaning: '只在旁边重建并比较，不替换已发布的版本' },
  'data-dir': '数据目录，默认取环境变量 DATA_DIR',
};

/** `npm run rebuild`: makes the published edition again from archive and ledger, and prints rows, sums and verdict hash of both. */
const run = async (args: readonly string[], signal: AbortSignal): Promise<void> => {
  const options = readOptions('rebuild', table, args);
  if (options === null) return;
  const [dataDir, check] = [dataDirOf(options), options.has('check')];
  const server = serverOf(await readHolder(dataDir), signal);
  if (server !== null) return runOnServer(server, { kind: 'rebuild', check });
  await withStore(dataDir, async (store, judging) => {
    const onProgress = progressPrinter(console.log);
    console.log(outcomeLine(await rebuild({ store, clock: systemClock, trigger: 'command', requestedBy: 'command', check, signal, onProgress, ...judging })));
  });
};

await endCommand((signal) => run(process.argv.slice(2), signal));
