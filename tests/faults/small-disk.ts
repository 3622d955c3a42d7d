import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, rmdir, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A disk of its own in memory, small enough to be filled. */
export interface SmallDisk {
  readonly path: string;
  /** Whether `fault-at.mjs` has filled it. */
  isFull(): boolean;
  /** Takes so much that this share of the disk is in use. */
  fillTo(share: number): Promise<void>;
  free(): Promise<void>;
  remove(): Promise<void>;
}

/** `null`, and a word on the console, where this user may not mount one. */
export const aSmallDisk = async (mebibytes: number): Promise<SmallDisk | null> => {
  const path = await mkdtemp(join(tmpdir(), 'disk-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', path]);
  } catch (error) {
    await rmdir(path);
    console.warn(`NOT TRIED: what a full disk does. Only root may mount a small disk here: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
  return diskAt(path);
};

/** The filler stands where the workers of `worker.ts` look for it, beside their data folder. */
const diskAt = (path: string): SmallDisk => {
  const filler = join(path, 'filler');
  return {
    path,
    isFull: () => existsSync(filler),
    fillTo: async (share) => {
      await rm(filler, { force: true });
      const { blocks, bavail, bsize } = await statfs(path);
      await run('fallocate', ['-l', String(Math.ceil(share * blocks - (blocks - bavail)) * bsize), filler]);
    },
    free: () => rm(filler, { force: true }),
    remove: async () => {
      // Lazily: a process that is still ending may look at it.
      await run('umount', ['-l', path]);
      await rmdir(path);
    },
  };
};
