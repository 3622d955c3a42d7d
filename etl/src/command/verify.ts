import type { Jurisdiction } from '@monitor/domain';
import { type Evaluation, openArchive, readLedger, readStoreConfig } from '@monitor/store';
import { codeVersion } from '../config.js';
import { differenceLines, frozenLines } from '../freeze/told-verification.js';
import { verifyFromArchive } from '../freeze/verify-from-archive.js';
import { type FrozenYear, readFrozen, type Verification, verifyEvaluation } from '../freeze/verify-evaluation.js';
import { endCommand, UsageError } from '../terminal/command-end.js';
import { readOptions } from '../terminal/command-options.js';
import { dataJudging } from '../terminal/data-judging.js';
import { dataDirOf } from '../terminal/open-command-store.js';

const table = {
  year: '要复算的年度，如 2025',
  evaluation: '该年度第几次发布，默认最近一次',
  'data-dir': '数据目录，默认取环境变量 DATA_DIR',
  'from-archive': { meaning: '从存档的原始文件起全部重算，而不只是从留存的依据复算' },
};

type Options = ReadonlyMap<string, string>;

const numberOf = (options: Options, name: string, pattern: RegExp): number | null => {
  const text = options.get(name);
  if (text === undefined) return null;
  if (!pattern.test(text)) throw new UsageError(`--${name} 的值“${text}”不对。用 npm run verify -- --help 查看说明。`);
  return Number(text);
};

const chosen = (found: readonly Evaluation[], year: number, number: number | null): Evaluation => {
  const evaluation = number === null ? found.at(-1) : found.find((each) => each.number === number);
  if (evaluation !== undefined) return evaluation;
  if (found.length === 0) throw new UsageError(`${year} 年度还没有发布过评价，没有可复算的内容。请先在页面上发布该年度的评价，或换一个年度。`);
  throw new UsageError(`${year} 年度没有第 ${number ?? ''} 次发布。已有：${found.map((each) => each.number).join('、')}。`);
};

const fromArchive = async (frozen: FrozenYear, dataDir: string, jurisdiction: Jurisdiction): Promise<Verification> =>
  verifyFromArchive(frozen, { archive: await openArchive({ dataDir, alone: false }), jurisdiction, say: (sentence) => console.log(sentence) });

/** `npm run verify`: judges a published evaluation again and compares it byte for byte; works beside a running server. */
const verify = async (args: readonly string[]): Promise<void> => {
  const options = readOptions('verify', table, args);
  if (options === null) return;
  const year = numberOf(options, 'year', /^20\d\d$/u);
  if (year === null) throw new UsageError('请用 --year 指定要复算的年度，如 npm run verify -- --year 2025。');
  const number = numberOf(options, 'evaluation', /^[1-9]\d{0,5}$/u);
  const dataDir = dataDirOf(options);
  const { jurisdiction } = await dataJudging(dataDir);
  const ledger = await readLedger({ ...readStoreConfig(), dataDir });
  try {
    const frozen = await readFrozen(ledger, chosen(await ledger.evaluations(year), year, number));
    for (const line of frozenLines(frozen, codeVersion)) console.log(line);
    const verification = options.has('from-archive') ? await fromArchive(frozen, dataDir, jurisdiction) : await verifyEvaluation(frozen, jurisdiction);
    for (const line of differenceLines(frozen.evaluation, verification, codeVersion)) console.log(line);
    process.exitCode = verification.difference === null ? 0 : 1;
  } finally {
    await ledger.close();
  }
};

await endCommand(() => verify(process.argv.slice(2)));
