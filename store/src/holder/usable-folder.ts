import { access, constants, mkdir, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { FolderNotUsable, reasonOf, systemCode } from '../store-error.js';

const CAUSES: Readonly<Record<string, string>> = {
  EACCES: '当前用户没有读写权限',
  ENOENT: '无法在该处建立目录',
  ENOSPC: '磁盘已满',
  ENOTDIR: '该路径或其上级是一个文件，不是目录',
  EPERM: '当前用户没有读写权限',
  EROFS: '所在磁盘是只读的',
};

/**
 * Makes the data folder when it is missing (mode 0700) and returns its real path.
 * @throws FolderNotUsable when it is no folder or cannot be written.
 */
export async function usableFolder(dataDir: string): Promise<string> {
  try {
    await makeWithParents(dataDir);
    if (!(await stat(dataDir)).isDirectory()) throw notUsable(dataDir, '该路径是一个文件，不是目录');
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    return await realpath(dataDir);
  } catch (error) {
    if (error instanceof FolderNotUsable) throw error;
    throw notUsable(dataDir, CAUSES[systemCode(error)] ?? reasonOf(error), error);
  }
}

/** Not `mkdir({ recursive: true })`: in a folder that takes no entries, such as /proc, Node 20 never returns from it. */
async function makeWithParents(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return;
    if (systemCode(error) !== 'ENOENT' || (await isThere(dirname(path)))) throw error;
    await makeWithParents(dirname(path));
    await makeWithParents(path);
  }
}

const isThere = (path: string): Promise<boolean> => stat(path).then(() => true, () => false);

const notUsable = (dataDir: string, why: string, cause?: unknown): FolderNotUsable =>
  new FolderNotUsable(`数据目录 ${dataDir} 不可用：${why}。请修正后重试，或用 DATA_DIR 指定另一个可写的目录。`, cause);
