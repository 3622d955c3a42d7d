// The files of the load bench: the registers of a province of the demo, and a fund ledger of as many rows as wanted whose lines are
// those of the province, told again under new numbers; as csv, as parquet written by the engine from it, and as a workbook. Made once
// and kept.
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { writeDemo } from '../../../etl/dist/demo/write-demo.js';
import { writeLargeWorkbook } from './large-workbook.mjs';
import { measure } from './process-tree.mjs';

export const COLUMNS = ['entry', 'consortium', 'project', 'uscc', 'source', 'category', 'kind', 'booked', 'amount'];
export const HEADS = ['流水号', '联合体编号', '项目编号', '单位信用代码', '经费来源', '经费科目', '收支类型', '入账日期', '金额（元）'];
const REGISTERS = /^(?:单位名录|联合体名录|成员名册|项目记录)/u;
const PIECE = 1 << 20;

const isThere = (path) => stat(path).then(() => true, () => false);

/** What people do to a row: one row in twenty, each in its own way, half of them still readable. */
const SPOILERS = [
  (cells) => (cells[8] = `-${cells[8]}`),
  (cells) => (cells[7] = cells[7].replaceAll('-', '/')),
  (cells) => (cells[3] = `${cells[3].slice(0, 17)}I`),
  (cells) => (cells[4] = '某处'),
  (cells) => (cells[8] = `"${cells[8].replace(/\B(?=(?:\d{3})+\.)/gu, ',')}"`),
  (cells) => (cells[7] = `${cells[7].slice(0, 5)}13-45`),
  (cells) => (cells[2] = ''),
  (cells) => (cells[8] = `${cells[8]}元`),
  (cells) => (cells[6] = ` ${cells[6]} `),
  (cells) => (cells[0] = `${cells[0]} `),
];

const province = async (folder) => {
  const out = join(folder, 'province');
  if (!(await isThere(`${out}.manifest.json`))) await writeDemo({ out, seed: 1, scale: 'province' });
  return out;
};

async function* rowsIn(path, round) {
  let isHead = true;
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (!isHead) yield line.replace(',', `-${round},`);
    isHead = false;
  }
}

async function* linesOf(folder) {
  const ledgers = (await readdir(folder)).filter((name) => name.startsWith('经费台账')).sort();
  for (let round = 0; ; round += 1) {
    for (const name of ledgers) yield* rowsIn(join(folder, name), round);
  }
}

const cellsOf = (line, row, isDirty) => {
  const cells = line.split(',');
  if (isDirty && row % 20 === 0) SPOILERS[(row / 20) % SPOILERS.length](cells);
  return cells;
};

const writeLedger = async (path, { from, rows, isDirty, head }) => {
  const file = await open(path, 'w');
  let text = head;
  let row = 0;
  for await (const line of linesOf(from)) {
    row += 1;
    text += `${cellsOf(line, row, isDirty).join(',')}\n`;
    if (text.length > PIECE || row === rows) {
      await file.writeFile(text);
      text = '';
    }
    if (row === rows) break;
  }
  await file.close();
};

/** Makes a file under another name, so that half a one is never taken for it. */
const once = async (path, make) => {
  if (await isThere(path)) return;
  await make(`${path}.part`);
  await rename(`${path}.part`, path);
};

const registersOf = async (folder) => {
  const from = await province(folder);
  const registers = join(folder, 'registers');
  await mkdir(registers, { recursive: true });
  for (const name of await readdir(from)) if (REGISTERS.test(name)) await once(join(registers, name), (path) => copyFile(join(from, name), path));
  return { from, registers };
};

/** Returns the folder of registers, the ledger with its head, and the same rows without. */
const makeCsv = async ({ folder, rows, isDirty }) => {
  const { from, registers } = await registersOf(folder);
  const name = `${isDirty ? 'dirty' : 'clean'}-${rows}`;
  const [ledger, plain] = [join(folder, `经费台账-${name}.csv`), join(folder, `${name}.plain.csv`)];
  await once(ledger, (path) => writeLedger(path, { from, rows, isDirty, head: `${HEADS.join(',')}\n` }));
  if (!isDirty) await once(plain, (path) => writeLedger(path, { from, rows, isDirty, head: '' }));
  return { registers, ledger, plain };
};

/** Dates and amounts are stored as such, in the dirty file as texts; `plain` has the names of the table's columns. */
const makeParquet = async (order) => {
  const { registers, ledger: csv } = await makeCsv(order);
  const [ledger, plain] = [csv.replace(/\.csv$/u, '.parquet'), csv.replace(/经费台账-(.*)\.csv$/u, '$1.plain.parquet')];
  const write = (names) => (path) => measure('write', { csv, ledger: path, names, isTyped: !order.isDirty });
  await once(ledger, write(HEADS));
  if (!order.isDirty) await once(plain, write(COLUMNS));
  return { registers, ledger, plain };
};

/** A sheet of twenty columns, of which the ledger takes nine. */
const WIDTH = 20;
const FILLERS = [
  (number) => `第${number % 20_000}家单位的名称与经办人`,
  (number) => `20${10 + (number % 16)}-0${1 + (number % 9)}-1${number % 10}`,
  (number) => ((number % 1e9) / 100).toFixed(2),
];
const rest = Array.from({ length: WIDTH - HEADS.length }, (_, at) => at);

async function* sheetRows({ from, rows, isDirty }) {
  yield [...HEADS, ...rest.map((at) => `备注${at + 1}`)];
  let row = 0;
  for await (const line of linesOf(from)) {
    row += 1;
    const own = cellsOf(line, row, isDirty).map((cell) => cell.replaceAll('"', ''));
    yield [...own, ...rest.map((at) => FILLERS[at % FILLERS.length](Math.imul(row * WIDTH + at, 2_654_435_761) >>> 0))];
    if (row === rows) return;
  }
}

const makeWorkbook = async ({ folder, rows, isDirty }) => {
  const { from, registers } = await registersOf(folder);
  const ledger = join(folder, `财务导出-${isDirty ? 'dirty' : 'clean'}-${rows}.xlsx`);
  await once(ledger, (path) => writeLargeWorkbook(path, sheetRows({ from, rows, isDirty })));
  return { registers, ledger };
};

const makers = { csv: makeCsv, parquet: makeParquet, xlsx: makeWorkbook };

/** The files of one format, `ledger` being what is loaded. */
export const makeFiles = async ({ format, ...order }) => {
  await mkdir(order.folder, { recursive: true });
  const files = await makers[format](order);
  return { format, ...files, bytes: (await stat(files.ledger)).size };
};
