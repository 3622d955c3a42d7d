// A measurement in a process of its own, and the most memory that its whole tree of processes held.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('measure.mjs', import.meta.url));
const PAGE = 4096;
const PAUSE = 50;

const residentOf = async (pid) => Number((await readFile(`/proc/${pid}/statm`, 'latin1').catch(() => '0 0')).split(' ')[1]) * PAGE;
const childrenOf = async (pid) => (await readFile(`/proc/${pid}/task/${pid}/children`, 'latin1').catch(() => '')).trim().split(' ').filter(Boolean);
const treeOf = async (pid) => {
  let sum = await residentOf(pid);
  for (const child of await childrenOf(pid)) sum += await treeOf(child);
  return sum;
};

/** Runs one measurement; `peak` counts from the moment it was ready. */
export const measure = (what, files) => new Promise((resolve, reject) => {
  const child = spawn(process.execPath, ['--disable-wasm-trap-handler', entry, what, JSON.stringify(files)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, told, peak, timer] = ['', '', 0, null];
  const look = async () => (peak = Math.max(peak, await treeOf(child.pid)));
  child.stdout.on('data', (piece) => (out += piece));
  child.stderr.on('data', (piece) => {
    told += piece;
    timer ??= told.includes('ready') ? setInterval(() => void look(), PAUSE) : null;
  });
  child.on('close', (code) => {
    clearInterval(timer);
    if (code === 0) resolve({ ...JSON.parse(out), peak });
    else reject(new Error(`${what}: ${told}`));
  });
});
