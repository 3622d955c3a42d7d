// One measurement in a process of its own, so that its memory is its own: prints one line of JSON.
import { cp, link, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { changchunJudging, folderSource, runPipeline } from '../../../etl/dist/index.js';
import { CsvAssembler } from '../../../etl/dist/extract/csv-assembler.js';
import { decodedChunks, lineChunks } from '../../../etl/dist/extract/text-lines.js';
import { openStore, systemClock } from '../../../store/dist/index.js';
import { COLUMNS } from './make-files.mjs';

const timed = async (work) => {
  const began = performance.now();
  const result = await work();
  return { seconds: (performance.now() - began) / 1000, ...result };
};

/** The registers are loaded first: what is timed is the ledger alone. */
const whole = async (work, { registers, ledger }) => {
  const source = join(work, 'source');
  await cp(registers, source, { recursive: true });
  const store = await openStore({ dataDir: join(work, 'data'), role: 'command' });
  try {
    const order = { store, clock: systemClock, trigger: 'command', requestedBy: 'bench', source: folderSource(source), ...changchunJudging };
    await runPipeline(order);
    await link(ledger, join(source, basename(ledger)));
    process.stderr.write('ready\n');
    const { runId } = await runPipeline(order);
    const { phases, rowsAccepted, rowsRejected } = await store.ledger.run(runId);
    return { phases, rowsAccepted, rowsRejected };
  } finally {
    await store.close();
  }
};

const infile = async (work, { plain }) => {
  const store = await openStore({ dataDir: join(work, 'data'), role: 'command' });
  try {
    const writer = await store.warehouse.createEdition('bench', null);
    process.stderr.write('ready\n');
    return await timed(() => writer.ingest('fund_entry', plain, 'CSV', COLUMNS));
  } finally {
    await store.close();
  }
};

/** The engine's own reading of the file into the same table, by its table function. */
const select = async (work, { plain }) => {
  const store = await openStore({ dataDir: join(work, 'data'), role: 'command' });
  await store.warehouse.createEdition('bench', null);
  await store.close();
  const { Session } = createRequire(new URL('../../../store/package.json', import.meta.url))('chdb');
  const session = new Session(join(work, 'data', 'warehouse'));
  process.stderr.write('ready\n');
  return timed(() => {
    session.query(`INSERT INTO edition_bench.fund_entry (${COLUMNS.join(', ')}) SELECT * FROM file('${plain}', 'CSV', 'c1 String, c2 String, c3 String, c4 String, c5 String, c6 String, c7 String, c8 Date32, c9 Decimal(18, 2)')`);
    session.close();
  });
};

/** Our splitter alone: bytes to rows of texts. */
const split = async (_, { plain }) => {
  process.stderr.write('ready\n');
  return timed(async () => {
    const assembler = new CsvAssembler({ delimiter: ',', width: COLUMNS.length }, 0);
    for await (const lines of lineChunks(decodedChunks(plain, { name: 'utf-8' }), 1 << 20)) {
      for (const line of lines) assembler.take(line);
      assembler.drain();
    }
  });
};

const [what, files] = process.argv.slice(2);
const given = JSON.parse(files);
const base = join(dirname(given.ledger), 'work');
await mkdir(base, { recursive: true });
const work = await mkdtemp(join(base, `${what}-`));
try {
  const result = await { whole, infile, select, split }[what](work, given);
  process.stdout.write(`${JSON.stringify(result)}\n`);
} finally {
  await rm(work, { recursive: true, force: true });
}
