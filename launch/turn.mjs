import { randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { say } from './progress.mjs';

const pollMs = 300;
const heartbeatMs = 2000;
const silentMs = 60_000;
const leftoverMs = 3_600_000;

function processIsAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

async function readTurn(folder) {
  try {
    const file = join(folder, 'owner.json');
    const owner = JSON.parse(await readFile(file, 'utf8'));
    return { ...owner, silentFor: Date.now() - (await stat(file)).mtimeMs };
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** A process number means something on its own machine only (a container has another name); elsewhere the heartbeat tells. */
const isAbandoned = (turn) =>
  turn.silentFor > silentMs || (turn.host === hostname() && !processIsAlive(turn.pid));

/** Renaming a full folder over another is refused, so of many only one gets the turn. */
async function tryRename(from, to) {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'EPERM', 'ENOENT'].includes(error.code)) return false;
    throw error;
  }
}

async function prepareTurn(parent, nonce) {
  const mine = join(parent, `next-${nonce}`);
  await mkdir(mine, { recursive: true });
  const owner = { pid: process.pid, host: hostname(), nonce };
  await writeFile(join(mine, 'owner.json'), JSON.stringify(owner));
  return mine;
}

async function waitForTurn(parent, mine) {
  const held = join(parent, 'turn');
  let told = false;
  while (!(await tryRename(mine, held))) {
    const turn = await readTurn(held);
    // The name carries the abandoned turn's nonce: a second breaker of the same turn finds it taken.
    if (turn !== null && isAbandoned(turn)) await tryRename(held, join(parent, `broken-${turn.nonce}`));
    else if (turn !== null) {
      if (!told) say(`… 另一个命令（进程 ${turn.pid}）正在安装或构建，等它完成。 Waiting for process ${turn.pid}.`);
      told = true;
      await pause(pollMs);
    }
  }
  return held;
}

/** Leaves by a rename first: a folder emptied in place could be the next one's by the time it is removed. */
async function giveUpTurn(parent, nonce) {
  const held = join(parent, 'turn');
  const gone = join(parent, `done-${nonce}`);
  if ((await readTurn(held))?.nonce !== nonce) return;
  if (await tryRename(held, gone)) await rm(gone, { recursive: true, force: true });
}

async function sweepLeftovers(parent) {
  for (const name of (await readdir(parent)).filter((entry) => entry !== 'turn')) {
    const folder = join(parent, name);
    const found = await stat(folder).catch(() => null);
    if (found !== null && Date.now() - found.mtimeMs > leftoverMs) await rm(folder, { recursive: true, force: true });
  }
}

/** Runs `work` while no other command of the same checkout is inside; a dead one's turn is taken over. */
export async function inTurn(parent, work) {
  const nonce = randomUUID();
  const held = await waitForTurn(parent, await prepareTurn(parent, nonce));
  const beat = () => {
    utimes(join(held, 'owner.json'), new Date(), new Date()).catch(() => clearInterval(beating));
  };
  const beating = setInterval(beat, heartbeatMs);
  beating.unref();
  try {
    await sweepLeftovers(parent);
    return await work();
  } finally {
    clearInterval(beating);
    await giveUpTurn(parent, nonce);
  }
}
