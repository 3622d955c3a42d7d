import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { migrate, MIGRATIONS, postgresTurn, sqliteTurn } from '../../../store/src/ledger/migrate.js';
import type { Migration } from '../../../store/src/ledger/migration.js';
import { migrationHash } from '../../../store/src/ledger/migration.js';
import { type Bench, onBothLedgers } from './ledgers.js';

const sheets: Migration = {
  number: MIGRATIONS.length + 1,
  name: 'create_sheets',
  statements: (schema) => [schema.createTable('sheet').addColumn('id', 'integer').addColumn('state', 'text')],
  guards: [{ table: 'sheet', when: "old.state <> 'draft'" }],
};

const sheetsIn = async (bench: Bench) => {
  const db = bench.backDoor();
  await migrate({ db, clock: bench.clock.tell }, bench.databaseUrl === undefined ? sqliteTurn : postgresTurn, [...MIGRATIONS, sheets]);
  await sql`insert into sheet (id, state) values (1, 'draft'), (2, 'kept')`.execute(db);
  return db;
};

onBothLedgers('a guard', (bench) => {
  it('lets open rows change and go, and keeps closed ones from both', async () => {
    const db = await sheetsIn(bench());
    await expect(sql`update sheet set state = 'draft' where id = 2`.execute(db)).rejects.toThrow('kept for good');
    await expect(sql`delete from sheet`.execute(db)).rejects.toThrow('kept for good');
    await sql`update sheet set state = 'kept' where id = 1`.execute(db);
    await expect(sql`delete from sheet where id = 1`.execute(db)).rejects.toThrow('kept for good');
    const { rows } = await sql<{ id: number; state: string }>`select id, state from sheet order by id`.execute(db);
    expect(rows).toEqual([{ id: 1, state: 'kept' }, { id: 2, state: 'kept' }]);
  });

  it('is part of what its migration is known by', () => {
    const { schema } = bench().backDoor();
    const loosened: Migration = { ...sheets, guards: [{ table: 'sheet', when: "old.state = 'draft'" }] };
    expect(migrationHash(loosened, schema)).not.toBe(migrationHash(sheets, schema));
  });
});
