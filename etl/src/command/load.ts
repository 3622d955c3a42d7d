import { resolve } from 'node:path';
import { refuseUnusable } from '../source/folder/list-folder.js';
import { FOLDER } from '../source/manifest-entry.js';
import { endCommand, UsageError } from '../terminal/command-end.js';
import { readOptions } from '../terminal/command-options.js';
import { loadNow } from '../terminal/load-now.js';
import { dataDirOf } from '../terminal/open-command-store.js';
import { exchangeFolderOf } from '../terminal/own-sources.js';

const table = {
  folder: '存放报表的文件夹，默认取环境变量 SOURCE_DIR',
  source: '只装载这个来源（sources 文件夹中的配置名），默认装载资料文件夹',
  replay: { meaning: '不重新取数，按现在的配置重读该来源已存档的文件' },
  'data-dir': '数据目录，默认取环境变量 DATA_DIR',
};

/** The folder that is to be loaded. @throws UsageError, PipelineError when it cannot be */
const folderOf = async (options: ReadonlyMap<string, string>, dataDir: string): Promise<string> => {
  const named = options.get('folder');
  const folder = named === undefined ? exchangeFolderOf(dataDir) : resolve(named);
  if (folder === null) throw new UsageError('没有指定资料文件夹。请用 --folder 指定，或设置环境变量 SOURCE_DIR。');
  await refuseUnusable(folder);
  return folder;
};

/** `npm run load`: alone on the data folder, or through the server that holds it. */
const load = async (args: readonly string[], signal: AbortSignal): Promise<void> => {
  const options = readOptions('load', table, args);
  if (options === null) return;
  const [dataDir, source, replay] = [dataDirOf(options), options.get('source') ?? FOLDER, options.has('replay')];
  if (source !== FOLDER && options.has('folder')) throw new UsageError('--folder 只用于资料文件夹；其他来源的位置写在它的配置里。请去掉 --folder 或 --source。');
  await loadNow({ dataDir, source, replay, signal, folder: source === FOLDER ? await folderOf(options, dataDir) : null });
};

await endCommand((signal) => load(process.argv.slice(2), signal));
