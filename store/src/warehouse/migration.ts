import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ClickHouseClient } from '@clickhouse/client';
import { z } from 'zod';
import { askRows, execute, plain } from './asking.js';
import { codeOf, splitStatements } from './sql-text.js';
import { WarehouseError } from './warehouse-error.js';

export interface Migration {
  name: string;
  sha256: string;
  statements: readonly string[];
}

// From src/ and from dist/ alike: the SQL is read where it is written.
export const migrationsFolder = fileURLToPath(new URL('../../src/warehouse/migrations', import.meta.url));

const ledger = `CREATE TABLE IF NOT EXISTS migration (name String, sha256 String, applied_at DateTime('UTC') DEFAULT now())
ENGINE = MergeTree ORDER BY name SETTINGS fsync_after_insert = 1, fsync_part_directory = 1`;
const appliedRow = z.object({ name: z.string(), sha256: z.string() });
const view = /^\s*(?:CREATE|DROP)\s+(?:OR\s+REPLACE\s+)?VIEW\b/i;

/**
 * The migrations of a folder in order, `NNN_verb_noun.sql` from 001 without a gap.
 * @throws Error for a gap, another name, or a file without a statement.
 */
export function readMigrations(folder: string): Migration[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql')).toSorted();
  return files.map((file, at) => {
    if (!/^\d{3}(?:_[a-z0-9]+){2,}\.sql$/.test(file) || Number(file.slice(0, 3)) !== at + 1) {
      throw new Error(`migration ${file}: expected ${String(at + 1).padStart(3, '0')}_verb_noun.sql`);
    }
    return readMigration(file, readFileSync(join(folder, file), 'utf8'));
  });
}

function readMigration(file: string, text: string): Migration {
  const statements = splitStatements(text);
  if (statements.length === 0) throw new Error(`migration ${file} holds no statement`);
  if (/['"`]/.test(codeOf(text))) throw new Error(`migration ${file} has an unbalanced quote`);
  return { name: file.replace(/\.sql$/, ''), sha256: createHash('sha256').update(text).digest('hex'), statements };
}

/**
 * Brings one edition's database up to the last migration; one that it already has is not run again.
 * @throws WarehouseError `query_failed` when a migration was edited after it was applied, or fails.
 */
export async function migrate(client: ClickHouseClient, migrations: readonly Migration[]): Promise<void> {
  await execute(client, plain('migration', ledger));
  const applied = await appliedTo(client);
  assertUnedited(applied, migrations);
  for (const migration of migrations.filter(({ name }) => !applied.has(name))) {
    await run(client, migration, migration.statements);
    await record(client, migration);
  }
}

/** Makes the views of a cloned edition again: cloning copies tables alone. */
export async function recreateViews(client: ClickHouseClient, migrations: readonly Migration[]): Promise<void> {
  const applied = await appliedTo(client);
  for (const migration of migrations.filter(({ name }) => applied.has(name))) {
    await run(client, migration, migration.statements.filter((statement) => view.test(codeOf(statement))));
  }
}

async function run(client: ClickHouseClient, { name }: Migration, statements: readonly string[]): Promise<void> {
  for (const sql of statements) await execute(client, plain(`migration ${name}`, sql));
}

async function record(client: ClickHouseClient, { name, sha256 }: Migration): Promise<void> {
  const sql = 'INSERT INTO migration (name, sha256) SELECT {name:String}, {sha256:String}';
  const placeholders = new Map([['name', 'String'], ['sha256', 'String']]);
  await execute(client, { name: 'migration', sql, placeholders, bind: () => ({ name, sha256 }) });
}

async function appliedTo(client: ClickHouseClient): Promise<Map<string, string>> {
  const rows = await askRows(client, plain('migration', 'SELECT name, sha256 FROM migration ORDER BY name'));
  return new Map(rows.map((row) => appliedRow.parse(row)).map(({ name, sha256 }) => [name, sha256]));
}

function assertUnedited(applied: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  for (const [name, sha256] of applied) {
    if (migrations.find((migration) => migration.name === name)?.sha256 === sha256) continue;
    const message = `迁移 ${name} 在执行之后被改动或删除：请恢复原文件，改动写进下一个编号的迁移。`;
    throw new WarehouseError({ code: 'query_failed', query: 'migration', message });
  }
}
