import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const launchFile = (name: string) => fileURLToPath(new URL(`../../launch/${name}`, import.meta.url));
export const launchUrl = (name: string) => pathToFileURL(launchFile(name)).href;
export const aFolder = () => mkdtemp(join(tmpdir(), 'monitor-launch-'));

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<Ended>;
  readonly said: (text: string) => Promise<void>;
}

/** A separate node process, its output collected; `said` waits until it has printed something. */
export function runNode(args: readonly string[], environment: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...environment } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, output })));
  const said = async (text: string) => {
    while (!output.includes(text)) {
      if (child.exitCode !== null) throw new Error(`ended without saying "${text}":\n${output}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return { child, output: () => output, ended, said };
}

export const runModule = (source: string, environment?: Record<string, string>) =>
  runNode(['--input-type=module', '--eval', source], environment);
