import { lstat, readdir, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PipelineError } from '../../pipeline/pipeline-error.js';
import type { SkipReason } from '../skip-reason.js';

/** A file of the folder; `path` is its identity: relative, with `/`, in the order of its text. */
export interface FoundFile {
  readonly path: string;
  readonly absolute: string;
  readonly size: number;
}

export interface SkippedFile {
  readonly path: string;
  readonly reason: SkipReason;
}

export interface FolderListing {
  readonly files: readonly FoundFile[];
  readonly skipped: readonly SkippedFile[];
}

export interface FolderWish {
  readonly root: string;
  /** Whether a file of this path is meant; links and pipes that are not meant are not told either. */
  readonly isMeant: (path: string) => boolean;
  /** Seconds in which size and time of change must not move. */
  readonly settle: number;
  readonly signal: AbortSignal;
}

interface Seen extends FoundFile {
  readonly changed: number;
}

const IGNORED = /^(?:\.|~\$)|^(?:Thumbs\.db|desktop\.ini)$|\.(?:tmp|part|crdownload)$/iu;

/**
 * The plain files of a folder and its sub-folders, sorted by path. Links, pipes and files still growing are skipped with a reason;
 * hidden and temporary ones are nobody's data. Throws PipelineError when the folder cannot be listed.
 */
export const listFolder = async (wish: FolderWish): Promise<FolderListing> => {
  await refuseUnusable(wish.root);
  const seen: Seen[] = [];
  const skipped: SkippedFile[] = [];
  await walk(wish, '', { seen, skipped });
  const files = await settled(wish, seen, skipped);
  return { files: files.sort(byPath), skipped: skipped.sort(byPath) };
};

const byPath = (left: { path: string }, right: { path: string }): number => (left.path < right.path ? -1 : 1);

/** @throws PipelineError when there is no such folder */
export const refuseUnusable = async (root: string): Promise<void> => {
  const found = await stat(root).catch(() => null);
  if (found === null) throw new PipelineError('source-unusable', `找不到资料文件夹 ${root}。请确认路径，或用 --folder 指定存放报表的文件夹。`);
  if (!found.isDirectory()) throw new PipelineError('source-unusable', `${root} 不是文件夹。请用 --folder 指定存放报表的文件夹。`);
};

const walk = async (wish: FolderWish, inside: string, into: { seen: Seen[]; skipped: SkippedFile[] }): Promise<void> => {
  const entries = await readdir(join(wish.root, inside), { withFileTypes: true }).catch((cause: unknown) => {
    throw new PipelineError('source-unusable', `无法读取文件夹 ${join(wish.root, inside)}（${cause instanceof Error ? cause.message : String(cause)}）。请授予读取权限后重试。`);
  });
  for (const entry of entries) {
    if (IGNORED.test(entry.name)) continue;
    const path = posix.join(inside, entry.name);
    if (entry.isDirectory()) await walk(wish, path, into);
    else if (!wish.isMeant(path)) continue;
    else if (entry.isFile()) await look(wish.root, path, into);
    else into.skipped.push({ path, reason: entry.isSymbolicLink() ? 'link' : 'special' });
  }
};

/** What was moved away since it was listed is told as still moving. */
const look = async (root: string, path: string, { seen, skipped }: { seen: Seen[]; skipped: SkippedFile[] }): Promise<void> => {
  const absolute = join(root, path);
  const found = await lstat(absolute).catch(() => null);
  if (found === null) skipped.push({ path, reason: 'growing' });
  else seen.push({ path, absolute, size: found.size, changed: found.mtimeMs });
};

/** Only what was touched within the last seconds can still be growing: it is looked at twice. */
const settled = async ({ settle, signal }: FolderWish, seen: readonly Seen[], skipped: SkippedFile[]): Promise<FoundFile[]> => {
  const fresh = seen.filter((file) => Date.now() - file.changed < 2000 * settle);
  if (fresh.length > 0) await wait(1000 * settle, undefined, { signal });
  const growing = new Set<string>();
  for (const file of fresh) {
    const now = await lstat(file.absolute).catch(() => null);
    if (now === null || now.size !== file.size || now.mtimeMs !== file.changed) growing.add(file.path);
  }
  for (const path of growing) skipped.push({ path, reason: 'growing' });
  return seen.filter((file) => !growing.has(file.path)).map(({ path, absolute, size }) => ({ path, absolute, size }));
};
