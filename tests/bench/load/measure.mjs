// One measurement in a process of its own, so that its memory is its own: prints one line of JSON.
import { cp, link, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { changchunJudging, checkProfile, folderSource, runPipeline, sourceOf } from '../../../etl/dist/index.js';
import { WorkbookReaders } from '../../../etl/dist/extract/extract-workbook.js';
import { openStore, systemClock } from '../../../store/dist/index.js';
import { parseCsv, parseParquet, parseWorkbook } from './bare-parses.mjs';
import { COLUMNS, HEADS } from './make-files.mjs';

const { Session } = createRequire(new URL('../../../store/package.json', import.meta.url))('chdb');
const ready = () => process.stderr.write('ready\n');

const timed = async (work) => {
  const began = performance.now();
  const result = await work();
  return { seconds: (performance.now() - began) / 1000, ...result };
};

/** A workbook arrives from a source of its own, whose profile says what its columns mean. */
const exportProfile = (path) => ({
  version: 1, name: 'finance-export', title: { zh: '财务导出' }, kind: 'folder', folder: { path, files: ['*.xlsx'], settle: 0 }, contract: 'evolve',
  columns: COLUMNS.map((name, at) => ({ name, head: HEADS[at] })),
  records: [{ record: 'fund_entry', fields: Object.fromEntries(COLUMNS.map((column) => [column, { column, ...(column === 'amount' ? { unit: '元' } : {}) }])) }],
});

const workbookSource = async (folder, { ledger }) => {
  await mkdir(folder);
  await link(ledger, join(folder, basename(ledger)));
  const { profile, faults } = checkProfile(exportProfile(folder));
  if (profile === null) throw new Error(faults.map(({ message }) => message).join('\n'));
  return (store) => sourceOf({ profile, text: stringify(exportProfile(folder)) }, { ledger: store.ledger, secret: () => undefined });
};

/** The registers are loaded first: what is timed is the ledger alone. */
const whole = async (work, files) => {
  const folder = join(work, 'source');
  await cp(files.registers, folder, { recursive: true });
  const exported = files.format === 'xlsx' ? await workbookSource(join(work, 'export'), files) : null;
  const store = await openStore({ dataDir: join(work, 'data'), role: 'command' });
  try {
    const order = { store, clock: systemClock, trigger: 'command', requestedBy: 'bench', source: folderSource(folder), ...changchunJudging };
    await runPipeline(order);
    if (exported === null) await link(files.ledger, join(folder, basename(files.ledger)));
    ready();
    const { runId } = await runPipeline(exported === null ? order : { ...order, source: exported(store) });
    const { phases, rowsAccepted, rowsRejected } = await store.ledger.run(runId);
    return { phases, rowsAccepted, rowsRejected };
  } finally {
    await store.close();
  }
};

const engineFormats = { csv: 'CSV', parquet: 'Parquet' };

const infile = async (work, { plain, format }) => {
  const store = await openStore({ dataDir: join(work, 'data'), role: 'command' });
  try {
    const writer = await store.warehouse.createEdition('bench', null);
    ready();
    return await timed(() => writer.ingest('fund_entry', plain, engineFormats[format], COLUMNS));
  } finally {
    await store.close();
  }
};

/** The engine's own reading of the file into the same table, by its table function. */
const select = async (work, { plain, format }) => {
  const store = await openStore({ dataDir: join(work, 'data'), role: 'command' });
  await store.warehouse.createEdition('bench', null);
  await store.close();
  const session = new Session(join(work, 'data', 'warehouse'));
  const structure = COLUMNS.map((name) => `${name} ${{ booked: 'Date32', amount: 'Decimal(18, 2)' }[name] ?? 'String'}`).join(', ');
  ready();
  return timed(() => {
    session.query(`INSERT INTO edition_bench.fund_entry (${COLUMNS.join(', ')}) SELECT * FROM file('${plain}', '${engineFormats[format]}', '${structure}')`);
    session.close();
  });
};

const parses = { csv: ({ plain }) => parseCsv(plain, COLUMNS.length), parquet: ({ ledger }) => parseParquet(ledger), xlsx: ({ ledger }) => parseWorkbook(ledger) };

/** Bytes to cells by the library alone. */
const parse = async (_, files) => {
  ready();
  return timed(async () => ({ cells: (await parses[files.format](files)) ?? null }));
};

/** Our own reading of a workbook or parquet file, row by row, to cells with their kinds. */
const extract = async (_, { ledger, format }) => {
  const readers = new WorkbookReaders({ size: 1 });
  ready();
  try {
    return await timed(async () => {
      let cells = 0;
      for await (const { rows, problems } of readers.extractTable({ path: ledger, type: format, sheets: null })) {
        for (const problem of problems) throw new Error(problem.message);
        for (const { texts } of rows) cells += texts.length;
      }
      return { cells };
    });
  } finally {
    readers.close();
  }
};

const typeOf = { 入账日期: 'Date32', booked: 'Date32', '金额（元）': 'Decimal(18, 2)', amount: 'Decimal(18, 2)' };

/** Makes the parquet file of a ledger, by the engine. */
const write = (work, { csv, ledger, names, isTyped }) => {
  const session = new Session(join(work, 'engine'));
  const columns = HEADS.map((head, at) => `CAST(\`${head}\` AS ${(isTyped ? typeOf[names[at]] : undefined) ?? 'String'}) AS \`${names[at]}\``);
  session.query(`SELECT ${columns.join(', ')} FROM file('${csv}', 'CSVWithNames', '${HEADS.map((head) => `\`${head}\` String`).join(', ')}') INTO OUTFILE '${ledger}' TRUNCATE FORMAT Parquet SETTINGS max_threads = 1`);
  session.close();
  return {};
};

const [what, given] = process.argv.slice(2);
const files = JSON.parse(given);
const base = join(dirname(files.ledger), 'work');
await mkdir(base, { recursive: true });
const work = await mkdtemp(join(base, `${what}-`));
try {
  const result = await { whole, infile, select, parse, extract, write }[what](work, files);
  process.stdout.write(`${JSON.stringify(result)}\n`);
} finally {
  await rm(work, { recursive: true, force: true });
}
