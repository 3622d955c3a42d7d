// Rows per second of the load's reading (CSV to checked rows in the warehouse) beside INSERT … FROM INFILE of the same fund
// ledger into the same engine, in turn, in one run. Prints figures and judges nothing.
//   npm run build && node --disable-wasm-trap-handler tests/bench/load-against-infile.mjs FOLDER [rounds]
// FOLDER is a demo folder of any scale (npm run demo -- --scale province --out FOLDER); its largest fund ledger is taken.
import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { changchunJudging, folderSource, runPipeline } from '../../etl/dist/index.js';
import { openStore, systemClock } from '../../store/dist/index.js';

const [folder, rounds = '3'] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name a demo folder');

const COLUMNS = ['entry', 'consortium', 'project', 'uscc', 'source', 'category', 'kind', 'booked', 'amount'];
const REGISTERS = /^(单位名录|联合体名录|成员名册)/u;

const sized = async (names) => Promise.all(names.map(async (name) => ({ name, size: (await stat(join(folder, name))).size })));
const ledgers = (await sized((await readdir(folder)).filter((name) => name.startsWith('经费台账')))).sort((left, right) => right.size - left.size);
const [largest] = ledgers;
if (largest === undefined) throw new Error(`${folder} holds no fund ledger`);

const work = await mkdtemp(join(tmpdir(), 'bench-'));
const source = join(work, 'source');
await mkdir(source);
for (const name of await readdir(folder)) if (REGISTERS.test(name) || name === largest.name) await copyFile(join(folder, name), join(source, name));

const plain = join(work, 'plain.csv');
const withoutHead = async () => {
  const out = createWriteStream(plain);
  let rows = -1;
  for await (const line of createInterface({ input: createReadStream(join(source, largest.name)) })) {
    if (rows >= 0 && !out.write(`${line}\n`)) await new Promise((resolve) => out.once('drain', resolve));
    rows += 1;
  }
  await new Promise((resolve) => out.end(resolve));
  return rows;
};
const rows = await withoutHead();

const infile = async (round) => {
  const store = await openStore({ dataDir: join(work, `infile-${round}`), role: 'command' });
  const writer = await store.warehouse.createEdition('bench', null);
  const began = performance.now();
  await writer.ingest('fund_entry', plain, 'CSV', COLUMNS);
  const seconds = (performance.now() - began) / 1000;
  await store.close();
  return rows / seconds;
};

const load = async (round) => {
  const store = await openStore({ dataDir: join(work, `load-${round}`), role: 'command' });
  const order = { store, clock: systemClock, trigger: 'command', requestedBy: 'bench', source: folderSource(source), ...changchunJudging };
  const { runId } = await runPipeline(order);
  const { phases } = await store.ledger.run(runId);
  await store.close();
  const read = phases.find(({ name }) => name === 'read');
  return read.count / read.seconds;
};

const shown = (value) => Math.round(value).toLocaleString('en');
const middle = (values) => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)];
const ratios = [];
console.log(`${largest.name}: ${shown(rows)} rows`);
for (let round = 1; round <= Number(rounds); round += 1) {
  const [engine, loaded] = [await infile(round), await load(round)];
  ratios.push(loaded / engine);
  console.log(`round ${round}: INFILE ${shown(engine)} rows/s, load ${shown(loaded)} rows/s, ratio ${(loaded / engine).toFixed(3)}`);
}
console.log(`median ratio ${middle(ratios).toFixed(3)}`);
await rm(work, { recursive: true, force: true });
