import { statfs } from 'node:fs/promises';
import { isDiskFull, type Store, WarehouseError } from '@monitor/store';
import { PipelineError } from './pipeline-error.js';

/** Parts of the disk in use from which it is told, and from which no load begins. What is free beyond `ample` bytes is enough however large the disk. */
export const diskLimits = { tell: 0.8, refuse: 0.9, ample: 32 * 1024 ** 3 } as const;

interface DiskUse {
  /** From 0 to 1, of what this program may use. */
  readonly used: number;
  readonly freeBytes: number;
}

/** How full the disk of the data folder is; `null` where there is no such folder. */
const diskUse = async ({ folder }: Pick<Store, 'folder'>): Promise<DiskUse | null> => {
  if (folder === null) return null;
  const { blocks, bfree, bavail, bsize } = await statfs(folder.path);
  const [taken, free] = [blocks - bfree, bavail];
  return { used: taken / Math.max(taken + free, 1), freeBytes: free * bsize };
};

const percent = (share: number): string => `${Math.round(share * 100)}%`;
const mebibytes = (bytes: number): number => Math.floor(bytes / 1024 ** 2);

const sentence = ({ used, freeBytes }: DiskUse): string => `数据目录所在磁盘已用 ${percent(used)}，只剩 ${mebibytes(freeBytes)} MiB`;

/**
 * Before a load drafts: the engine destroys what it cannot write out, so there must be room to spare.
 * Returns what a person should be told, or `null`. @throws PipelineError `disk-full`
 */
export const checkRoom = async (store: Pick<Store, 'folder'>): Promise<string | null> => {
  const use = await diskUse(store);
  if (use === null || use.used < diskLimits.tell || use.freeBytes >= diskLimits.ample) return null;
  if (use.used < diskLimits.refuse) return `${sentence(use)}。请尽快清理或扩容：超过 ${percent(diskLimits.refuse)} 后不再装载。`;
  throw new PipelineError('disk-full', `${sentence(use)}，超过 ${percent(diskLimits.refuse)} 时不装载，现有数据不受影响。请清理或扩容后重新装载。`);
};

/** What ran into a full disk, in words that say what to do; anything else, and what the warehouse says of its own room, as it is. */
export const fullDiskExplained = (error: unknown): unknown =>
  isDiskFull(error) && !(error instanceof WarehouseError)
    ? new PipelineError('disk-full', '装载中途磁盘已满，本次装载作废，现有数据不受影响。请腾出空间后重新装载。')
    : error;
