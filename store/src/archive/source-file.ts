import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { constants, open, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { FileNotKeepable, reasonOf, systemCode } from '../store-error.js';

const CAUSES: Readonly<Record<string, string>> = {
  EACCES: '没有读取权限。请授予运行用户读取权限后重试',
  ELOOP: '它是符号链接。请放入文件本身',
  ENAMETOOLONG: '文件名过长。请改短后重试',
  ENOENT: '找不到它。请确认路径，并等复制完成后重试',
  ENXIO: '它不是普通文件。请放入普通文件',
};

/**
 * Opens a plain file for reading, never through a link and never blocking on a pipe.
 * @param root when given, the file must lie inside this folder.
 * @throws FileNotKeepable
 */
export async function openSource(path: string, root?: string): Promise<FileHandle> {
  if (root !== undefined) await refuseOutside(path, root);
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch((error: unknown) => {
    throw refusal(path, CAUSES[systemCode(error)] ?? reasonOf(error), error);
  });
  const found = await file.stat();
  if (found.isFile()) return file;
  await file.close();
  throw refusal(path, found.isDirectory() ? '它是目录。请放入文件本身' : '它不是普通文件。请放入普通文件');
}

export interface Fingerprint {
  sha256: string;
  size: number;
}

/** Reads a file to its end and hands every chunk on, in order. */
export async function fingerprint(file: FileHandle, eachChunk?: (chunk: Uint8Array) => Promise<void>): Promise<Fingerprint> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(256 * 1024);
  let size = 0;
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, buffer.length, size);
    if (bytesRead === 0) return { sha256: hash.digest('hex'), size };
    const chunk = buffer.subarray(0, bytesRead);
    hash.update(chunk);
    await eachChunk?.(chunk);
    size += bytesRead;
  }
}

async function refuseOutside(path: string, root: string): Promise<void> {
  const folder = await realpath(dirname(path)).catch((error: unknown) => {
    throw refusal(path, CAUSES[systemCode(error)] ?? reasonOf(error), error);
  });
  const way = relative(await realpath(root), join(folder, basename(path)));
  if (way === '' || way === '..' || way.startsWith(`..${sep}`)) {
    throw refusal(path, `它不在允许的目录 ${root} 之内。请把文件放入该目录`);
  }
}

const refusal = (path: string, why: string, cause?: unknown): FileNotKeepable =>
  new FileNotKeepable(`文件 ${JSON.stringify(path)} 无法存档：${why}。`, cause);
