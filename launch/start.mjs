import { refuseOldNode } from './node-version.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';

refuseOldNode();
stopWithNpm();
const { endWith } = await import('./launch-error.mjs');

await endWith(async () => {
  const { join } = await import('node:path');
  const { projectRoot } = await import('./layout.mjs');
  const { say } = await import('./progress.mjs');
  const { readStartOptions, startHelp } = await import('./start-options.mjs');
  const folder = process.env.INIT_CWD ?? process.cwd();
  const options = readStartOptions(process.argv.slice(2), process.env, folder);
  if (options.help) {
    say(startHelp);
    return 0;
  }
  const { loadEnvironmentFile } = await import('./environment.mjs');
  loadEnvironmentFile();
  const { ensureReady } = await import('./ensure.mjs');
  await ensureReady({ web: true });
  const { supervise } = await import('./supervise.mjs');
  process.chdir(projectRoot);
  return supervise({ entry: join(projectRoot, 'backend/dist/main.js'), environment: options.environment, say });
});
