import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { FileFault } from '../composite-file/file-fault.js';
import { judgeFiles } from '../composite-file/judge-files.js';
import { withBom, writeWhole } from '../composite-file/write-scores.js';
import { endCommand, UsageError } from '../terminal/command-end.js';
import { readOptions } from '../terminal/command-options.js';

const table = {
  data: '单位 × 指标的数据表（.csv 或 .xlsx），第一行是表头',
  scheme: '评价方案（.yaml 或 .json），写法见 docs/judge.md',
  out: '结果文件（.csv）；写 - 则输出到屏幕',
  bom: 'yes：在结果文件开头加 BOM，便于用 Excel 打开；默认 no',
};

const needed = (options: ReadonlyMap<string, string>, name: keyof typeof table): string => {
  const value = options.get(name);
  if (value === undefined || value === '') throw new UsageError(`缺少 --${name}。用法：npm run judge -- --data units.csv --scheme scheme.yaml --out scores.csv。 Missing --${name}.`);
  return value;
};

const inputOf = (options: ReadonlyMap<string, string>, name: 'data' | 'scheme'): string => {
  const path = resolve(needed(options, name));
  if (statSync(path, { throwIfNoEntry: false })?.isFile() === true) return path;
  throw new UsageError(`--${name} 所指的文件不存在：${path}。请核对路径。 No such file.`);
};

const outputOf = (options: ReadonlyMap<string, string>, inputs: readonly string[]): string | null => {
  const named = needed(options, 'out');
  if (named === '-') return null;
  const path = resolve(named);
  if (inputs.includes(path)) throw new UsageError(`--out 与输入是同一个文件：${path}。请换一个文件名。 The result would overwrite its input.`);
  if (statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory() !== true) throw new UsageError(`--out 所在的文件夹不存在：${dirname(path)}。请先建立。 No such folder.`);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) throw new UsageError(`--out 是一个文件夹：${path}。请写明文件名。 The result needs a file name.`);
  return path;
};

const wantsBom = (options: ReadonlyMap<string, string>): boolean => {
  const word = options.get('bom') ?? 'no';
  if (word !== 'yes' && word !== 'no') throw new UsageError(`--bom 应为 yes 或 no，现为“${word}”。 --bom takes yes or no.`);
  return word === 'yes';
};

/** `npm run judge`: any table by any scheme; without the product's stores, and nothing is written unless all of it was judged. */
const judge = async (args: readonly string[]): Promise<void> => {
  const options = readOptions('judge', table, args);
  if (options === null) return;
  const [data, scheme] = [inputOf(options, 'data'), inputOf(options, 'scheme')];
  const [out, bom] = [outputOf(options, [data, scheme]), wantsBom(options)];
  const { result, csv, remarks } = await judgeFiles(data, scheme);
  for (const remark of remarks) console.error(remark);
  const text = bom ? withBom(csv) : csv;
  if (out === null) return void process.stdout.write(text);
  await writeWhole(out, text);
  const judged = result.ranks.filter((rank) => rank !== null).length;
  console.log(`已评 ${judged}/${result.units.length} 个单位，结果写入 ${out}`);
};

const refuseFault = (error: unknown): void => {
  if (!(error instanceof FileFault)) throw error;
  console.error(error.message);
  process.exitCode = 1;
};

await endCommand(() => judge(process.argv.slice(2)).catch(refuseFault));
