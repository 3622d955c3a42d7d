import { resolve } from 'node:path';
import { readEtlConfig } from '../config.js';
import { refuseUnusable } from '../source/folder/list-folder.js';
import { FOLDER } from '../source/manifest-entry.js';
import { endCommand, UsageError } from '../terminal/command-end.js';
import { readOptions } from '../terminal/command-options.js';
import { loadNow } from '../terminal/load-now.js';
import { dataDirOf } from '../terminal/open-command-store.js';

const table = {
  folder: '存放报表的文件夹，默认取环境变量 SOURCE_DIR',
  source: '只装载这个来源（sources 文件夹中的配置名），默认装载资料文件夹',
  replay: { meaning: '不重新取数，按现在的配置重读该来源已存档的文件' },
  'data-dir': '数据目录，默认取环境变量 DATA_DIR',
};

/** The folder named by option or environment; `null` when none is. @throws PipelineError when it cannot be used */
const folderOf = async (options: ReadonlyMap<string, string>): Promise<string | null> => {
  const named = options.get('folder');
  const folder = named === undefined ? readEtlConfig().sourceDir : resolve(named);
  if (folder !== null) await refuseUnusable(folder);
  return folder;
};

/** `npm run load`: alone on the data folder, or through the server that holds it. */
const load = async (args: readonly string[], signal: AbortSignal): Promise<void> => {
  const options = readOptions('load', table, args);
  if (options === null) return;
  const [dataDir, source, replay] = [dataDirOf(options), options.get('source') ?? FOLDER, options.has('replay')];
  if (source !== FOLDER && options.has('folder')) throw new UsageError('--folder 只用于资料文件夹；其他来源的位置写在它的配置里。请去掉 --folder 或 --source。');
  await loadNow({ dataDir, source, replay, signal, folder: source === FOLDER ? await folderOf(options) : null });
};

await endCommand((signal) => load(process.argv.slice(2), signal));
