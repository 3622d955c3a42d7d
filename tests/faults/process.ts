import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A built entry of the product or a script of this folder, by its path in the checkout. */
export const entry = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
  readonly ms: number;
}

export interface Started {
  readonly pid: number;
  kill(): void;
  readonly ended: Promise<Ended>;
}

/** What the surroundings of the test must not decide. */
const NEUTRAL = { CLICKHOUSE_URL: '', DATABASE_URL: '', SOURCE_DIR: '', LOAD_SCHEDULE: '', DATA_DIR: '', LOG_LEVEL: 'error' };

/** Starts a node process as the launcher does; `onOutput` hears each piece that it prints. */
export const startNode = (args: readonly string[], settings: Record<string, string> = {}, onOutput?: (text: string) => void): Started => {
  const began = performance.now();
  const child = spawn(process.execPath, ['--disable-wasm-trap-handler', ...args], {
    cwd: root,
    env: { ...process.env, ...NEUTRAL, UV_THREADPOOL_SIZE: '16', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    onOutput?.(text);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, out, err, ms: performance.now() - began }));
  });
  return { pid: child.pid ?? 0, kill: () => child.kill('SIGKILL'), ended };
};

/** Runs it to its end. */
export const runNode = (args: readonly string[], settings?: Record<string, string>): Promise<Ended> => startNode(args, settings).ended;

/** `npm run <name>` without the launcher. */
export const command = (name: 'load' | 'evaluate' | 'rebuild', ...args: readonly string[]): string[] => [entry(`etl/dist/command/${name}.js`), ...args];
