import { mkdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder, launchUrl, runModule } from './run-script.js';

/** A command that notes its coming and going around a pause, in its turn. */
const aCommand = (folder: string, pauseMs: number) =>
  runModule(`
    import { appendFileSync } from 'node:fs';
    import { setTimeout as pause } from 'node:timers/promises';
    import { inTurn } from ${JSON.stringify(launchUrl('turn.mjs'))};
    const note = (word) => appendFileSync(${JSON.stringify(join(folder, 'notes'))}, word + '\\n');
    await inTurn(${JSON.stringify(join(folder, 'turns'))}, async () => {
      note('in'); console.log('inside'); await pause(${pauseMs}); note('out');
    });`);

async function leaveTurn(folder: string, owner: { pid: number; host: string }) {
  const turn = join(folder, 'turns', 'turn');
  await mkdir(turn, { recursive: true });
  await writeFile(join(turn, 'owner.json'), JSON.stringify({ ...owner, nonce: 'left' }));
  return join(turn, 'owner.json');
}

const notes = async (folder: string) => (await readFile(join(folder, 'notes'), 'utf8')).trim().split('\n');

describe('turns', () => {
  it('are taken one after another by six commands started together', async () => {
    const folder = await aFolder();
    const ends = await Promise.all(Array.from({ length: 6 }, () => aCommand(folder, 60).ended));
    expect(ends.map((end) => end.code)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await notes(folder)).toEqual(Array.from({ length: 6 }, () => ['in', 'out']).flat());
  });

  it('of a killed command are taken over, by one of many waiting', async () => {
    const folder = await aFolder();
    const killed = aCommand(folder, 60_000);
    await killed.said('inside');
    const waiting = Array.from({ length: 4 }, () => aCommand(folder, 60));
    await waiting[0]?.said(`进程 ${killed.child.pid}`);
    killed.child.kill('SIGKILL');
    await Promise.all(waiting.map((one) => one.ended));
    expect(await notes(folder)).toEqual(['in', ...Array.from({ length: 4 }, () => ['in', 'out']).flat()]);
  });

  it('of another machine are taken over once its heartbeat has stopped', async () => {
    const folder = await aFolder();
    const owner = await leaveTurn(folder, { pid: process.pid, host: `${hostname()}-other` });
    const waiting = aCommand(folder, 0);
    await waiting.said('另一个命令');
    const past = new Date(Date.now() - 120_000);
    await utimes(owner, past, past);
    expect((await waiting.ended).code).toBe(0);
  });
});
