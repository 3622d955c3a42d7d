import { setTimeout as wait } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aSqlBench, aSqlProfile, type SqlBench } from '../etl/source-sql/a-sql-delivery.js';
import { absent, aDatabaseServer, type DatabaseServer, type System } from '../etl/source-sql/database-server.js';
import { tellRow } from './tell-row.js';

const FULL = process.env['FAULTS'] === 'full';
const ROWS = FULL ? 1_000_000 : 60_000;
/** How often each fault comes: half for each database. */
const TIMES = FULL ? 25 : 2;

const slow: Readonly<Record<System, string>> = {
  postgresql: 'SELECT id, CAST(pg_sleep(0.002) AS text) AS nap FROM line',
  mysql: 'SELECT id, SLEEP(0.002) AS nap FROM line',
};

const filled: Readonly<Record<System, readonly string[]>> = {
  postgresql: ['CREATE TABLE line (id bigint, amount numeric(18,2), note text)', `INSERT INTO line SELECT n, n / 100.0, '第' || n || '笔' FROM generate_series(1, ${ROWS}) AS n`, 'GRANT ALL ON line TO reader'],
  mysql: ['CREATE TABLE line (id bigint, amount decimal(18,2), note varchar(60))', `INSERT INTO line SELECT seq, seq / 100, concat('第', seq, '笔') FROM seq_1_to_${ROWS}`],
};

/** Holds a connection of the source's own account, or a lock on the table, until it is let go. */
const held = async (server: DatabaseServer, statement: string): Promise<() => Promise<void>> => {
  if (server.system === 'mysql') {
    const line = await createConnection({ uri: server.address });
    await line.query(statement);
    return () => line.end();
  }
  const client = new pg.Client(server.address);
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(statement);
  } catch (error) {
    await client.end();
    throw error;
  }
  return () => client.end();
};

const untilRead = async (server: DatabaseServer): Promise<void> => {
  for (let tries = 0; tries < 1000 && (await server.readers()).length === 0; tries += 1) await wait(10);
};

for (const system of ['postgresql', 'mysql'] as const) {
  const why = absent[system];
  describe.skipIf(why !== null)(why === null ? system : `${system} (${why})`, () => {
    let server: DatabaseServer;
    let bench: SqlBench;
    const profileOf = (query: string, sql: Readonly<Record<string, unknown>> = {}) => aSqlProfile(system, { query, ...sql });
    const all = profileOf('SELECT id, amount, note FROM line');

    beforeAll(async () => {
      server = await aDatabaseServer(system);
      await server.admin(...filled[system]);
      bench = await aSqlBench(server);
    }, 180_000);
    afterAll(async () => {
      await bench.close();
      await server.stop();
    });
    beforeEach(async () => {
      for (let tries = 0; tries < 100 && (await server.readers()).length > 0; tries += 1) await wait(50);
    });

    const whileReading = async (fault: () => Promise<unknown>): Promise<string> => {
      const failing = bench.deliver(profileOf(slow[system], { statementSeconds: 20 })).then(() => 'delivered', (error: unknown) => String(error));
      await untilRead(server);
      await wait(50 + Math.random() * 250);
      await fault();
      return failing;
    };

    test(`broken off ${TIMES} times by the administrator: nothing delivered, and the next reading is whole`, async () => {
      const endings: string[] = [];
      for (let time = 0; time < TIMES; time += 1) endings.push(await whileReading(() => server.killReaders()));
      const told = endings.filter((ending) => ending.includes('连接在读取中断开')).length;
      const { entries } = await bench.deliver(all);
      const rows = await bench.rowsOf({ entries });
      const different = new Set(rows.map(({ id }) => String(id))).size;
      tellRow({ fault: `C5 ${system} broken off`, runs: TIMES, lost: ROWS - different, doubled: rows.length - different, torn: TIMES - told, note: `then ${rows.length} rows whole` });
      expect([told, rows.length, different]).toEqual([TIMES, ROWS, ROWS]);
    });

    test('restarted in the middle: nothing delivered, and the next reading is whole', async () => {
      expect(await whileReading(() => server.restart())).toMatch(/连接在读取中断开|连不上数据库/u);
      expect((await bench.deliver(all)).entries).toHaveLength(1);
    });

    test('a lock on the table is waited for and then told', async () => {
      const release = await held(server, system === 'mysql' ? 'LOCK TABLES line WRITE' : 'LOCK TABLE line IN ACCESS EXCLUSIVE MODE');
      const message = await bench.deliver(profileOf('SELECT id FROM line', { statementSeconds: 1 })).then(() => 'delivered', (error: unknown) => String(error));
      await release();
      expect(message).toMatch(/锁住|超过规定时间/u);
    });

    test('a server that hangs is left', async () => {
      const failing = bench.deliver(profileOf(slow[system], { statementSeconds: 2 })).then(() => 'delivered', (error: unknown) => String(error));
      await untilRead(server);
      const thaw = await server.freeze();
      expect(await failing).toContain('数据库长时间没有回应');
      thaw();
    });

    test('no connection left is told as such', async () => {
      await server.admin(system === 'mysql' ? `ALTER USER reader@'127.0.0.1' WITH MAX_USER_CONNECTIONS 1` : 'ALTER ROLE reader CONNECTION LIMIT 1');
      const release = await held(server, 'SELECT 1');
      const message = await bench.deliver(all).then(() => 'delivered', (error: unknown) => String(error));
      await release();
      expect(message).toContain('连接数已满');
      await server.admin(system === 'mysql' ? `ALTER USER reader@'127.0.0.1' WITH MAX_USER_CONNECTIONS 0` : 'ALTER ROLE reader CONNECTION LIMIT -1');
    });

    test('a column that is gone is named', async () => {
      await server.admin('ALTER TABLE line ADD COLUMN lately int');
      const profile = profileOf('SELECT id, lately FROM line LIMIT 10');
      expect((await bench.deliver(profile)).entries).toHaveLength(1);
      await server.admin('ALTER TABLE line DROP COLUMN lately');
      await expect(bench.deliver(profile)).rejects.toThrow(/没有 query 所读的列.*lately/u);
    });

    test('who cancels stops the query on the server too', async () => {
      const stop = new AbortController();
      const failing = bench.deliver(profileOf(slow[system]), { signal: stop.signal });
      failing.catch(() => undefined);
      await untilRead(server);
      stop.abort();
      await expect(failing).rejects.toThrow('装载已按要求停止');
      for (let tries = 0; tries < 100 && (await server.readers()).length > 0; tries += 1) await wait(50);
      expect(await server.readers()).toEqual([]);
    });

    test(`${ROWS} rows come in one snapshot within constant memory`, async () => {
      const before = process.memoryUsage().rss;
      let [most, told] = [0, 0];
      const { entries } = await bench.deliver(all, {
        onStep: ({ rows = 0 }) => {
          told = rows;
          most = Math.max(most, process.memoryUsage().rss);
          // Whatever is written meanwhile belongs to the next reading.
          if (rows === 1000) void server.admin(`UPDATE line SET amount = 0 WHERE id > ${ROWS - 10}`);
        },
      });
      expect(told).toBe(ROWS);
      expect(most - before).toBeLessThan(150 << 20);
      const rows = FULL ? [] : await bench.rowsOf({ entries });
      expect(rows.filter(({ amount }) => Number(amount) === 0)).toEqual([]);
    }, 180_000);
  });
}
