// The whole way of a fund ledger (archive, draft, read, check) as csv, parquet or workbook, and with one row in twenty spoilt, beside
// the bare parse of the same file by the library we read it with and, for csv and parquet, the engine's own INSERT … FROM INFILE and
// SELECT … FROM file() of the same rows. Each in a process of its own, by turns. Prints figures and judges nothing.
//   npm run bench -- load [--format csv|parquet|xlsx] [--rows 1000000] [--rounds 1] [--folder FOLDER]
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeFiles } from './load/make-files.mjs';
import { measure } from './load/process-tree.mjs';

const ROWS = { csv: 1_000_000, parquet: 1_000_000, xlsx: 100_000 };
const here = fileURLToPath(new URL('.', import.meta.url));
const { values } = parseArgs({
  options: { format: { type: 'string', default: 'csv' }, rows: { type: 'string' }, rounds: { type: 'string', default: '1' }, folder: { type: 'string', default: join(here, '..', 'output', 'bench-load') } },
});
const { format } = values;
if (!Object.hasOwn(ROWS, format)) throw new Error(`--format ${format}: ${Object.keys(ROWS).join(' | ')}`);
const rows = Number(values.rows ?? ROWS[format]);

const OURS = ['archive', 'draft', 'read', 'check'];
const say = (line) => process.stdout.write(`${line}\n`);
const mebibytes = (bytes) => `${Math.round(bytes / 1024 / 1024)} MiB`;
const took = ({ seconds, peak }) => `${seconds.toFixed(2)} 秒（${mebibytes(peak)}）`;
const times = (part, base) => `${(part / base).toFixed(2)} 倍`;
const secondsOf = ({ phases }) => phases.filter(({ name }) => OURS.includes(name)).reduce((sum, { seconds }) => sum + Number(seconds), 0);
const median = (numbers) => numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length / 2)];

const tellWhole = (name, measured, bases) => {
  const seconds = secondsOf(measured);
  const parts = measured.phases.map(({ name: phase, seconds: each }) => `${phase} ${Number(each).toFixed(2)}`).join('，');
  const ratios = bases.map(([base, value]) => `为${base}的 ${times(seconds, value)}`).join('，');
  say(`${name}：${seconds.toFixed(2)} 秒（${parts}）；收 ${measured.rowsAccepted}，拒 ${measured.rowsRejected}；进程树最多 ${mebibytes(measured.peak)}；${ratios}`);
};

/** The engine's own two ways, and ours beside them. Returns the ratios that count. */
const beside = async (clean, dirty) => {
  const [infile, select, bare] = [await measure('infile', clean), await measure('select', clean), await measure('parse', clean)];
  say(`INSERT … FROM INFILE ${took(infile)}，SELECT … FROM file() ${took(select)}，只解析 ${took(bare)}`);
  const bases = [[' INFILE ', infile.seconds], [' file() ', select.seconds], ['只解析', bare.seconds]];
  const measured = await measure('whole', clean);
  tellWhole('全程', measured, bases);
  tellWhole('全程（百分之五有错）', await measure('whole', dirty), bases);
  return [['全程为 INFILE ', secondsOf(measured) / infile.seconds], ['全程为 file() ', secondsOf(measured) / select.seconds]];
};

/** The engine reads no workbooks: ours beside the bare parse. */
const besideParse = async (clean, dirty) => {
  const [bare, ours] = [await measure('parse', clean), await measure('extract', clean)];
  if (bare.cells !== ours.cells) throw new Error(`只解析得到 ${bare.cells} 格，读取得到 ${ours.cells} 格`);
  say(`只解析 ${took(bare)}，读取并检查 ${took(ours)}，${ours.cells.toLocaleString('en')} 格`);
  tellWhole('全程', await measure('whole', clean), [['只解析', bare.seconds]]);
  tellWhole('全程（百分之五有错）', await measure('whole', dirty), [['只解析', bare.seconds]]);
  return [['读取并检查为只解析', ours.seconds / bare.seconds]];
};

const [clean, dirty] = [await makeFiles({ format, folder: values.folder, rows, isDirty: false }), await makeFiles({ format, folder: values.folder, rows, isDirty: true })];
say(`经费台账 ${rows.toLocaleString('en')} 行，${format}，${mebibytes(clean.bytes)}`);
const ratios = new Map();
for (let round = 1; round <= Number(values.rounds); round += 1) {
  for (const [name, ratio] of await (format === 'xlsx' ? besideParse : beside)(clean, dirty)) ratios.set(name, [...(ratios.get(name) ?? []), ratio]);
}
for (const [name, all] of ratios) say(`${name}的 ${median(all).toFixed(2)} 倍（${all.length} 轮的中位数）`);
