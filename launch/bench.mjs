import { refuseOldNode } from './node-version.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';

refuseOldNode();
stopWithNpm();
const { endWith, LaunchError, usageExitCode } = await import('./launch-error.mjs');

async function entryOf(name) {
  const { readdirSync } = await import('node:fs');
  const { join } = await import('node:path');
  const { projectRoot } = await import('./layout.mjs');
  const folder = join(projectRoot, 'tests', 'bench');
  const known = readdirSync(folder).filter((file) => file.endsWith('.mjs')).map((file) => file.slice(0, -4));
  if (known.includes(name)) return join(folder, `${name}.mjs`);
  throw new LaunchError(`没有 “${name ?? ''}” 这个测速，可用的有：${known.join('、')}。 No such benchmark.`, usageExitCode);
}

await endWith(async () => {
  const [name, ...args] = process.argv.slice(2);
  const entry = await entryOf(name);
  const { ensureReady } = await import('./ensure.mjs');
  const { engineArguments, engineEnvironment } = await import('./layout.mjs');
  const { runProcess } = await import('./run-process.mjs');
  await ensureReady({ web: false });
  const { code } = await runProcess(process.execPath, [...engineArguments, entry, ...args], { environment: engineEnvironment });
  return code;
});
