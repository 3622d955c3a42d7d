import { createHash } from 'node:crypto';
import type { Compilable, SchemaModule } from 'kysely';

/** One numbered step of the ledger's tables; once released it is never edited. */
export interface Migration {
  number: number;
  name: string;
  statements(schema: SchemaModule): readonly Compilable[];
}

/** SHA-256 of the SQL that a migration becomes on this database. */
export function migrationHash(migration: Migration, schema: SchemaModule): string {
  const text = migration.statements(schema).map((statement) => statement.compile().sql).join(';\n');
  return createHash('sha256').update(text).digest('hex');
}
