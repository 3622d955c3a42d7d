import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { entry } from './process.js';
import type { Standing } from './standing.js';

export type SourceName = 'folder' | 'finance';

/** What a worker tells after it opened the store, and after each load. */
export interface Told {
  readonly state?: 'published' | 'unchanged' | 'failed';
  readonly error?: string;
  readonly ms?: number;
  readonly standing: Standing | null;
}

export interface Asked {
  readonly source: SourceName;
  /** As `FAULT_AT`; null for none. */
  readonly fault: string | null;
  readonly look: boolean;
}

export interface Worker {
  readonly pid: number;
  /** The next thing told, or null once it is dead. */
  next(): Promise<Told | null>;
  ask(asked: Asked): void;
  kill(): void;
  /** Lets it end by itself. */
  leave(): Promise<void>;
  readonly exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  readonly printed: () => string;
}

export interface WorkerPlace {
  readonly dataDir: string;
  readonly folder: string;
  /** For whatever a process leaves in the system's folder of temporary files. */
  readonly temporary: string;
}

const settings = { CLICKHOUSE_URL: '', DATABASE_URL: '', SOURCE_DIR: '', SOURCES_DIR: '', JURISDICTION: '', FAULT_AT: '', LOG_LEVEL: 'error', UV_THREADPOOL_SIZE: '16' };

/** With `--note` it begins a chain of audit entries. */
export const startWorker = ({ dataDir, folder, temporary }: WorkerPlace, ...words: readonly string[]): Worker => {
  const child: ChildProcess = fork(entry('tests/faults/round-worker.mjs'), [dataDir, folder, ...words], {
    execArgv: ['--disable-wasm-trap-handler'], env: { ...process.env, ...settings, TMPDIR: temporary, FAULT_FILL: join(dirname(dataDir), 'filler') }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let printed = '';
  child.stdout?.on('data', (bytes: Buffer) => (printed += bytes.toString()));
  child.stderr?.on('data', (bytes: Buffer) => (printed += bytes.toString()));
  const exited = once(child, 'exit').then(() => ({ code: child.exitCode, signal: child.signalCode }));
  const told: Told[] = [];
  let wake: (() => void) | null = null;
  child.on('message', (message: Told) => {
    told.push(message);
    wake?.();
  });
  const next = async (): Promise<Told | null> => {
    if (told.length === 0) await Promise.race([new Promise<void>((resolve) => (wake = resolve)), exited]);
    return told.shift() ?? null;
  };
  return {
    pid: child.pid ?? 0, next, exited, printed: () => printed,
    ask: (asked) => void child.send(asked),
    kill: () => void child.kill('SIGKILL'),
    leave: async () => {
      if (child.connected) child.send({ source: null });
      await exited;
    },
  };
};
