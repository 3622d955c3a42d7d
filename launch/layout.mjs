import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout that this launcher belongs to. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url));

export const nodeRooms = ['domain', 'store', 'etl', 'backend'];

/** The engine queues its work on libuv's pool, and a WebAssembly trap would hang a process that holds it. */
export const engineArguments = ['--disable-wasm-trap-handler'];
export const engineEnvironment = { UV_THREADPOOL_SIZE: '16' };

/** Script of a tool installed in node_modules, run by this very node. */
export const toolScript = {
  tsc: join('node_modules', 'typescript', 'bin', 'tsc'),
  vite: join('node_modules', 'vite', 'bin', 'vite.js'),
  vitest: join('node_modules', 'vitest', 'vitest.mjs'),
  oxlint: join('node_modules', 'oxlint', 'bin', 'oxlint'),
  playwright: join('node_modules', 'playwright-core', 'cli.js'),
};
