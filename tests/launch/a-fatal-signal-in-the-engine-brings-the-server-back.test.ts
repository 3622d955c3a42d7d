import { createRequire } from 'node:module';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder, launchUrl, runModule } from './run-script.js';

const chdb = createRequire(new URL('../../store/package.json', import.meta.url)).resolve('chdb');

/** The embedded engine catches fatal signals: the process then neither answers nor ends. */
const aServerWithTheEngine = (folder: string) => `
  import { createServer } from 'node:http';
  import { appendFileSync } from 'node:fs';
  import engine from ${JSON.stringify(chdb)};
  const session = new engine.Session(${JSON.stringify(join(folder, 'warehouse'))});
  process.on('SIGTERM', () => process.exit(0));
  createServer((request, reply) => reply.end(session.query('SELECT 1', 'CSV'))).listen(0, '127.0.0.1', function () {
    appendFileSync(${JSON.stringify(join(folder, 'lives'))}, process.pid + '\\n');
    process.send({ ready: true, url: 'http://127.0.0.1:' + this.address().port });
  });
`;

async function lives(folder: string): Promise<number[]> {
  try {
    return (await readFile(join(folder, 'lives'), 'utf8')).trim().split('\n').map(Number);
  } catch {
    return [];
  }
}

async function untilLives(folder: string, count: number): Promise<number[]> {
  for (;;) {
    const pids = await lives(folder);
    if (pids.length >= count) return pids;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('a server that holds the embedded engine', () => {
  it.each(['SIGSEGV', 'SIGBUS', 'SIGABRT'] as const)('is back after %s, on the same folder', async (signal) => {
    const folder = await aFolder();
    const entry = join(folder, 'main.mjs');
    await writeFile(entry, aServerWithTheEngine(folder));
    const timings = '{ probeEveryMs: 100, silentMs: 8000, backoffMs: 50 }';
    const run = runModule(
      `import { supervise } from ${JSON.stringify(launchUrl('supervise.mjs'))};
       process.exitCode = await supervise({ entry: ${JSON.stringify(entry)}, say: console.log, timings: ${timings} });`,
    );
    const [first = 0] = await untilLives(folder, 1);
    process.kill(first, signal);
    const pids = await untilLives(folder, 2);
    expect(() => process.kill(first, 0)).toThrow('ESRCH');
    run.child.kill('SIGTERM');
    expect(await run.ended).toEqual({ code: 0, output: expect.stringContaining('第 1/5 次') });
    expect(pids).toHaveLength(2);
  });
});
