import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const runner = `const { runnerImport } = await import('vite');
await runnerImport(process.argv[1], { configFile: false, logLevel: 'error', root: process.argv[2] });`;
const here = fileURLToPath(new URL('.', import.meta.url));

/** Runs a TypeScript file of this folder in a process of its own, which can send messages and be killed. */
export function inChildProcess(file: string, ...args: string[]): ChildProcess {
  return spawn(process.execPath, ['--input-type=module', '-e', runner, here + file, here, ...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, UV_THREADPOOL_SIZE: '16' },
  });
}

/** The next message of a child. */
export async function messageOf(child: ChildProcess): Promise<unknown> {
  const [message]: unknown[] = await once(child, 'message');
  return message;
}

/** Kills a child as the operating system would, and waits until it is gone. */
export async function killNow(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
