import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readHolder, systemClock } from '@monitor/store';
import { readEtlConfig } from '../config.js';
import { runPipeline } from '../pipeline/run-pipeline.js';
import { folderSource } from '../source/folder/folder-source.js';
import { refuseUnusable } from '../source/folder/list-folder.js';
import { runOnServer, serverOf } from '../terminal/ask-server.js';
import { endCommand, UsageError } from '../terminal/command-end.js';
import { readOptions } from '../terminal/command-options.js';
import { dataDirOf, withStore } from '../terminal/open-command-store.js';
import { outcomeLine, progressPrinter } from '../terminal/progress-lines.js';

const table = {
  folder: '存放报表的文件夹，默认取环境变量 SOURCE_DIR',
  'data-dir': '数据目录，默认取环境变量 DATA_DIR',
};

/** The folder named by option or environment; `null` when none is. */
const folderOf = (options: ReadonlyMap<string, string>): string | null => {
  const named = options.get('folder');
  return named === undefined ? readEtlConfig().sourceDir : resolve(named);
};

/** The folder that `npm start` fills with the demo city when there is no data. */
const ownFolder = (dataDir: string): string => {
  const folder = join(dataDir, 'source');
  if (existsSync(folder)) return folder;
  throw new UsageError('没有指定资料文件夹。请用 --folder 指定，或设置环境变量 SOURCE_DIR。');
};

/** `npm run load`: alone on the data folder, or through the server that holds it. */
const load = async (args: readonly string[], signal: AbortSignal): Promise<void> => {
  const options = readOptions('load', table, args);
  if (options === null) return;
  const [dataDir, folder] = [dataDirOf(options), folderOf(options)];
  if (folder !== null) await refuseUnusable(folder);
  const server = serverOf(await readHolder(dataDir), signal);
  if (server !== null) return runOnServer(server, { kind: 'load', ...(folder === null ? {} : { folder }) });
  const source = folderSource(folder ?? ownFolder(dataDir));
  await withStore(dataDir, async (store, judging) => {
    const onProgress = progressPrinter(console.log);
    const order = { store, clock: systemClock, trigger: 'command', requestedBy: 'command', source, signal, onProgress, ...judging } as const;
    console.log(outcomeLine(await runPipeline(order)));
  });
};

await endCommand((signal) => load(process.argv.slice(2), signal));
