import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openLedger } from '../../../store/src/ledger/open-ledger.js';
import { migrate, MIGRATIONS, postgresTurn, sqliteTurn } from '../../../store/src/ledger/migrate.js';
import type { Migration } from '../../../store/src/ledger/migration.js';
import { migrationHash } from '../../../store/src/ledger/migration.js';
import type { Bench } from './ledgers.js';
import { onBothLedgers } from './ledgers.js';

const migrateTo = async (bench: Bench, steps: readonly Migration[]): Promise<void> => {
  const turn = bench.databaseUrl === undefined ? sqliteTurn : postgresTurn;
  await migrate({ db: bench.backDoor(), clock: bench.clock.tell }, turn, steps);
};

const aStep = (statements: Migration['statements']): Migration => ({ number: MIGRATIONS.length + 1, name: 'add_note', statements });
const addNote = aStep((schema) => [schema.createTable('note').addColumn('text', 'text')]);

/** Released steps; a new hash here means that every ledger in use would be refused. */
const RELEASED = {
  create_runs: '70ce6404780c9bc0',
  create_editions: 'e41b08ea2726766b',
  create_accounts: '123eeefebc73db68',
  create_audit: '695ab6dd03f431f1',
  create_policies: 'd0c31f053c72cd69',
  create_evaluations: 'b0a5213eade58973',
  create_proceedings: '879cb009c48eacdf',
  create_notes: '086f687b4fd5e5f8',
  create_arrivals: '5c1cf53dc71a3075',
  create_uploads: '2601433614e8efa5',
  create_annual_reports: '3117f17225195bd9',
  create_quarantine: '5ac0d7c893fb7c66',
};

onBothLedgers('migrations', (bench) => {
  it('are numbered without gaps and never change once released', async () => {
    await bench().open();
    const { schema } = bench().backDoor();
    expect(MIGRATIONS.map(({ number }) => number)).toEqual(MIGRATIONS.map((_, index) => index + 1));
    const hashes = Object.fromEntries(MIGRATIONS.map((step) => [step.name, migrationHash(step, schema).slice(0, 16)]));
    expect(hashes).toEqual(RELEASED);
  });

  it('are applied once, from empty and again, by several processes at once', async () => {
    await Promise.all(bench().databaseUrl === undefined ? [bench().open()] : [bench().open(), bench().open(), bench().open()]);
    await bench().open();
    const applied = await bench().backDoor().selectFrom('migration').select(['number', 'name']).orderBy('number').execute();
    expect(applied).toEqual(MIGRATIONS.map(({ number, name }) => ({ number, name })));
  });

  it('add to a ledger in use and keep what it holds', async () => {
    await (await bench().open()).startRun({ trigger: 'start', requestedBy: 'system' });
    await migrateTo(bench(), [...MIGRATIONS, addNote]);
    await sql`insert into note (text) values ('新表可用')`.execute(bench().backDoor());
    expect(await bench().backDoor().selectFrom('run').select('id').execute()).toEqual([{ id: 1 }]);
  });

  it('refuse a ledger of a newer program', async () => {
    await bench().open();
    await migrateTo(bench(), [...MIGRATIONS, addNote]);
    await expect(bench().open()).rejects.toThrow(`已由更新的版本升级到第 ${MIGRATIONS.length + 1} 步`);
  });

  it('refuse a released step that was edited', async () => {
    await migrateTo(bench(), [...MIGRATIONS, addNote]);
    const edited = aStep((schema) => [schema.createTable('note').addColumn('words', 'text')]);
    await expect(migrateTo(bench(), [...MIGRATIONS, edited])).rejects.toMatchObject({ code: 'ledger-not-usable' });
  });

  it('leave nothing of a step that fails half-way', async () => {
    const failing = aStep((schema) => [schema.createTable('note').addColumn('text', 'text'), schema.dropTable('nowhere')]);
    await expect(migrateTo(bench(), [...MIGRATIONS, failing])).rejects.toThrow();
    await migrateTo(bench(), [...MIGRATIONS, addNote]);
    expect((await sql`select * from note`.execute(bench().backDoor())).rows).toEqual([]);
  });
});

onBothLedgers('a ledger', (bench) => {
  it('takes no time that is not an exact instant', async () => {
    const { dataDir, databaseUrl } = bench();
    await expect(openLedger({ dataDir, databaseUrl, clock: () => '2026-03-01', alone: true })).rejects.toThrow(/expected an instant/);
  });
});
