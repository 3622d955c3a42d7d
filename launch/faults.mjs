import { refuseOldNode } from './node-version.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';

refuseOldNode();
stopWithNpm();
const { endWith } = await import('./launch-error.mjs');

await endWith(async () => {
  const { readFaultOptions } = await import('./fault-options.mjs');
  const options = readFaultOptions(process.argv.slice(2));
  const { ensureReady } = await import('./ensure.mjs');
  await ensureReady({ web: true });
  const { runFaults } = await import('./fault-table.mjs');
  return runFaults(options);
});
