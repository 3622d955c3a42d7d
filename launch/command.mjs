import { refuseOldNode } from './node-version.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';

refuseOldNode();
stopWithNpm();
const { endWith, LaunchError, usageExitCode } = await import('./launch-error.mjs');

async function entryOf(name) {
  const { existsSync, readdirSync } = await import('node:fs');
  const { join } = await import('node:path');
  const { projectRoot } = await import('./layout.mjs');
  const folder = join(projectRoot, 'etl', 'dist', 'command');
  const isPlain = typeof name === 'string' && /^[a-z][a-z-]*$/.test(name);
  if (isPlain && existsSync(join(folder, `${name}.js`))) return join(folder, `${name}.js`);
  const names = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.js')) : [];
  const known = names.map((file) => file.slice(0, -3)).join('、') || '（无）';
  throw new LaunchError(`没有 “${name ?? ''}” 这个命令，可用的有：${known}。 No such command.`, usageExitCode);
}

await endWith(async () => {
  const { loadEnvironmentFile } = await import('./environment.mjs');
  const { ensureReady } = await import('./ensure.mjs');
  const { engineArguments, engineEnvironment } = await import('./layout.mjs');
  const { tellBesideResult } = await import('./progress.mjs');
  const { runProcess } = await import('./run-process.mjs');
  const [name, ...args] = process.argv.slice(2);
  if (args.includes('-') || args.includes('--out=-')) tellBesideResult();
  loadEnvironmentFile();
  await ensureReady({ web: false });
  const entry = await entryOf(name);
  const nodeArgs = [...engineArguments, entry, ...args];
  const { code } = await runProcess(process.execPath, nodeArgs, { environment: engineEnvironment });
  return code;
});
