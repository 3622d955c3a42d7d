import type { Kysely } from 'kysely';
import type { Clock } from '../clock.js';
import type { LedgerTables } from './tables.js';

/** What every topic of the ledger works with: the database, or the transaction it is inside, and the clock. */
export interface LedgerHandle {
  db: Kysely<LedgerTables>;
  clock: Clock;
  /** Days of acts are told in it; Changchun's where nobody says otherwise. */
  timeZone?: string;
}

/** Runs the work in one transaction: the one around it, or a new one. */
export async function atomically<T>(ledger: LedgerHandle, work: (inside: LedgerHandle) => Promise<T>): Promise<T> {
  if (ledger.db.isTransaction) return work(ledger);
  return ledger.db.transaction().execute((db) => work({ ...ledger, db }));
}

/** The next number of a series, from 1, never given twice; a series with a rolled-back number has a gap. */
export async function nextNumber(ledger: LedgerHandle, name: 'run' | 'delivery' | 'edition' | 'policy' | 'simulation' | 'proceeding' | 'saved_view' | 'annotation' | 'upload' | 'report_submission' | 'report_event' | 'quarantine_waiver' | 'finding_note'): Promise<number> {
  const { value } = await ledger.db
    .insertInto('counter')
    .values({ name, value: 1 })
    .onConflict((clash) => clash.column('name').doUpdateSet((row) => ({ value: row('counter.value', '+', 1) })))
    .returning('value')
    .executeTakeFirstOrThrow();
  return value;
}
