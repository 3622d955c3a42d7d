// The files of the load bench: the registers of a province of the demo, and a fund ledger of as many rows as wanted whose lines are
// those of the province, told again under new numbers. Made once and kept.
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { writeDemo } from '../../../etl/dist/demo/write-demo.js';

export const COLUMNS = ['entry', 'consortium', 'project', 'uscc', 'source', 'category', 'kind', 'booked', 'amount'];
const HEAD = '流水号,联合体编号,项目编号,单位信用代码,经费来源,经费科目,收支类型,入账日期,金额（元）';
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

const spoilt = (line, row) => {
  const cells = line.split(',');
  SPOILERS[(row / 20) % SPOILERS.length](cells);
  return cells.join(',');
};

const writeLedger = async (path, { from, rows, isDirty, head }) => {
  const file = await open(`${path}.part`, 'w');
  let text = head;
  let row = 0;
  for await (const line of linesOf(from)) {
    row += 1;
    text += `${isDirty && row % 20 === 0 ? spoilt(line, row) : line}\n`;
    if (text.length > PIECE || row === rows) {
      await file.writeFile(text);
      text = '';
    }
    if (row === rows) break;
  }
  await file.close();
  await rename(`${path}.part`, path);
};

/** Returns the folder of registers, the ledger with its head, and the same rows without. */
export const makeFiles = async ({ folder, rows, isDirty }) => {
  await mkdir(folder, { recursive: true });
  const from = await province(folder);
  const registers = join(folder, 'registers');
  await mkdir(registers, { recursive: true });
  for (const name of await readdir(from)) {
    if (REGISTERS.test(name) && !(await isThere(join(registers, name)))) await copyFile(join(from, name), join(registers, name));
  }
  const name = `${isDirty ? 'dirty' : 'clean'}-${rows}`;
  const [ledger, plain] = [join(folder, `经费台账-${name}.csv`), join(folder, `${name}.plain.csv`)];
  if (!(await isThere(ledger))) await writeLedger(ledger, { from, rows, isDirty, head: `${HEAD}\n` });
  if (!isDirty && !(await isThere(plain))) await writeLedger(plain, { from, rows, isDirty, head: '' });
  return { registers, ledger, plain, bytes: (await stat(ledger)).size };
};
