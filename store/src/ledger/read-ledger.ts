import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LedgerNotUsable, reasonOf } from '../store-error.js';
import { type Edition, editionBook } from './edition.js';
import { type Evaluation, evaluationBook, type EvaluationParts } from './evaluation.js';
import { openPostgres } from './postgres.js';
import { openSqlite } from './sqlite.js';

/** The part of a ledger that a check looks at. */
export interface LedgerReading {
  /** By year and number; of one year when given. @throws EvaluationDamaged */
  evaluations(year?: number): Promise<Evaluation[]>;
  /** @throws NotFound, EvaluationDamaged */
  evaluationParts(id: string): Promise<EvaluationParts>;
  /** @throws NotFound */
  edition(id: string): Promise<Edition>;
}

/** Beside a server that works with the same ledger: nothing is migrated, ended or written. */
export interface OpenReading extends LedgerReading {
  close(): Promise<void>;
}

const noClock = (): never => {
  throw new Error('a ledger opened for reading writes nothing');
};

const openDatabase = (dataDir: string, databaseUrl: string | undefined) => {
  if (databaseUrl !== undefined) return openPostgres(databaseUrl);
  const path = join(dataDir, 'ledger.db');
  if (!existsSync(path)) throw new LedgerNotUsable(`数据目录 ${dataDir} 中没有账本 ledger.db。请用 --data-dir 或 DATA_DIR 指定正确的数据目录。`);
  return openSqlite(path);
};

/** Opens a ledger to look things up in it. @throws LedgerNotUsable when there is none or an older program made it */
export const readLedger = async ({ dataDir, databaseUrl }: { dataDir: string; databaseUrl?: string | undefined }): Promise<OpenReading> => {
  const db = openDatabase(dataDir, databaseUrl);
  try {
    await db.selectFrom('evaluation').select('id').limit(1).execute();
  } catch (error) {
    await db.destroy();
    throw new LedgerNotUsable(`账本无法查阅：${reasonOf(error)}。若账本由较早的程序建立，请先用本程序启动一次（npm start）。`, error);
  }
  const { evaluations, evaluationParts } = evaluationBook({ db, clock: noClock });
  const { edition } = editionBook({ db, clock: noClock });
  return { evaluations, evaluationParts, edition, close: () => db.destroy() };
};
