import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSqlite } from '../../../store/src/ledger/sqlite.js';

const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
const open = () => openSqlite(join(folder, 'ledger.db'));
const [first, second] = [open(), open()];
const write = (db: typeof first, value: number) => db.updateTable('counter').set({ value }).execute();
const seen = async (db: typeof first) => (await db.selectFrom('counter').select('value').executeTakeFirst())?.value;

beforeAll(async () => {
  await sql`create table counter (name text primary key, value integer not null)`.execute(first);
  await first.insertInto('counter').values({ name: 'run', value: 0 }).execute();
});
afterAll(async () => {
  await first.destroy();
  await second.destroy();
  rmSync(folder, { recursive: true });
});

it('a write refused because another process writes leaves the connection usable and up to date', async () => {
  await first.transaction().execute(async (inside) => {
    await write(inside, 1);
    await expect(write(second, 99)).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
    await expect(second.transaction().execute((late) => write(late, 99))).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
    expect(await seen(second)).toBe(0);
  });
  expect(await seen(second)).toBe(1);
  await write(first, 2);
  expect(await seen(second)).toBe(2);
  await write(second, 3);
  expect(await seen(first)).toBe(3);
});

it('a write that breaks a rule leaves no lock behind', async () => {
  await expect(second.insertInto('counter').values({ name: 'run', value: 7 }).execute()).rejects.toThrow('UNIQUE');
  await write(first, 4);
  expect(await seen(second)).toBe(4);
});
