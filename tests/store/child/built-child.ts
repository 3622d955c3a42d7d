import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

export interface BuiltChild {
  /** Runs the program in a process of its own until it says `ready`; returns how to kill it. */
  start(...args: string[]): Promise<RunningChild>;
  remove(): void;
}

export interface RunningChild {
  pid: number;
  /** kill -9, and waits until the process is gone. */
  kill(): Promise<void>;
  /** How the process ended by itself. */
  ended: Promise<{ code: number | null; errors: string }>;
}

/** Compiles one program of this folder with the store's sources: Node runs no TypeScript, and a kill needs a real process. */
export function buildChild(program: string): BuiltChild {
  const output = join(repository, 'tests', 'output');
  mkdirSync(output, { recursive: true });
  const folder = mkdtempSync(join(output, 'child-'));
  const source = fileURLToPath(new URL(program, import.meta.url));
  const compilerOptions = { rootDir: repository, outDir: folder, composite: false, declaration: false, sourceMap: false, noCheck: true };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ extends: join(repository, 'tsconfig.base.json'), compilerOptions, files: [source] }));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  execFileSync(join(repository, 'node_modules', '.bin', 'tsc'), ['-p', folder], { stdio: ['ignore', 'inherit', 'inherit'] });
  const built = join(folder, relative(repository, source)).replace(/\.ts$/, '.js');
  return {
    start: (...args) => start(built, args),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function start(built: string, args: readonly string[]): Promise<RunningChild> {
  const child = spawn(process.execPath, [built, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (text: Buffer) => {
    errors += text.toString('utf8');
  });
  const ended = new Promise<{ code: number | null; errors: string }>((resolve) => child.on('close', (code) => resolve({ code, errors })));
  await Promise.race([new Promise((resolve) => child.stdout.once('data', resolve)), ended]);
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  return { pid: child.pid ?? -1, kill, ended };
}
