import { access, constants, mkdir, realpath, stat } from 'node:fs/promises';
import { FolderNotUsable, reasonOf, systemCode } from '../store-error.js';

const CAUSES: Readonly<Record<string, string>> = {
  EACCES: '当前用户没有读写权限',
  EEXIST: '该路径是一个文件，不是目录',
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
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw notUsable(dataDir, CAUSES[systemCode(error)] ?? reasonOf(error), error);
  }
  if (!(await stat(dataDir)).isDirectory()) throw notUsable(dataDir, '该路径是一个文件，不是目录');
  return realpath(dataDir);
}

const notUsable = (dataDir: string, why: string, cause?: unknown): FolderNotUsable =>
  new FolderNotUsable(`数据目录 ${dataDir} 不可用：${why}。请修正后重试，或用 DATA_DIR 指定另一个可写的目录。`, cause);
