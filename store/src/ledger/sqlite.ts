import Database from 'libsql';
import type { SqliteDatabase } from 'kysely';
import { CamelCasePlugin, Kysely, SqliteDialect } from 'kysely';
import type { LedgerTables } from './tables.js';

const BUSY_TIMEOUT_MS = 5000;

/** Opens the ledger file; `synchronous=FULL` because a published edition must outlive a power cut. */
export function openSqlite(path: string): Kysely<LedgerTables> {
  const file = new Database(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    file.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
  } catch (error) {
    file.close();
    throw error;
  }
  return new Kysely<LedgerTables>({
    dialect: new SqliteDialect({ database: asKyselyWants(file) }),
    plugins: [new CamelCasePlugin()],
  });
}

/** A deferred BEGIN fails with SQLITE_BUSY, not waiting, when it later wants to write and another process wrote first. */
function asKyselyWants(file: Database.Database): SqliteDatabase {
  return {
    close: () => file.close(),
    prepare: (sql) => {
      const statement = file.prepare(sql === 'begin' ? 'begin immediate' : sql);
      return {
        reader: statement.reader,
        all: (parameters) => statement.all(parameters),
        run: (parameters) => statement.run(parameters),
        iterate: (parameters) => statement.iterate(parameters),
      };
    },
  };
}
