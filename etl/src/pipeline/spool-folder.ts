import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '@monitor/store';

/** Lends an empty folder for what is on its way, beside the data where there is a data folder; several may be lent at once. */
export const withSpoolFolder = async <T>(store: Pick<Store, 'folder'>, work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await freshFolder(store);
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Removes what killed loads left of their spool, when nobody loads: it may be as large as a whole table. */
export const clearSpool = async ({ folder }: Pick<Store, 'folder'>): Promise<void> => {
  if (folder !== null) await rm(join(folder.path, 'spool'), { recursive: true, force: true });
};

const freshFolder = async (store: Pick<Store, 'folder'>): Promise<string> => {
  if (store.folder === null) return mkdtemp(join(tmpdir(), 'monitor-spool-'));
  const folder = join(store.folder.path, 'spool');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return mkdtemp(join(folder, 'run-'));
};
