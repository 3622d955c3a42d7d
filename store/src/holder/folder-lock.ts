import { join } from 'node:path';
import Database from 'libsql';
import { systemCode } from '../store-error.js';

const lockPath = (dataDir: string): string => join(dataDir, 'holder.db');

/**
 * Takes the folder's lock for as long as this process lives; the operating system frees it even after kill -9.
 * It is a byte-range lock: opening and closing `holder.db` by other means in the same process would drop it.
 * @returns a function that gives the lock back, or null when somebody else has it.
 */
export function takeLock(dataDir: string): (() => void) | null {
  const lock = new Database(lockPath(dataDir), { timeout: 1000 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (systemCode(error).startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
  return () => {
    lock.exec('ROLLBACK');
    lock.close();
  };
}

/** Whether some process has the lock now; asking does not take it. */
export function isLocked(dataDir: string): boolean {
  const lock = new Database(lockPath(dataDir));
  try {
    lock.prepare('SELECT count(*) FROM sqlite_schema').all();
    return false;
  } catch (error) {
    if (systemCode(error).startsWith('SQLITE_BUSY')) return true;
    throw error;
  } finally {
    lock.close();
  }
}
