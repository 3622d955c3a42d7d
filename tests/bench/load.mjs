// The whole way of a fund ledger (archive, read, check) beside the engine's own INSERT … FROM INFILE and SELECT … FROM file() of the
// same rows, each in a process of its own. Prints figures and judges nothing.
//   npm run bench -- load [--rows 1000000] [--rounds 1] [--folder FOLDER]
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeFiles } from './load/make-files.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' }, rounds: { type: 'string', default: '1' }, folder: { type: 'string', default: join(here, '..', 'output', 'bench-load') } } });
const rows = Number(values.rows);
const say = (line) => process.stdout.write(`${line}\n`);

const residentOf = async (pid) => Number((await readFile(`/proc/${pid}/statm`, 'latin1').catch(() => '0 0')).split(' ')[1]) * 4096;
const childrenOf = async (pid) => (await readFile(`/proc/${pid}/task/${pid}/children`, 'latin1').catch(() => '')).trim().split(' ').filter(Boolean);
const treeOf = async (pid) => {
  let sum = await residentOf(pid);
  for (const child of await childrenOf(pid)) sum += await treeOf(child);
  return sum;
};

/** Runs one measurement; `peak` is the most memory its whole tree of processes held once it was ready. */
const measure = (what, files) => new Promise((resolve, reject) => {
  const child = spawn(process.execPath, ['--disable-wasm-trap-handler', join(here, 'load', 'measure.mjs'), what, JSON.stringify(files)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, told, peak, timer] = ['', '', 0, null];
  const look = async () => (peak = Math.max(peak, await treeOf(child.pid)));
  child.stdout.on('data', (piece) => (out += piece));
  child.stderr.on('data', (piece) => {
    told += piece;
    timer ??= told.includes('ready') ? setInterval(() => void look(), 50) : null;
  });
  child.on('close', (code) => {
    clearInterval(timer);
    if (code === 0) resolve({ ...JSON.parse(out), peak });
    else reject(new Error(`${what}: ${told}`));
  });
});

const OURS = ['archive', 'draft', 'read', 'check'];
const mebibytes = (bytes) => `${Math.round(bytes / 1024 / 1024)} MiB`;
const secondsOf = ({ phases }) => phases.filter(({ name }) => OURS.includes(name)).reduce((sum, { seconds }) => sum + Number(seconds), 0);
const median = (numbers) => numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length / 2)];

const tellWhole = (name, measured, engine) => {
  const seconds = secondsOf(measured);
  const parts = measured.phases.map(({ name: phase, seconds: each }) => `${phase} ${Number(each).toFixed(2)}`).join('，');
  say(`${name}：${seconds.toFixed(2)} 秒（${parts}）；收 ${measured.rowsAccepted}，拒 ${measured.rowsRejected}；进程树最多 ${mebibytes(measured.peak)}；为 INFILE 的 ${(seconds / engine).toFixed(2)} 倍`);
};

const clean = await makeFiles({ folder: values.folder, rows, isDirty: false });
const dirty = await makeFiles({ folder: values.folder, rows, isDirty: true });
say(`经费台账 ${rows.toLocaleString('en')} 行，${mebibytes(clean.bytes)}`);
const ratios = [];
for (let round = 1; round <= Number(values.rounds); round += 1) {
  const [infile, select, split] = [await measure('infile', clean), await measure('select', clean), await measure('split', clean)];
  say(`INSERT … FROM INFILE ${infile.seconds.toFixed(2)} 秒（${mebibytes(infile.peak)}），SELECT … FROM file() ${select.seconds.toFixed(2)} 秒，只拆行 ${split.seconds.toFixed(2)} 秒`);
  const measured = await measure('whole', clean);
  tellWhole('全程', measured, infile.seconds);
  tellWhole('全程（百分之五有错）', await measure('whole', dirty), infile.seconds);
  ratios.push(secondsOf(measured) / infile.seconds);
}
say(`全程为 INFILE 的 ${median(ratios).toFixed(2)} 倍（中位数）`);
