import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder, launchUrl, runModule } from './run-script.js';

/** Long enough for a healthy server on a busy machine. */
const timings = { probeEveryMs: 50, silentMs: 2500, startMs: 8000, stopMs: 4000, backoffMs: 20, windowMs: 60_000, restarts: 3 };

/** A server that answers /health/live; `life` is what it does once it listens, before it says so. */
const aServer = (life: string) => `
  import { createServer } from 'node:http';
  import { appendFileSync } from 'node:fs';
  appendFileSync(process.env.LIVES, process.pid + ' ' + process.env.UV_THREADPOOL_SIZE + ' ' + process.execArgv.join(',') + '\\n');
  const server = createServer((request, reply) => reply.end('ok')).listen(0, '127.0.0.1', () => {
    ${life}
    process.send({ ready: true, url: 'http://127.0.0.1:' + server.address().port });
  });
`;
const stopsOnTerm = `process.on('SIGTERM', () => { console.log('closing'); process.exit(0); });`;

async function supervised(server: string, environment: Record<string, string> = {}) {
  const folder = await aFolder();
  const entry = join(folder, 'main.mjs');
  const lives = join(folder, 'lives');
  await writeFile(entry, server);
  const options = `{ entry: ${JSON.stringify(entry)}, say: console.log, timings: ${JSON.stringify(timings)}, environment: { COLOUR: 'red' } }`;
  const running = runModule(
    `import { supervise } from ${JSON.stringify(launchUrl('supervise.mjs'))};
     process.exitCode = await supervise(${options});`,
    { LIVES: lives, ...environment },
  );
  const pids = async () => (await readFile(lives, 'utf8')).trim().split('\n').map((line) => Number(line.split(' ')[0]));
  return { ...running, lives, pids };
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('the supervisor', () => {
  it('starts the server for the engine and ends with 0 when it is told to stop', async () => {
    const run = await supervised(aServer(stopsOnTerm));
    await run.said('已就绪');
    expect(await readFile(run.lives, 'utf8')).toMatch(/^\d+ 16 --disable-wasm-trap-handler\n$/);
    run.child.kill('SIGTERM');
    expect(await run.ended).toEqual({ code: 0, output: expect.stringContaining('closing') });
  });

  it('kills a server whose event loop hangs, starts it again, and leaves no process behind', async () => {
    const run = await supervised(aServer(`if (process.env.COLOUR === 'red') setTimeout(() => { for (;;); }, 300);`));
    await run.said('第 1/3 次');
    await run.said('强制结束');
    run.child.kill('SIGTERM');
    await run.ended;
    for (const pid of await run.pids()) expect(isAlive(pid)).toBe(false);
    expect((await run.pids()).length).toBeGreaterThanOrEqual(1);
  });

  it('brings back a server that was stopped by SIGSTOP', async () => {
    const run = await supervised(aServer(stopsOnTerm));
    await run.said('已就绪');
    const [first = 0] = await run.pids();
    process.kill(first, 'SIGSTOP');
    await run.said('强制结束');
    while ((await run.pids()).length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isAlive(first)).toBe(false);
    run.child.kill('SIGTERM');
    await run.ended;
  });

  it('kills a server that never gets ready', async () => {
    const run = await supervised('setInterval(() => {}, 1000);');
    await run.said('秒内没有启动完成');
    run.child.kill('SIGTERM');
    expect((await run.ended).code).not.toBeNull();
  });

  it('does not try again when the server cannot start as asked', async () => {
    const run = await supervised(aServer(`console.error('port in use'); process.exit(64);`));
    expect((await run.ended).code).toBe(64);
    expect(await run.pids()).toHaveLength(1);
  });

  it('gives up with a sentence after too many crashes', async () => {
    const run = await supervised(aServer('process.exit(3);'));
    const { code, output } = await run.ended;
    expect(code).toBe(1);
    expect(await run.pids()).toHaveLength(timings.restarts + 1);
    expect(output).toContain('不再重启');
  });

  it('kills a server that does not stop in time', async () => {
    const run = await supervised(aServer(`process.on('SIGTERM', () => {});`));
    await run.said('已就绪');
    run.child.kill('SIGTERM');
    expect((await run.ended).code).toBe(137);
    for (const pid of await run.pids()) expect(isAlive(pid)).toBe(false);
  });
});
