import { lstat, readdir, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PipelineError } from '../pipeline/pipeline-error.js';

/** A file of the folder; `path` is its identity: relative, with `/`, in the order of its text. */
export interface FoundFile {
  readonly path: string;
  readonly absolute: string;
  readonly size: number;
}

/** Why an entry is not read, with what to do about it. */
export const skipReasons = {
  link: '这是符号链接，不会被读取。请放入文件本身。',
  special: '这不是普通文件，不会被读取。请放入普通文件。',
  growing: '文件仍在写入，本次未读取。请等复制完成后重新装载。',
  unreadable: '文件无法读取，本次未载入。请检查读取权限后重新装载。',
} as const;

export type SkipReason = keyof typeof skipReasons;

export interface SkippedFile {
  readonly path: string;
  readonly reason: SkipReason;
}

export interface FolderListing {
  readonly files: readonly FoundFile[];
  readonly skipped: readonly SkippedFile[];
}

interface Seen extends FoundFile {
  readonly changed: number;
}

const IGNORED = /^(?:\.|~\$)|^(?:Thumbs\.db|desktop\.ini)$|\.(?:tmp|part|crdownload)$/iu;
const SETTLING_MS = 1000;

/** Where files come from: a name for the ledger, a root that no file may leave, and what lies there now. */
export interface Source {
  readonly name: string;
  readonly root: string;
  readonly list: () => Promise<FolderListing>;
}

/** The bureau's exchange folder. */
export const folderSource = (root: string): Source => ({ name: 'folder', root, list: () => listFolder(root) });

/**
 * The plain files of a folder and its sub-folders, sorted by path. Links, pipes and files still growing are skipped with a reason;
 * hidden and temporary ones are nobody's data. Throws PipelineError when the folder cannot be listed.
 */
export const listFolder = async (root: string): Promise<FolderListing> => {
  await refuseUnusable(root);
  const seen: Seen[] = [];
  const skipped: SkippedFile[] = [];
  await walk(root, '', { seen, skipped });
  const files = await settled(seen, skipped);
  return { files: files.sort(byPath), skipped: skipped.sort(byPath) };
};

const byPath = (left: { path: string }, right: { path: string }): number => (left.path < right.path ? -1 : 1);

/** @throws PipelineError when there is no such folder */
export const refuseUnusable = async (root: string): Promise<void> => {
  const found = await stat(root).catch(() => null);
  if (found === null) throw new PipelineError('source-unusable', `找不到资料文件夹 ${root}。请确认路径，或用 --folder 指定存放报表的文件夹。`);
  if (!found.isDirectory()) throw new PipelineError('source-unusable', `${root} 不是文件夹。请用 --folder 指定存放报表的文件夹。`);
};

const walk = async (root: string, inside: string, into: { seen: Seen[]; skipped: SkippedFile[] }): Promise<void> => {
  const entries = await readdir(join(root, inside), { withFileTypes: true }).catch((cause: unknown) => {
    throw new PipelineError('source-unusable', `无法读取文件夹 ${join(root, inside)}（${cause instanceof Error ? cause.message : String(cause)}）。请授予读取权限后重试。`);
  });
  for (const entry of entries) {
    if (IGNORED.test(entry.name)) continue;
    const path = posix.join(inside, entry.name);
    if (entry.isDirectory()) await walk(root, path, into);
    else if (entry.isFile()) into.seen.push(await look(root, path));
    else into.skipped.push({ path, reason: entry.isSymbolicLink() ? 'link' : 'special' });
  }
};

const look = async (root: string, path: string): Promise<Seen> => {
  const absolute = join(root, path);
  const { size, mtimeMs } = await lstat(absolute);
  return { path, absolute, size, changed: mtimeMs };
};

/** Only what was touched within the last seconds can still be growing: it is looked at twice. */
const settled = async (seen: readonly Seen[], skipped: SkippedFile[]): Promise<FoundFile[]> => {
  const fresh = seen.filter((file) => Date.now() - file.changed < 2 * SETTLING_MS);
  if (fresh.length > 0) await wait(SETTLING_MS);
  const growing = new Set<string>();
  for (const file of fresh) {
    const now = await lstat(file.absolute).catch(() => null);
    if (now === null || now.size !== file.size || now.mtimeMs !== file.changed) growing.add(file.path);
  }
  for (const path of growing) skipped.push({ path, reason: 'growing' });
  return seen.filter((file) => !growing.has(file.path)).map(({ path, absolute, size }) => ({ path, absolute, size }));
};
