import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aSqlBench, aSqlProfile, type SqlBench } from './a-sql-delivery.js';
import { absent, aDatabaseServer, type DatabaseServer } from './database-server.js';

const incremental = { watermark: 'changed', key: ['code'] };
/** In the order of their text: a query without ORDER BY promises none. */
const idsOf = (rows: readonly Record<string, unknown>[]): string[] => rows.map(({ code }) => JSON.stringify(code).slice(1, -1)).sort((one, other) => (one < other ? -1 : 1));

for (const system of ['postgresql', 'mysql'] as const) {
  const why = absent[system];
  describe.skipIf(why !== null)(why === null ? system : `${system} (${why})`, () => {
    let server: DatabaseServer;
    let bench: SqlBench;
    beforeAll(async () => {
      server = await aDatabaseServer(system);
      const time = system === 'postgresql' ? 'timestamptz' : 'datetime(6)';
      await server.admin(
        `CREATE TABLE project (code varchar(20) PRIMARY KEY, changed ${time} NOT NULL, version bigint NOT NULL)`,
        `INSERT INTO project VALUES ('A', '2026-01-01 08:00:00', 1), ('B', '2026-01-02 08:00:00.25', 2), ('C', '2026-01-02 08:00:00.25', 2)`,
        ...(system === 'postgresql' ? ['GRANT SELECT ON project TO reader'] : []),
      );
      bench = await aSqlBench(server);
    });
    afterAll(async () => {
      await bench.close();
      await server.stop();
    });

    test('all at first, then what is not below the mark, then nothing', async () => {
      const profile = aSqlProfile(system, { query: 'SELECT * FROM project', incremental });
      const first = await bench.deliver(profile);
      expect(first.entries.at(-1)?.mark).toContain('2026-01-02 08:00:00.25');

      const idle = await bench.deliver(profile, { previous: first.entries });
      expect(idle.entries).toEqual(first.entries);

      await server.admin(`INSERT INTO project VALUES ('D', '2026-02-01 08:00:00', 3)`, `UPDATE project SET changed = '2026-02-02 08:00:00', version = 4 WHERE code = 'A'`);
      const second = await bench.deliver(profile, { previous: first.entries });
      expect(second.entries.slice(0, -1)).toEqual(first.entries);
      expect(second.entries.at(-1)?.path).toBe('projects-db/000002/part-00001.ndjson');
      expect(idsOf(await bench.rowsOf({ entries: second.entries.slice(-1) }))).toEqual(['A', 'B', 'C', 'D']);
      expect(second.entries.at(-1)?.mark).toContain('2026-02-02 08:00:00');

      await server.admin(`UPDATE project SET changed = '2026-03-01 08:00:00' WHERE code = 'B'`);
      const third = await bench.deliver(profile, { previous: second.entries });
      expect(idsOf(await bench.rowsOf({ entries: third.entries.slice(-1) }))).toEqual(['A', 'B']);
    });

    test('a change that was begun before the mark and committed after it is within the overlap', async () => {
      const profileOf = (overlapSeconds: number) => aSqlProfile(system, { query: 'SELECT * FROM project', incremental: { ...incremental, overlapSeconds } });
      const before = await bench.deliver(profileOf(60));
      await server.admin(`INSERT INTO project VALUES ('E', '2026-03-01 07:59:30', 5)`, `UPDATE project SET changed = '2026-03-01 08:00:01' WHERE code = 'C'`);
      const caught = async (overlapSeconds: number): Promise<unknown[]> => {
        const { entries } = await bench.deliver(profileOf(overlapSeconds), { previous: before.entries });
        return idsOf(await bench.rowsOf({ entries: entries.slice(-1) }));
      };
      expect(await caught(60)).toEqual(['B', 'C', 'E']);
      expect(await caught(0)).toEqual(['B', 'C']);
    });

    test('the mark may be named in the query, and counts as a number where it is one', async () => {
      const query = 'SELECT code, version FROM project WHERE version > {since} OR {since} IS NULL';
      const profile = aSqlProfile(system, { query, incremental: { watermark: 'version', key: ['code'] } });
      const first = await bench.deliver(profile);
      expect(first.entries.at(-1)?.mark).toBe('5');
      await server.admin(`UPDATE project SET version = 10 WHERE code = 'D'`);
      const second = await bench.deliver(profile, { previous: first.entries });
      expect(await bench.rowsOf({ entries: second.entries.slice(-1) })).toEqual([{ code: 'D', version: '10' }]);
      expect(second.entries.at(-1)?.mark).toBe('10');
    });

    test('every so many deliveries everything is read anew, so that deleted rows are seen', async () => {
      const profile = aSqlProfile(system, { query: 'SELECT * FROM project', incremental: { ...incremental, fullEvery: 3 } });
      const first = await bench.deliver(profile);
      await server.admin(`DELETE FROM project WHERE code = 'E'`);
      const anew = await bench.deliver(profile, { previous: first.entries, deliveries: 3 });
      expect(anew.entries).toHaveLength(1);
      expect(idsOf(await bench.rowsOf(anew))).toEqual(['A', 'B', 'C', 'D']);
    });

    test('a row without a mark, or a query without the column, refuses the whole reading', async () => {
      await expect(bench.deliver(aSqlProfile(system, { query: 'SELECT code, NULL AS changed FROM project', incremental }))).rejects.toThrow('水位列 changed 为空');
      await expect(bench.deliver(aSqlProfile(system, { query: 'SELECT code FROM project', incremental }))).rejects.toThrow('没有水位列 changed');
    });
  });
}
