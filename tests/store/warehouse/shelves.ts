import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedWarehouse, openServerWarehouse, type Warehouse, type WarehouseOptions } from '@monitor/store';
import { inChildProcess, messageOf } from './child-process.js';

/** A warehouse on an engine of its own, with a folder for the test's files. */
export interface Shelf {
  warehouse: Warehouse;
  folder: string;
  /** Writes a file into the test's folder and gives its path. */
  file(name: string, content: string | Uint8Array): string;
  close(): Promise<void>;
}

export interface ShelfKind {
  name: string;
  open(options?: WarehouseOptions): Promise<Shelf>;
}

export const createThings = `-- Things of all the types that matter.
CREATE TABLE thing (id UInt64, name String, note Nullable(String), amount Decimal(18, 2), day Date32)
ENGINE = MergeTree ORDER BY id SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;
`;

/** The two implementations behind the one contract. */
export const shelfKinds: readonly ShelfKind[] = [
  { name: 'embedded', open: openEmbedded },
  { name: 'server', open: openServer },
];

async function openEmbedded(options?: WarehouseOptions): Promise<Shelf> {
  const place = makePlace();
  const warehouse = await openEmbeddedWarehouse({ folder: join(place.folder, 'data'), migrations: place.migrations, ...options });
  return { ...place, warehouse, close: () => closing(warehouse, place.folder) };
}

async function openServer(options?: WarehouseOptions): Promise<Shelf> {
  const place = makePlace();
  const child = inChildProcess('http-facade.ts');
  const message = await messageOf(child);
  if (typeof message !== 'object' || message === null || !('port' in message)) throw new Error('the façade gave no port');
  const url = `http://127.0.0.1:${String(message.port)}`;
  const warehouse = await openServerWarehouse({ url, migrations: place.migrations, ...options });
  const close = async (): Promise<void> => {
    await closing(warehouse, place.folder);
    const gone = once(child, 'exit');
    child.disconnect();
    await gone;
  };
  return { ...place, warehouse, close };
}

interface Place {
  folder: string;
  migrations: string;
  file(name: string, content: string | Uint8Array): string;
}

function makePlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'warehouse-'));
  const migrations = join(folder, 'migrations');
  mkdirSync(migrations);
  writeFileSync(join(migrations, '001_create_things.sql'), createThings);
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  return { folder, migrations, file };
}

async function closing(warehouse: Warehouse, folder: string): Promise<void> {
  await warehouse.close();
  rmSync(folder, { recursive: true, force: true });
}
