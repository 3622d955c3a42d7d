import Database from 'libsql';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { CamelCasePlugin, Kysely, SqliteDialect } from 'kysely';
import { isDiskFull, LedgerFull } from '../store-error.js';
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

const TRANSACTION_WORDS: Readonly<Record<string, string>> = { begin: 'begin immediate', commit: 'commit', rollback: 'rollback' };

/**
 * A statement that libsql ends with SQLITE_BUSY stays open and freezes what the connection sees. So only `exec`, which
 * leaves nothing open, waits for the write lock: every transaction begins immediate, every single write is one.
 */
function asKyselyWants(file: Database.Database): SqliteDatabase {
  return {
    close: () => {
      emptyLog(file);
      file.close();
    },
    prepare: (sql) => {
      const word = TRANSACTION_WORDS[sql];
      return word === undefined ? prepared(file, sql) : transactionStatement(file, word);
    },
  };
}

/** On a full disk the log stays as it is: it is part of the ledger, and the next opening reads it. */
function emptyLog(file: Database.Database): void {
  try {
    file.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch (error) {
    if (isDiskFull(error)) return;
    file.close();
    throw error;
  }
}

function transactionStatement(file: Database.Database, word: string): SqliteStatement {
  const run = () => {
    // On a full disk the engine has rolled back by itself; a complaint about that would hide the reason.
    if (word !== 'rollback' || file.inTransaction) told(() => file.exec(word));
    return { changes: 0, lastInsertRowid: 0 };
  };
  return { reader: false, run, all: notForRows, iterate: notForRows };
}

function notForRows(): never {
  throw new TypeError('A transaction statement returns no rows');
}

function prepared(file: Database.Database, sql: string): SqliteStatement {
  const statement = file.prepare(sql);
  const onlyReads = /^(select|pragma)\b/i.test(sql);
  const guarded = <T>(work: () => T): T => told(() => (onlyReads || file.inTransaction ? work() : locked(file, work)));
  return {
    reader: statement.reader,
    all: (parameters) => guarded(() => statement.all(parameters)),
    run: (parameters) => guarded(() => statement.run(parameters)),
    iterate: (parameters) => statement.iterate(parameters),
  };
}

/** The engine's own words for a full disk help nobody. */
function told<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw isDiskFull(error) ? new LedgerFull('账本所在磁盘已满，这一步没有记下，已有数据不受影响。请腾出磁盘空间后重试。', error) : error;
  }
}

function locked<T>(file: Database.Database, work: () => T): T {
  file.exec('begin immediate');
  try {
    const result = work();
    file.exec('commit');
    return result;
  } catch (error) {
    if (file.inTransaction) file.exec('rollback');
    throw error;
  }
}
