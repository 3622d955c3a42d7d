import { z } from 'zod';
import type { Access } from './access.js';
import { askRows, execute, plain } from './asking.js';
import { type Migration, migrate, recreateViews } from './migration.js';
import { identifier, literal } from './parameters.js';
import { WarehouseError } from './warehouse-error.js';

const prefix = 'edition_';
const named = z.object({ name: z.string() });

/** The database of an edition. @throws WarehouseError for an id that is not letters, digits, `_` or `-`. */
export function databaseOf(id: string): string {
  if (/^[A-Za-z0-9_-]{1,64}$/.test(id)) return prefix + id;
  throw new WarehouseError({ code: 'query_failed', query: 'edition', message: `版本号「${id}」不合格式：只能用字母、数字、下划线和连字符。` });
}

/** The ids of the editions present, published or not, in order of their names. */
export async function listEditions(access: Access): Promise<string[]> {
  const sql = `SELECT name FROM system.databases WHERE startsWith(name, ${literal(prefix)}) ORDER BY name`;
  const rows = await askRows(access.client(access.home, 'writer'), plain('editions', sql));
  return rows.map((row) => named.parse(row).name.slice(prefix.length));
}

/** Makes an edition from nothing, or as a copy of `from` that shares its files (hard links) until either changes. */
export async function createEdition(access: Access, { id, from }: { id: string; from: string | null }, migrations: readonly Migration[]): Promise<void> {
  const database = databaseOf(id);
  await execute(access.client(access.home, 'writer'), plain('create-edition', `CREATE DATABASE ${identifier(database)} ENGINE = Atomic`));
  try {
    if (from !== null) await cloneTables(access, databaseOf(from), database);
    const client = access.client(database, 'writer');
    if (from !== null) await recreateViews(client, migrations);
    await migrate(client, migrations);
  } catch (error) {
    await dropEdition(access, id);
    throw error;
  }
}

/** Drops an edition at once; one that is not there is as good as dropped. */
export async function dropEdition(access: Access, id: string): Promise<void> {
  const database = databaseOf(id);
  await execute(access.client(access.home, 'writer'), plain('drop-edition', `DROP DATABASE IF EXISTS ${identifier(database)} SYNC`));
  await access.forget(database);
}

/** Puts an edition in the place of another, which is dropped. Between the two there is none for a moment. */
export async function replaceEdition(access: Access, { id, by }: { id: string; by: string }, migrations: readonly Migration[]): Promise<void> {
  await dropEdition(access, id);
  const rename = `RENAME DATABASE ${identifier(databaseOf(by))} TO ${identifier(databaseOf(id))}`;
  await execute(access.client(access.home, 'writer'), plain('replace-edition', rename));
  await access.forget(databaseOf(by));
  const client = access.client(databaseOf(id), 'writer');
  // A view names the database it was made in.
  await dropViews(client, databaseOf(id));
  await recreateViews(client, migrations);
}

async function dropViews(client: ReturnType<Access['client']>, database: string): Promise<void> {
  const sql = `SELECT name FROM system.tables WHERE database = ${literal(database)} AND engine LIKE '%View'`;
  const views = await askRows(client, plain('views-of-edition', sql));
  for (const { name } of views.map((row) => named.parse(row))) await execute(client, plain('drop-view', `DROP VIEW ${identifier(name)} SYNC`));
}

async function cloneTables(access: Access, from: string, to: string): Promise<void> {
  const client = access.client(to, 'writer');
  const sql = `SELECT name FROM system.tables WHERE database = ${literal(from)} AND engine LIKE '%MergeTree' ORDER BY name`;
  const tables = await askRows(client, plain('clone-edition', sql));
  if (tables.length === 0) throw noSuchEdition(from);
  for (const row of tables) {
    const table = identifier(named.parse(row).name);
    await execute(client, plain('clone-edition', `CREATE TABLE ${table} CLONE AS ${identifier(from)}.${table}`));
  }
}

const noSuchEdition = (database: string): WarehouseError =>
  new WarehouseError({ code: 'query_failed', query: 'clone-edition', message: `没有可供复制的版本 ${database}：请先完成一次装载。` });
