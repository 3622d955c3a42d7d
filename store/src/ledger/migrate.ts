import { sql } from 'kysely';
import { LedgerNotUsable } from '../store-error.js';
import type { LedgerHandle } from './handle.js';
import { atomically } from './handle.js';
import type { Migration } from './migration.js';
import { migrationHash } from './migration.js';
import { setGuards } from './row-guard.js';
import { createRuns } from './migrations/001_create_runs.js';
import { createEditions } from './migrations/002_create_editions.js';
import { createAccounts } from './migrations/003_create_accounts.js';
import { createAudit } from './migrations/004_create_audit.js';
import { createPolicies } from './migrations/005_create_policies.js';
import { createEvaluations } from './migrations/006_create_evaluations.js';
import { createProceedings } from './migrations/007_create_proceedings.js';
import { createNotes } from './migrations/008_create_notes.js';
import { createArrivals } from './migrations/009_create_arrivals.js';
import { createUploads } from './migrations/010_create_uploads.js';
import { createAnnualReports } from './migrations/011_create_annual_reports.js';
import { createQuarantine } from './migrations/012_create_quarantine.js';

export const MIGRATIONS: readonly Migration[] = [createRuns, createEditions, createAccounts, createAudit, createPolicies, createEvaluations, createProceedings, createNotes, createArrivals, createUploads, createAnnualReports, createQuarantine];

/** Takes the transaction's place in the line of processes that migrate the same database. */
export type WaitForTurn = (inside: LedgerHandle) => Promise<void>;

/** `begin immediate` already lets one process in at a time. */
export const sqliteTurn: WaitForTurn = async () => {};

const TURN = 7_315_001;
export const postgresTurn: WaitForTurn = async ({ db }) => {
  await sql`select pg_advisory_xact_lock(${sql.lit(TURN)})`.execute(db);
};

/**
 * Brings the ledger's tables up to date, each step in a transaction of its own.
 * @throws LedgerNotUsable when a released step was edited or the ledger is newer than this program.
 */
export async function migrate(ledger: LedgerHandle, turn: WaitForTurn, steps = MIGRATIONS): Promise<void> {
  await atomically(ledger, async (inside) => {
    await turn(inside);
    await createMigrationTable(inside);
    await refuseStranger(inside, steps);
  });
  for (const step of steps) {
    await atomically(ledger, async (inside) => {
      await turn(inside);
      await applyOnce(inside, step);
    });
  }
}

async function createMigrationTable({ db }: LedgerHandle): Promise<void> {
  await db.schema
    .createTable('migration')
    .ifNotExists()
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('applied_at', 'text', (column) => column.notNull())
    .execute();
}

async function refuseStranger({ db }: LedgerHandle, steps: readonly Migration[]): Promise<void> {
  const known = new Map(steps.map((step) => [step.number, step]));
  for (const applied of await db.selectFrom('migration').selectAll().orderBy('number').execute()) {
    const step = known.get(applied.number);
    if (step === undefined) {
      throw new LedgerNotUsable(`账本已由更新的版本升级到第 ${applied.number} 步，本程序不认识。请改用新版本程序，或从升级前的备份恢复。`);
    }
    if (step.name !== applied.name || migrationHash(step, db.schema) !== applied.hash) {
      throw new LedgerNotUsable(`账本升级步骤 ${applied.number}（${applied.name}）与程序中的不一致。请改用与该账本相配的程序版本。`);
    }
  }
}

async function applyOnce(ledger: LedgerHandle, step: Migration): Promise<void> {
  const { db, clock } = ledger;
  const done = await db.selectFrom('migration').select('number').where('number', '=', step.number).executeTakeFirst();
  if (done !== undefined) return;
  for (const statement of step.statements(db.schema)) await db.executeQuery(statement.compile());
  await setGuards(ledger, step.guards ?? []);
  const row = { number: step.number, name: step.name, hash: migrationHash(step, db.schema), appliedAt: clock() };
  await db.insertInto('migration').values(row).execute();
}
