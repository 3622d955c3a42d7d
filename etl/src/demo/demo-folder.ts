import { access, constants, mkdir, readdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Thrown when a folder cannot take a demo; the message is one Chinese sentence. */
export class DemoFolderNotUsable extends Error {}

const CAUSES: Readonly<Record<string, string>> = {
  EACCES: '当前用户没有读写权限', EPERM: '当前用户没有读写权限', ENOENT: '无法在该处建立目录',
  ENOTDIR: '该路径或其上级是一个文件，不是目录', EROFS: '所在磁盘是只读的', ENOSPC: '磁盘已满',
};

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

const isThere = (path: string): Promise<boolean> => stat(path).then(() => true, () => false);

/** Not `mkdir({ recursive: true })`: in a folder that takes no entries, such as /proc, Node 20 never returns from it. */
const makeWithParents = async (path: string): Promise<void> => {
  try {
    await mkdir(path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return;
    if (codeOf(error) !== 'ENOENT' || (await isThere(dirname(path)))) throw error;
    await makeWithParents(dirname(path));
    await makeWithParents(path);
  }
};

/** The same failure in words, or the failure itself when it is none of a file system. */
export const inWords = (error: unknown, folder: string): unknown => {
  const cause = CAUSES[codeOf(error)];
  return cause === undefined ? error : new DemoFolderNotUsable(`文件夹 ${folder} 不能写入演示数据：${cause}。请换一个可写的文件夹。`, { cause: error });
};

/** Makes the folder when it is missing. Throws DemoFolderNotUsable when it cannot be written. */
export const usableFolder = async (folder: string): Promise<void> => {
  try {
    await makeWithParents(folder);
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    await readdir(folder);
  } catch (error) {
    throw inWords(error, folder);
  }
};

/** As `usableFolder`, and throws DemoFolderNotUsable when the folder holds anything: a demo never mixes with other files. */
export const emptyFolder = async (folder: string): Promise<void> => {
  await usableFolder(folder);
  const [first] = await readdir(folder);
  if (first !== undefined) throw new DemoFolderNotUsable(`文件夹 ${folder} 不是空的（有“${first}”），演示数据不会写入。请换一个空文件夹。`);
};
