import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aSqlBench, aSqlProfile, type SqlBench } from './a-sql-delivery.js';
import { absent, aDatabaseServer, type DatabaseServer, type System } from './database-server.js';

const tables: Readonly<Record<System, readonly string[]>> = {
  postgresql: [
    `CREATE TABLE thing (id bigint, budget numeric, rate float8, begun date, changed timestamptz, local timestamp, open boolean, note text, extra jsonb, words text[])`,
    `INSERT INTO thing VALUES (9007199254740993, 12345678901234567.8901, 0.1, '2024-02-29', '2024-03-31 23:30:00.5+08', '2024-03-31 23:30:00', true, E'引号" 换行\n末', '{"单位": ["甲"]}', '{甲,乙}'),
      (2, 'NaN', 'Infinity', 'infinity', '2024-01-01 00:00:00Z', null, false, '', null, null)`,
    'GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader',
  ],
  mysql: [
    `CREATE TABLE thing (id bigint, budget decimal(30,4), rate double, begun date, changed timestamp(1) NULL, local datetime, open tinyint, note text, extra json)`,
    `SET time_zone = '+08:00'`,
    `INSERT INTO thing VALUES (9007199254740993, 12345678901234567.8901, 0.1, '2024-02-29', '2024-03-31 23:30:00.5', '2024-03-31 23:30:00', 1, '引号" 换行\n末', '{"单位": ["甲"]}'),
      (2, -0.5, 1e300, NULL, '2024-01-01 08:00:00', null, 0, '', null)`,
  ],
};

const expected: Readonly<Record<System, readonly Record<string, unknown>[]>> = {
  postgresql: [
    { id: '9007199254740993', budget: '12345678901234567.8901', rate: '0.1', begun: '2024-02-29', changed: '2024-03-31 23:30:00.5+08:00', local: '2024-03-31 23:30:00', open: true, note: '引号" 换行\n末', extra: { 单位: ['甲'] }, words: ['甲', '乙'] },
    { id: '2', budget: 'NaN', rate: 'Infinity', begun: 'infinity', changed: '2024-01-01 08:00:00+08:00', local: null, open: false, note: '', extra: null, words: null },
  ],
  mysql: [
    { id: '9007199254740993', budget: '12345678901234567.8901', rate: '0.1', begun: '2024-02-29', changed: '2024-03-31 23:30:00.5', local: '2024-03-31 23:30:00', open: '1', note: '引号" 换行\n末', extra: { 单位: ['甲'] } },
    { id: '2', budget: '-0.5000', rate: '1e+300', begun: null, changed: '2024-01-01 08:00:00', local: null, open: '0', note: '', extra: null },
  ],
};

for (const system of ['postgresql', 'mysql'] as const) {
  const why = absent[system];
  describe.skipIf(why !== null)(why === null ? system : `${system} (${why})`, () => {
    let server: DatabaseServer;
    let bench: SqlBench;
    beforeAll(async () => {
      server = await aDatabaseServer(system);
      await server.admin(...tables[system]);
      bench = await aSqlBench(server);
    });
    afterAll(async () => {
      await bench.close();
      await server.stop();
    });

    test('every value is the text that the database wrote', async () => {
      const delivery = await bench.deliver(aSqlProfile(system, { query: 'SELECT * FROM thing ORDER BY rate' }));
      expect(delivery.entries.map(({ source, path }) => [source, path])).toEqual([['profile:projects-db', 'projects-db/000001/part-00001.ndjson']]);
      expect(await bench.rowsOf(delivery)).toEqual(expected[system]);
    });

    test('the same rows give the same bytes', async () => {
      const profile = aSqlProfile(system, { query: 'SELECT * FROM thing ORDER BY id;' });
      const [first, second] = [await bench.deliver(profile), await bench.deliver(profile)];
      expect(second.entries).toEqual(first.entries);
    });

    test.each([
      ['INSERT INTO thing (id) VALUES (7)', 'SELECT'],
      ['SELECT 1 AS a; DROP TABLE thing', 'query'],
      [system === 'postgresql' ? 'WITH gone AS (DELETE FROM thing RETURNING id) SELECT * FROM gone' : 'SELECT id FROM thing FOR UPDATE', system === 'postgresql' ? '只能读取' : ''],
      ['SELECT id AS a, note AS a FROM thing', '两个名为 a'],
      ['SELECT nowhere FROM thing', 'nowhere'],
      ['SELECT id FROM gone_table', 'gone_table'],
      ['SELEC id FROM thing', 'SELECT'],
    ])('%s changes nothing and is answered in words', async (query, words) => {
      const failing = bench.deliver(aSqlProfile(system, { query }));
      if (words === '') await failing.catch(() => undefined);
      else await expect(failing).rejects.toThrow(words);
      expect(await server.admin('SELECT count(*) AS n FROM thing').then(([row]) => Number(row?.['n']))).toBe(2);
    });

    test('an account that may write everywhere still cannot write through a source', async () => {
      const query = system === 'postgresql' ? `SELECT set_config('transaction_read_only', 'off', true), lo_create(0)` : 'SELECT 1 AS a INTO @written';
      await expect(bench.deliver(aSqlProfile(system, { query }))).rejects.toThrow('数据源 projects-db');
    });

    test('a wrong password is told without it', async () => {
      const address = server.address.replace(encodeURIComponent('s3cret/word'), 'wr0ng-w0rd');
      const message = await bench.deliver(aSqlProfile(system, { query: 'SELECT 1 AS a' }), { address }).then(() => '', (error: unknown) => String(error));
      expect(message).toContain('数据库拒绝了登录');
      expect(message).not.toContain('wr0ng');
    });

    test('an address that leads nowhere, is missing or is of another kind says what to set', async () => {
      const profile = aSqlProfile(system, { query: 'SELECT 1 AS a' });
      await expect(bench.deliver(profile, { address: server.address.replace(`:${server.port}`, ':1') })).rejects.toThrow('连不上数据库');
      await expect(bench.deliver(profile, { address: '' })).rejects.toThrow('环境变量 PROJECTS_DB 没有设置');
      await expect(bench.deliver(profile, { address: 'http://127.0.0.1/' })).rejects.toThrow('环境变量 PROJECTS_DB 不是可用的');
    });

    test('bytes that are no text are refused with their column', async () => {
      const query = system === 'postgresql' ? `SELECT '\\x00ff'::bytea AS picture` : `SELECT x'00ff' AS picture`;
      await expect(bench.deliver(aSqlProfile(system, { query }))).rejects.toThrow('picture');
    });

    test('a table that is empty all at once is not believed unless the profile says so', async () => {
      const full = await bench.deliver(aSqlProfile(system, { query: 'SELECT id FROM thing' }));
      const empty = { query: 'SELECT id FROM thing WHERE id < 0' };
      await expect(bench.deliver(aSqlProfile(system, empty), { previous: full.entries })).rejects.toThrow('mayBeEmpty');
      const believed = await bench.deliver(aSqlProfile(system, { ...empty, mayBeEmpty: true }), { previous: full.entries });
      expect(await bench.rowsOf(believed)).toEqual([]);
    });
  });
}
