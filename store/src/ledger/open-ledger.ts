import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Clock } from '../clock.js';
import { checkedClock } from '../clock.js';
import { isDiskFull, LedgerNotUsable, reasonOf, StoreError } from '../store-error.js';
import type { LedgerHandle } from './handle.js';
import type { Ledger } from './ledger.js';
import { asLedger } from './ledger.js';
import type { WaitForTurn } from './migrate.js';
import { migrate, postgresTurn, sqliteTurn } from './migrate.js';
import { openPostgres } from './postgres.js';
import { endAbandonedLeases } from './lease.js';
import { closeInterruptedRuns } from './run.js';
import { openSqlite } from './sqlite.js';

export interface LedgerOptions {
  dataDir: string;
  /** PostgreSQL when given, else SQLite in `<dataDir>/ledger.db`. */
  databaseUrl?: string | undefined;
  clock: Clock;
  /** Days of acts are told in it; Changchun's by default. */
  timeZone?: string | undefined;
  /** No other process works with this ledger, so every run still marked as running was interrupted. */
  alone: boolean;
}

/**
 * Opens the ledger, brings its tables up to date, closes interrupted runs and, alone, ends the leases of dead processes.
 * @throws LedgerNotUsable when it cannot be reached, is damaged or lost, or belongs to another program version.
 */
export async function openLedger({ dataDir, databaseUrl, clock, timeZone, alone }: LedgerOptions): Promise<Ledger> {
  const time: LedgerTime = { clock: checkedClock(clock), ...(timeZone === undefined ? {} : { timeZone }) };
  return databaseUrl === undefined ? openFile(dataDir, time, alone) : openServer(databaseUrl, time, alone);
}

type LedgerTime = Omit<LedgerHandle, 'db'>;

async function openServer(databaseUrl: string, time: LedgerTime, alone: boolean): Promise<Ledger> {
  const { host } = new URL(databaseUrl);
  try {
    return await ready({ db: openPostgres(databaseUrl), ...time }, postgresTurn, alone);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new LedgerNotUsable(`账本数据库 ${host} 无法使用：${reasonOf(error)}。请检查 DATABASE_URL 与数据库服务后重试。`, error);
  }
}

async function openFile(dataDir: string, time: LedgerTime, alone: boolean): Promise<Ledger> {
  const path = join(dataDir, 'ledger.db');
  const bornMark = join(dataDir, 'ledger.born');
  try {
    const db = openSqlite(path);
    const ledger = { db, ...time };
    await refuseDamaged(ledger, existsSync(bornMark)).catch(closing(ledger));
    const opened = await ready(ledger, sqliteTurn, alone);
    await writeMark(bornMark);
    return opened;
  } catch (error) {
    if (error instanceof StoreError && !isDiskFull(error)) throw error;
    if (isDiskFull(error)) throw new LedgerNotUsable(`账本文件 ${path} 所在磁盘已满，程序没有启动，已有数据不受影响。请腾出空间后重试。`, error);
    throw new LedgerNotUsable(`账本文件 ${path} 无法使用：${reasonOf(error)}。请从备份恢复该文件后重试。`, error);
  }
}

async function ready(ledger: LedgerHandle, turn: WaitForTurn, alone: boolean): Promise<Ledger> {
  try {
    await migrate(ledger, turn);
    await closeInterruptedRuns(ledger, alone);
    if (alone) await endAbandonedLeases(ledger);
  } catch (error) {
    await ledger.db.destroy();
    throw error;
  }
  return asLedger(ledger);
}

const closing = (ledger: LedgerHandle) => async (error: unknown): Promise<never> => {
  await ledger.db.destroy();
  throw error;
};

/** A ledger file that was lost or cut to nothing would else open as a new, empty one, and nobody would know. */
async function refuseDamaged({ db }: LedgerHandle, born: boolean): Promise<void> {
  const check = await sql<{ quickCheck: string }>`pragma quick_check`.execute(db);
  const verdict = check.rows[0]?.quickCheck;
  if (verdict !== 'ok') throw new LedgerNotUsable(`账本文件已损坏（${verdict ?? '无法检查'}）。请从备份恢复 ledger.db 后重试。`);
  const { tables } = await sql<{ tables: number }>`select count(*) as tables from sqlite_schema`.execute(db).then((found) => found.rows[0] ?? { tables: 0 });
  if (born && tables === 0) throw new LedgerNotUsable('账本文件 ledger.db 丢失或已被清空，而此目录此前有过账本。请从备份恢复该文件；若确要从头开始，请改用另一个 DATA_DIR。');
}

async function writeMark(path: string): Promise<void> {
  const mark = await open(path, 'a', 0o600);
  try {
    await mark.sync();
  } finally {
    await mark.close();
  }
}
