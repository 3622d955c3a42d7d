import type { Archive } from './archive/archive.js';
import { openArchive } from './archive/archive.js';
import type { Clock } from './clock.js';
import { systemClock } from './clock.js';
import type { HeldFolder, Holding } from './holder/hold-folder.js';
import { holdFolder } from './holder/hold-folder.js';
import { usableFolder } from './holder/usable-folder.js';
import type { Ledger } from './ledger/ledger.js';
import { openLedger } from './ledger/open-ledger.js';
import type { Warehouse } from './warehouse/warehouse.js';
import { openWarehouse } from './warehouse/warehouse.js';

export interface StoreOptions {
  dataDir: string;
  /** A ClickHouse server; the embedded engine when absent. */
  clickhouseUrl?: string | undefined;
  /** A PostgreSQL server for the ledger; SQLite in the data folder when absent. */
  databaseUrl?: string | undefined;
  clock?: Clock;
  /** Of the jurisdiction; Changchun's when absent. */
  timeZone?: string;
  role?: Holding['role'];
}

export interface Store {
  archive: Archive;
  ledger: Ledger;
  warehouse: Warehouse;
  /** The folder this process holds alone, or null when both databases are servers and several processes share them. */
  folder: HeldFolder | null;
  close(): Promise<void>;
}

type Closing = () => Promise<void>;

/**
 * Opens the three shelves; what was opened is closed again when a later one fails.
 * @throws FolderInUse, FolderNotUsable, LedgerNotUsable, WarehouseError
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const closings: Closing[] = [];
  try {
    return await openShelves(options, closings);
  } catch (error) {
    await closeAll(closings);
    throw error;
  }
}

async function openShelves({ clock = systemClock, role = 'server', ...where }: StoreOptions, closings: Closing[]): Promise<Store> {
  const alone = where.clickhouseUrl === undefined || where.databaseUrl === undefined;
  const folder = alone ? await holdFolder(where.dataDir, { role, clock }) : null;
  if (folder !== null) closings.unshift(() => folder.release());
  const dataDir = folder === null ? await usableFolder(where.dataDir) : folder.path;
  const archive = await openArchive({ dataDir, alone });
  const ledger = await openLedger({ dataDir, databaseUrl: where.databaseUrl, clock, timeZone: where.timeZone, alone });
  closings.unshift(() => ledger.close());
  const warehouse = await openWarehouse({ dataDir, clickhouseUrl: where.clickhouseUrl });
  closings.unshift(() => warehouse.close());
  return { archive, ledger, warehouse, folder, close: () => closeAll(closings) };
}

/** Newest first; one that fails does not keep the others open. Closing twice does nothing the second time. */
async function closeAll(closings: Closing[]): Promise<void> {
  const failures: unknown[] = [];
  for (const close of closings.splice(0)) await close().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, '数据存储未能完全关闭，请查看日志中的原因。');
}
