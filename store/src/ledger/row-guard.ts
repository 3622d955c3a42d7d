import { SqliteAdapter, sql } from 'kysely';
import type { LedgerHandle } from './handle.js';

/** Rows of a table that the database itself keeps from being changed or taken away. */
export interface RowGuard {
  readonly table: string;
  /** SQL over the row as it stands, its columns written `old.<column>`, understood by SQLite and PostgreSQL alike; `true` guards every row. */
  readonly when: string;
}

const ACTS = ['update', 'delete'] as const;
type Act = (typeof ACTS)[number];

const refusal = (table: string, act: Act): string => `${table}: rows are kept for good, ${act} refused`;

const onSqlite = ({ table, when }: RowGuard, act: Act): readonly string[] => [
  `create trigger ${table}_refuses_${act} before ${act} on ${table} when ${when} begin select raise(abort, '${refusal(table, act)}'); end`,
];

const onPostgres = ({ table, when }: RowGuard, act: Act): readonly string[] => [
  `create function ${table}_refuses_${act}() returns trigger language plpgsql as $$ begin raise exception '${refusal(table, act)}'; end $$`,
  `create trigger ${table}_refuses_${act} before ${act} on ${table} for each row when (${when}) execute function ${table}_refuses_${act}()`,
];

/** Sets the guards up on this database. */
export const setGuards = async ({ db }: LedgerHandle, guards: readonly RowGuard[]): Promise<void> => {
  const written = db.getExecutor().adapter instanceof SqliteAdapter ? onSqlite : onPostgres;
  for (const statement of guards.flatMap((guard) => ACTS.flatMap((act) => written(guard, act)))) await sql.raw(statement).execute(db);
};

/** What a guard adds to the hash of its migration, the same on every database. */
export const guardText = ({ table, when }: RowGuard): string => `guard ${table} when ${when}`;
