import { createHash } from 'node:crypto';
import type { Compilable, SchemaModule } from 'kysely';
import { guardText, type RowGuard } from './row-guard.js';

/** One numbered step of the ledger's tables; once released it is never edited. */
export interface Migration {
  number: number;
  name: string;
  statements(schema: SchemaModule): readonly Compilable[];
  /** Set up after the statements. */
  guards?: readonly RowGuard[];
}

/** SHA-256 of the SQL that a migration becomes on this database, and of its guards. */
export function migrationHash(migration: Migration, schema: SchemaModule): string {
  const steps = migration.statements(schema).map((statement) => statement.compile().sql);
  const text = [...steps, ...(migration.guards ?? []).map(guardText)].join(';\n');
  return createHash('sha256').update(text).digest('hex');
}
