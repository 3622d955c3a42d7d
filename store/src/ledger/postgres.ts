import pg from 'pg';
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import type { LedgerTables } from './tables.js';

/** Opens the ledger in PostgreSQL; a server set to forget commits (`synchronous_commit=off`) is overruled. */
export function openPostgres(databaseUrl: string): Kysely<LedgerTables> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 5,
    application_name: 'innovation-consortium-monitor',
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    options: '-c synchronous_commit=on',
  });
  pool.on('connect', surviveLoss);
  pool.on('error', leaveToNextQuery);
  return new Kysely<LedgerTables>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] });
}

/** A lost connection also rejects the query that needs it; without a listener it would end the process before that. */
function surviveLoss(client: pg.ClientBase): void {
  client.on('error', leaveToNextQuery);
}

function leaveToNextQuery(): void {}
