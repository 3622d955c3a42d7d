import { readHolder, systemClock } from '@monitor/store';
import { reevaluate } from '../pipeline/reevaluate.js';
import { runOnServer, serverOf } from '../terminal/ask-server.js';
import { endCommand, UsageError } from '../terminal/command-end.js';
import { readOptions } from '../terminal/command-options.js';
import { dataDirOf, withStore } from '../terminal/open-command-store.js';
import { outcomeLine, progressPrinter } from '../terminal/progress-lines.js';

const table = {
  year: '要重新评价的年度，如 2025；不填则评价全部年度',
  'data-dir': '数据目录，默认取环境变量 DATA_DIR',
};

const yearOf = (options: ReadonlyMap<string, string>): number | null => {
  const text = options.get('year');
  if (text === undefined) return null;
  if (!/^20\d\d$/u.test(text)) throw new UsageError(`--year 应为四位年份，如 2025，现为“${text}”。`);
  return Number(text);
};

/** `npm run evaluate`: judges the published facts again, alone or through the server that holds them. */
const evaluate = async (args: readonly string[], signal: AbortSignal): Promise<void> => {
  const options = readOptions('evaluate', table, args);
  if (options === null) return;
  const [dataDir, year] = [dataDirOf(options), yearOf(options)];
  const server = serverOf(await readHolder(dataDir), signal);
  if (server !== null) return runOnServer(server, { kind: 'evaluate', ...(year === null ? {} : { year }) });
  await withStore(dataDir, async (store, judging) => {
    const onProgress = progressPrinter(console.log);
    const order = { store, clock: systemClock, trigger: 'command', requestedBy: 'command', signal, onProgress, onWarning: console.error, ...(year === null ? {} : { years: [year] }), ...judging } as const;
    const outcome = await reevaluate(order);
    console.log(outcome.state === 'unchanged' ? `评价结果与已发布版本 ${outcome.edition ?? ''} 完全一致，未发布新版本。` : outcomeLine(outcome));
  });
};

await endCommand((signal) => evaluate(process.argv.slice(2), signal));
