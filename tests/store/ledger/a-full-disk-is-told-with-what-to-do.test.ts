import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDiskFull } from '@monitor/store';
import { type Kysely, sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqlite } from '../../../store/src/ledger/sqlite.js';
import type { LedgerTables } from '../../../store/src/ledger/tables.js';
import { LedgerFull } from '../../../store/src/store-error.js';

let folder: string;
let db: Kysely<LedgerTables>;

/** A ledger that may not grow: to the engine a disk without room. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'full-'));
  db = openSqlite(join(folder, 'ledger.db'));
  await sql`CREATE TABLE note (text TEXT)`.execute(db);
  await sql`INSERT INTO note VALUES ('before')`.execute(db);
  await sql.raw('PRAGMA max_page_count = 4').execute(db);
});
afterEach(async () => {
  await db.destroy();
  await rm(folder, { recursive: true });
});

const much = 'x'.repeat(64 * 1024);
const notes = async (): Promise<unknown[]> => (await sql`SELECT text FROM note`.execute(db)).rows;

test.each([
  ['a single write', () => sql`INSERT INTO note VALUES (${much})`.execute(db)],
  ['a write that gives rows back', () => sql`INSERT INTO note VALUES (${much}) RETURNING text`.execute(db)],
  ['a transaction', () => db.transaction().execute(async (inside) => {
    await sql`INSERT INTO note VALUES ('half')`.execute(inside);
    await sql`INSERT INTO note VALUES (${much})`.execute(inside);
  })],
])('%s says what to do and leaves nothing behind', async (_, write) => {
  const error: unknown = await write().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(LedgerFull);
  expect(isDiskFull(error)).toBe(true);
  expect(String(error)).toMatch(/磁盘.*请[^。]*空间/u);
  expect(await notes()).toEqual([{ text: 'before' }]);
  await sql.raw('PRAGMA max_page_count = 4000').execute(db);
  await write();
});
