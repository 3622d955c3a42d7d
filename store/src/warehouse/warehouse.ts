import { join } from 'node:path';
import { z } from 'zod';
import type { Access } from './access.js';
import { askRows, plain } from './asking.js';
import { createEdition, databaseOf, dropEdition, listEditions, replaceEdition } from './edition.js';
import { embeddedAccess } from './embedded/embedded-access.js';
import { defaultLimits, type LimitsByRole } from './limits.js';
import { migrationsFolder, readMigrations } from './migration.js';
import { type Reader, readerOn } from './reader.js';
import { serverAccess } from './server/server-access.js';
import { WarehouseError } from './warehouse-error.js';
import { type Writer, writerOn } from './writer.js';

/** Facts and verdicts by edition, whether the engine is embedded or a server. Every failure is a WarehouseError. */
export interface Warehouse {
  /** Read-only questions to one edition; the edition is looked up when a question is asked. */
  reader(edition: string): Reader;
  /** A new unpublished edition: empty, or a copy of `from` that shares its files. A half-made one is dropped again. */
  createEdition(id: string, from: string | null): Promise<Writer>;
  /** Changes to an edition that nobody reads yet. */
  writer(id: string): Writer;
  dropEdition(id: string): Promise<void>;
  /** Puts the edition `by` in the place of `id`, under that name; what was there is dropped. */
  replaceEdition(id: string, by: string): Promise<void>;
  /** The ids of all editions present, published or not. */
  editions(): Promise<readonly string[]>;
  /** Parts that the engine set aside because they were damaged: anything but 0 means that rows are missing. */
  detachedParts(): Promise<number>;
  version(): Promise<string>;
  /** @throws WarehouseError when the engine does not answer. */
  ping(): Promise<void>;
  /** Stops what runs and lets go of the folder or the connections. */
  close(): Promise<void>;
}

export interface WarehouseOptions {
  limits?: LimitsByRole;
  /** Below this many free bytes nothing is created, altered or loaded. A full disk during DDL destroys metadata. */
  minFreeBytes?: number;
  /** The folder of `NNN_verb_noun.sql` files; the shelf's own by default. */
  migrations?: string;
}

const enough = 512 * 1024 * 1024;
const counted = z.tuple([z.object({ count: z.coerce.number() })]);
const versioned = z.tuple([z.object({ version: z.string() })]);

/** The engine inside this process, on a folder that it has for itself. @throws WarehouseError `locked`, `unavailable` */
export async function openEmbeddedWarehouse({ folder, ...options }: WarehouseOptions & { folder: string }): Promise<Warehouse> {
  return open(embeddedAccess(folder, options.limits ?? defaultLimits), options);
}

/** A server or cluster by URL (`https://user:password@host:8443`). @throws WarehouseError `unavailable` */
export async function openServerWarehouse({ url, ...options }: WarehouseOptions & { url: string }): Promise<Warehouse> {
  return open(serverAccess(url, options.limits ?? defaultLimits), options);
}

/** The server when there is a URL, else the embedded engine in `<dataDir>/warehouse`. */
export async function openWarehouse(place: WarehouseOptions & { dataDir: string; clickhouseUrl?: string | undefined }): Promise<Warehouse> {
  const { dataDir, clickhouseUrl, ...options } = place;
  if (clickhouseUrl !== undefined) return openServerWarehouse({ ...options, url: clickhouseUrl });
  return openEmbeddedWarehouse({ ...options, folder: join(dataDir, 'warehouse') });
}

async function open(access: Access, options: WarehouseOptions): Promise<Warehouse> {
  try {
    await versionOf(access);
    return warehouseOn(access, options);
  } catch (error) {
    await access.close();
    throw error;
  }
}

function warehouseOn(access: Access, options: WarehouseOptions): Warehouse {
  const migrations = readMigrations(options.migrations ?? migrationsFolder);
  const room = (): Promise<void> => assertRoom(access, options.minFreeBytes ?? enough);
  const writer = (id: string): Writer => writerOn(access.client(databaseOf(id), 'writer'), room);
  return {
    reader: (edition) => readerOn(access.client(databaseOf(edition), 'reader')),
    createEdition: async (id, from) => {
      await room();
      await createEdition(access, { id, from }, migrations);
      return writer(id);
    },
    writer,
    dropEdition: (id) => dropEdition(access, id),
    replaceEdition: (id, by) => replaceEdition(access, { id, by }, migrations),
    editions: () => listEditions(access),
    detachedParts: () => detachedParts(access),
    version: () => versionOf(access),
    ping: async () => void (await versionOf(access)),
    close: () => access.close(),
  };
}

async function assertRoom(access: Access, least: number): Promise<void> {
  const free = await access.freeBytes();
  if (free >= least) return;
  const message = `数据仓库所在磁盘只剩 ${mebibytes(free)} MiB，低于 ${mebibytes(least)} MiB：请先清理磁盘再重试，数据未作任何改动。`;
  throw new WarehouseError({ code: 'disk_full', query: 'free-space', message });
}

const mebibytes = (bytes: number): number => Math.floor(bytes / 1024 / 1024);

async function versionOf(access: Access): Promise<string> {
  const rows = await askRows(access.client(access.home, 'reader'), plain('version', 'SELECT version() AS version'));
  return versioned.parse(rows)[0].version;
}

async function detachedParts(access: Access): Promise<number> {
  const sql = "SELECT count() AS count FROM system.detached_parts WHERE startsWith(database, 'edition_')";
  return counted.parse(await askRows(access.client(access.home, 'writer'), plain('detached-parts', sql)))[0].count;
}
