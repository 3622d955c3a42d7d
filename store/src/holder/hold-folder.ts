import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../clock.js';
import { systemClock } from '../clock.js';
import { FolderInUse, FolderNotUsable, isDiskFull } from '../store-error.js';
import { isLocked, takeLock } from './folder-lock.js';
import type { HolderNote } from './holder-note.js';
import { readNote, removeNote, writeNote } from './holder-note.js';
import { usableFolder } from './usable-folder.js';

export interface Holding {
  role: HolderNote['role'];
  clock?: Clock;
}

export interface HeldFolder {
  path: string;
  /** Tells commands on this machine how to reach this process. */
  announce(way: { url: string; token: string }): Promise<void>;
  release(): Promise<void>;
}

/**
 * Makes this process the only one that uses a data folder, until `release` or its death.
 * @throws FolderInUse naming the process that has it; FolderNotUsable.
 */
export async function holdFolder(dataDir: string, { role, clock = systemClock }: Holding): Promise<HeldFolder> {
  const path = await usableFolder(dataDir);
  const note: HolderNote = { pid: process.pid, role, startedAt: clock() };
  const unlock = await lockWith(note, path).catch((error: unknown) => {
    throw isDiskFull(error) ? noRoom(dataDir, error) : error;
  });
  if (unlock === null) throw inUse(dataDir, await readNote(path));
  return {
    path,
    announce: (way) => writeNote(path, { ...note, ...way }),
    release: async () => {
      await removeNote(path);
      unlock();
    },
  };
}

async function lockWith(note: HolderNote, path: string): Promise<(() => void) | null> {
  const unlock = takeLock(path);
  if (unlock === null) return null;
  try {
    await writeNote(path, note);
    return unlock;
  } catch (error) {
    unlock();
    throw error;
  }
}

/** The process that holds the folder now, or null when nobody does (whatever a dead process left written). */
export async function readHolder(dataDir: string): Promise<HolderNote | null> {
  if (!existsSync(join(dataDir, 'holder.db')) || !isLocked(dataDir)) return null;
  return readNote(dataDir);
}

const noRoom = (dataDir: string, cause: unknown): FolderNotUsable =>
  new FolderNotUsable(`数据目录 ${dataDir} 所在磁盘已满，程序没有启动，已有数据不受影响。请腾出空间后重试。`, cause);

function inUse(dataDir: string, note: HolderNote | null): FolderInUse {
  const who = note === null ? '另一个进程使用' : `进程 ${note.pid} 使用（自 ${note.startedAt}）`;
  return new FolderInUse(`数据目录 ${dataDir} 正被${who}。请先停止它，或改用另一个 DATA_DIR。`);
}
