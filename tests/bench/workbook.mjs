// Seconds of our reading of a large workbook (checked whole, in a process of its own, cells with their kinds) beside the bare
// parse with the same libraries (yauzl and saxes, cells to strings, nothing checked), by turns in one run. Judges nothing.
//   npm run build && node tests/bench/workbook.mjs [rounds] [rows] [columns]
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SaxesParser } from 'saxes';
import yauzl from 'yauzl';
import { WorkbookReaders } from '../../etl/dist/extract/extract-workbook.js';
import { writeLargeWorkbook } from './load/large-workbook.mjs';

const openZip = (path) => new Promise((resolve, reject) => yauzl.open(path, { lazyEntries: true, autoClose: false }, (error, zip) => (zip ? resolve(zip) : reject(error))));
const openStream = (zip, entry) => new Promise((resolve, reject) => zip.openReadStream(entry, (error, stream) => (stream ? resolve(stream) : reject(error))));

const entriesOf = async (zip) => {
  const entries = new Map();
  await new Promise((resolve) => {
    zip.on('entry', (entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on('end', resolve);
    zip.readEntry();
  });
  return entries;
};

const parse = async (stream, handlers) => {
  const parser = new SaxesParser({ xmlns: false, position: false });
  for (const [event, handler] of Object.entries(handlers)) parser.on(event, handler);
  const decoder = new TextDecoder();
  for await (const chunk of stream) parser.write(decoder.decode(chunk, { stream: true }));
  parser.close();
};

/** Cells to strings and nothing else. Returns how many. */
export const bareParse = async (path) => {
  const zip = await openZip(path);
  const entries = await entriesOf(zip);
  const words = [];
  let text = '';
  await parse(await openStream(zip, entries.get('xl/sharedStrings.xml')), {
    opentag: () => (text = ''),
    text: (piece) => (text += piece),
    closetag: ({ name }) => name === 't' && words.push(text),
  });
  let cells = 0;
  let row = [];
  let type = '';
  await parse(await openStream(zip, entries.get('xl/worksheets/sheet1.xml')), {
    opentag: ({ name, attributes }) => {
      text = '';
      if (name === 'c') type = attributes.t;
      else if (name === 'row') row = [];
    },
    text: (piece) => (text += piece),
    closetag: ({ name }) => {
      if (name === 'v') row.push(type === 's' ? words[Number(text)] : text);
      else if (name === 'row') cells += row.length;
    },
  });
  zip.close();
  return cells;
};

const residentOf = async (pid) => Number((await readFile(`/proc/${pid}/statm`, 'latin1').catch(() => '0 0')).split(' ')[1]) * 4096;

/** Our reading. Returns the cells and, where the system tells, the most memory the child and the growth this process held. */
export const ourReading = async (path) => {
  const readers = new WorkbookReaders({ size: 1 });
  const start = process.memoryUsage().rss;
  const seen = { cells: 0, child: 0, growth: 0 };
  const children = () => readFile(`/proc/${process.pid}/task/${process.pid}/children`, 'latin1').catch(() => '');
  const look = async () => {
    for (const pid of (await children()).trim().split(' ')) if (pid) seen.child = Math.max(seen.child, await residentOf(pid));
    seen.growth = Math.max(seen.growth, process.memoryUsage().rss - start);
  };
  const timer = setInterval(() => void look(), 100);
  try {
    for await (const { rows, problems } of readers.extractTable({ path, type: 'xlsx', sheets: null })) {
      for (const problem of problems) throw new Error(problem.message);
      for (const { texts } of rows) seen.cells += texts.length;
    }
    return seen;
  } finally {
    clearInterval(timer);
    readers.close();
  }
};

const timed = async (work) => {
  const began = performance.now();
  const result = await work();
  return { seconds: (performance.now() - began) / 1000, result };
};

const middle = (values) => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)];

/** Runs both by turns and prints one line for each round and one of the medians. */
export const benchWorkbook = async ({ rounds = 3, rows = 100_000, columns = 20 } = {}) => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-workbook-'));
  try {
    const path = join(folder, 'large.xlsx');
    await writeLargeWorkbook(path, { rows, columns });
    console.log(`workbook of ${rows} × ${columns} cells, ${((await stat(path)).size / 2 ** 20).toFixed(1)} MB`);
    const ratios = [];
    for (let round = 1; round <= rounds; round += 1) {
      const bare = await timed(() => bareParse(path));
      const ours = await timed(() => ourReading(path));
      if (bare.result !== ours.result.cells) throw new Error(`bare parse found ${bare.result} cells, ours ${ours.result.cells}`);
      ratios.push(ours.seconds / bare.seconds);
      const memory = `child ${Math.round(ours.result.child / 2 ** 20)} MB, parent +${Math.round(ours.result.growth / 2 ** 20)} MB`;
      console.log(`round ${round}: bare ${bare.seconds.toFixed(2)} s, ours ${ours.seconds.toFixed(2)} s (${memory})`);
    }
    console.log(`ours ÷ bare, median of ${rounds}: ${middle(ratios).toFixed(2)}`);
    return middle(ratios);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [rounds, rows, columns] = process.argv.slice(2).map(Number);
  await benchWorkbook({ ...(rounds ? { rounds } : {}), ...(rows ? { rows } : {}), ...(columns ? { columns } : {}) });
}
