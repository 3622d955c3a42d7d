import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrationsFolder, openEmbeddedWarehouse, readMigrations, type Warehouse } from '@monitor/store';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerTo, failureOf } from './questions.js';

const root = mkdtempSync(join(tmpdir(), 'migrations-'));
const first = `-- Things; "quoted", it's; fine
CREATE TABLE thing (id UInt64, name String DEFAULT 'a;b') ENGINE = MergeTree ORDER BY id;
CREATE VIEW named AS SELECT name FROM thing WHERE name != ';'; /* ; */
`;
const second = '-- More.\nCREATE TABLE more (id UInt64) ENGINE = MergeTree ORDER BY id';
const names = "SELECT name FROM system.tables WHERE database = currentDatabase() ORDER BY name";

describe('migrations', () => {
  let folder: string;
  let warehouse: Warehouse;
  const write = (name: string, text: string): void => writeFileSync(join(folder, 'sql', name), text);
  const reopen = async (): Promise<Warehouse> => {
    await warehouse.close();
    warehouse = await openEmbeddedWarehouse({ folder: join(folder, 'data'), migrations: join(folder, 'sql') });
    return warehouse;
  };
  const tablesOf = async (edition: string): Promise<unknown[]> => (await answerTo(warehouse.reader(edition), names)).map(({ name }) => name);

  beforeEach(async () => {
    folder = mkdtempSync(join(root, 'case-'));
    mkdirSync(join(folder, 'sql'));
    write('001_create_things.sql', first);
    warehouse = await openEmbeddedWarehouse({ folder: join(folder, 'data'), migrations: join(folder, 'sql') });
  });
  afterEach(() => warehouse.close());
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('run from empty, and again on a clone without effect', async () => {
    await warehouse.createEdition('one', null);
    await warehouse.createEdition('two', 'one');
    expect(await tablesOf('one')).toEqual(['migration', 'named', 'thing']);
    expect(await tablesOf('two')).toEqual(['migration', 'named', 'thing']);
    expect(await answerTo(warehouse.reader('two'), 'SELECT name FROM migration')).toEqual([{ name: '001_create_things' }]);
    expect(await answerTo(warehouse.reader('two'), 'SELECT * FROM named')).toEqual([]);
  });

  it('bring a clone of an older edition up to date', async () => {
    await warehouse.createEdition('one', null);
    write('002_create_more.sql', second);
    await reopen();
    await warehouse.createEdition('two', 'one');
    expect(await tablesOf('one')).toEqual(['migration', 'named', 'thing']);
    expect(await tablesOf('two')).toEqual(['migration', 'more', 'named', 'thing']);
  });

  it('refuse an edition whose migration was edited or removed afterwards', async () => {
    await warehouse.createEdition('one', null);
    write('001_create_things.sql', `${first}-- and a word more\n`);
    await reopen();
    expect((await failureOf(warehouse.createEdition('two', 'one'))).message).toContain('001_create_things');
    expect(await warehouse.editions()).toEqual(['one']);
  });

  it('leave no edition behind when one fails', async () => {
    write('002_create_more.sql', 'CREATE TABLE more (id Nonsense) ENGINE = MergeTree ORDER BY id');
    await reopen();
    const failed = await failureOf(warehouse.createEdition('one', null));
    expect(failed).toMatchObject({ code: 'query_failed', query: 'migration 002_create_more' });
    expect(await warehouse.editions()).toEqual([]);
  });

  it.each([
    ['003_create_more.sql', second, /expected 002_verb_noun/],
    ['002_more.sql', second, /expected 002_verb_noun/],
    ['002_create_more.sql', '-- nothing here;\n', /no statement/],
    ['002_create_more.sql', "CREATE TABLE x (a String DEFAULT 'oops)", /unbalanced quote/],
  ])('are read strictly: %s', (name, text, reason) => {
    write(name, text);
    expect(() => readMigrations(join(folder, 'sql'))).toThrow(reason);
  });

  it('are split at semicolons that are not data', () => {
    expect(readMigrations(join(folder, 'sql'))[0]?.statements).toHaveLength(2);
  });
});

describe('the warehouse\'s own migrations', () => {
  const statements = readMigrations(migrationsFolder).flatMap((migration) => migration.statements);

  it('begin with a sentence of intent', () => {
    for (const file of readdirSync(migrationsFolder)) {
      expect(readFileSync(join(migrationsFolder, file), 'utf8'), file).toMatch(/^-- [A-Z].+\.\n/);
    }
  });

  it('write every table through to the disk', () => {
    const tables = statements.filter((sql) => /CREATE TABLE/.test(sql));
    expect(tables.length).toBeGreaterThan(0);
    for (const sql of tables) expect(sql).toMatch(/fsync_after_insert = 1, fsync_part_directory = 1/);
  });

  it('make an edition from empty, and its clone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'own-migrations-'));
    const warehouse = await openEmbeddedWarehouse({ folder });
    try {
      await warehouse.createEdition('one', null);
      await warehouse.createEdition('two', 'one');
      const tables = await answerTo(warehouse.reader('two'), names);
      expect(tables).toEqual(await answerTo(warehouse.reader('one'), names));
      expect(tables.length).toBe(statements.filter((sql) => /CREATE (?:TABLE|VIEW)/.test(sql)).length + 1);
    } finally {
      await warehouse.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
