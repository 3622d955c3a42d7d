import { statfs } from 'node:fs/promises';
import { ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { type Access, Clients } from '../access.js';
import { type LimitsByRole, settingsFor } from '../limits.js';
import { EmbeddedConnection } from './connection.js';
import { Engine } from './engine.js';

// The database `default` of the embedded engine reads any file of the host by its name.
const home = 'system';

// Mapped into memory, as the engine does by itself, a file counts as memory of the process that reads it.
const ofFiles = { storage_file_read_method: 'pread' };

/** @throws WarehouseError `locked` or `unavailable`. */
export function embeddedAccess(folder: string, limits: LimitsByRole): Access {
  const engine = Engine.open(folder);
  const clients = new Clients((database, role) =>
    createClient({
      connection: new EmbeddedConnection(engine, { database, role, settings: { ...settingsFor(role, limits[role]), ...ofFiles } }),
      log: { level: ClickHouseLogLevel.OFF },
    }),
  );
  return {
    home,
    client: (database, role) => clients.get(database, role),
    forget: (database) => clients.forget(database),
    freeBytes: async () => {
      const disk = await statfs(engine.folder);
      return disk.bavail * disk.bsize;
    },
    close: async () => {
      await clients.closeAll();
      await engine.close();
    },
  };
}
