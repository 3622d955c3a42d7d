import { copyFile, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sourceProfile } from '@monitor/domain';
import { runPipeline, type RunOutcome, writeDemo } from '@monitor/etl';
import type { ControlTotals } from '@monitor/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { factTotals } from '../../../etl/src/load/table-totals.js';
import { sourceOf } from '../../../etl/src/source/source-of.js';
import { aStore, type TestStore } from '../pipeline/a-store.js';
import { aLoadingBay } from '../pipeline/loading.js';
import { absent, aDatabaseServer, type DatabaseServer, type System } from './database-server.js';

type Document = Readonly<Record<string, unknown>>;

const LISTS = { units: 'project_unit', tasks: 'task', milestones: 'milestone' } as const;
const FLAT = ['code', 'consortium', 'name', 'level', 'lead', 'started', 'planned_end', 'status', 'status_since', 'budget', 'trl_start', 'trl_end'];
const OF_LIST = {
  units: ['uscc', 'role'],
  tasks: ['code', 'title', 'owner', 'target_name', 'target_unit', 'direction', 'target', 'actual', 'due', 'accepted'],
  milestones: ['code', 'title', 'planned', 'actual'],
} as const;
const OPTIONAL = new Set(['trl_start', 'trl_end']);

let demo: string;
/** As they are at first, after a few changed, and after one more did. */
let documents: readonly Document[];
let changed: readonly Document[];
let last: Document | undefined;
let expected: readonly ControlTotals[];

const isDocument = (value: unknown): value is Document => typeof value === 'object' && value !== null;

const documentsOf = async (folder: string): Promise<Document[]> => {
  const found = new Map<string, Document>();
  for (const name of (await readdir(folder)).filter((file) => /^项目记录-20\d\d\.(?:nd)?json$/u.test(file))) {
    const text = (await readFile(join(folder, name), 'utf8')).replace(/^\ufeff/u, '');
    const values: unknown[] = name.endsWith('.ndjson') ? text.split('\n').filter((line) => line.trim() !== '').map((line): unknown => JSON.parse(line)) : JSON.parse(text);
    for (const value of values) if (isDocument(value)) found.set(String(value['code']), value);
  }
  return [...found.values()];
};

/** The registers that projects refer to, and what else is named. */
const aRegisterFolder = async (files: Readonly<Record<string, string>> = {}): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'registers-'));
  for (const name of await readdir(demo)) if (/^(?:单位名录|联合体名录|成员名册)/u.test(name)) await copyFile(join(demo, name), join(folder, name));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  for (const name of await readdir(folder)) await utimes(join(folder, name), 1_700_000_000, 1_700_000_000);
  return folder;
};

const projectTables = (totals: ControlTotals | null | undefined): ControlTotals =>
  Object.fromEntries(['project', ...Object.values(LISTS)].flatMap((name) => (totals?.[name] === undefined ? [] : [[name, totals[name]]])));

/** What the exchange folder's own reading of the same documents gives, one state after the other: a process holds one warehouse at a time. */
const oracles = async (states: readonly (readonly Document[])[]): Promise<ControlTotals[]> => {
  const bay = await aLoadingBay();
  const found: ControlTotals[] = [];
  for (const state of states) {
    const folder = await aRegisterFolder({ '项目记录-2025.json': JSON.stringify(state) });
    const { writer } = await bay.load(folder);
    found.push(projectTables(await factTotals(writer)));
    await rm(folder, { recursive: true, force: true });
  }
  await bay.close();
  return found;
};

const fieldsOf = (columns: readonly string[], prefix = ''): Record<string, object> => Object.fromEntries(columns.map((name) => [name, { column: `${prefix}${name}`, ...(name === 'budget' ? { unit: '元' } : {}) }]));

const aProfileText = (system: System, query: string): string =>
  stringify({
    version: 1, name: 'projects-db', title: { zh: '项目管理系统' }, kind: 'sql', format: { type: 'ndjson' },
    sql: { system, address: 'PROJECTS_DB', query, incremental: { watermark: 'changed', key: ['code'], overlapSeconds: 0 } },
    columns: [
      ...FLAT.map((name) => ({ name, head: `/${name}`, required: !OPTIONAL.has(name) })),
      { name: 'changed', head: '/changed' },
      ...[...new Set(Object.values(OF_LIST).flat())].map((name) => ({ name: `item_${name}`, head: `./${name}`, required: false })),
    ],
    records: [
      { record: 'project', fields: fieldsOf(FLAT) },
      ...Object.entries(LISTS).map(([list, record]) => ({
        record,
        each: `/${list}`,
        fields: { project: { column: 'code' }, consortium: { column: 'consortium' }, ...fieldsOf(OF_LIST[list === 'units' ? 'units' : list === 'tasks' ? 'tasks' : 'milestones'], 'item_') },
      })),
    ],
  });

const inSql = (value: unknown): string => {
  if (value === null || value === undefined) return 'NULL';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
};

beforeAll(async () => {
  demo = await mkdtemp(join(tmpdir(), 'demo-projects-'));
  await rm(demo, { recursive: true });
  await writeDemo({ out: demo, seed: 1, scale: 'city' });
  documents = await documentsOf(demo);
  const sound = documents.filter(({ budget }) => /^\d+\.\d\d$/u.test(String(budget)));
  [changed, last] = [sound.slice(0, 3), sound[5]];
  const second = documents.map((each) => (changed.includes(each) ? { ...each, budget: '1234.50' } : each));
  const third = second.map((each) => (each === last ? { ...each, budget: '99.00' } : each));
  expected = await oracles([documents, second, third]);
}, 180_000);
afterAll(() => rm(demo, { recursive: true, force: true }));

for (const system of ['postgresql', 'mysql'] as const) {
  const why = absent[system];
  describe.skipIf(why !== null)(why === null ? system : `${system} (${why})`, () => {
    let server: DatabaseServer;
    let store: TestStore;
    let registers: string;
    const nap = system === 'postgresql' ? 'CAST(pg_sleep(0.02) AS text)' : 'SLEEP(0.02)';

    const run = (query: string): Promise<RunOutcome> => {
      const text = aProfileText(system, query);
      const profile = sourceProfile.parse(parse(text));
      const source = sourceOf({ profile, text }, { ledger: store.current().ledger, secret: (name) => (name === 'PROJECTS_DB' ? server.address : undefined) });
      return runPipeline({ ...store.order(registers), source });
    };
    const tables = async (): Promise<ControlTotals> => projectTables((await store.current().ledger.published())?.totals);
    const QUERY = 'SELECT * FROM project';

    beforeAll(async () => {
      server = await aDatabaseServer(system);
      store = await aStore();
      registers = await aRegisterFolder();
      await store.load(registers);
      const escape = system === 'postgresql' ? 'SET standard_conforming_strings = off' : 'SELECT 1';
      const [json, time] = system === 'postgresql' ? ['jsonb', 'timestamptz'] : ['json', 'datetime(6)'];
      await server.admin(
        escape,
        `CREATE TABLE project (${FLAT.map((name) => `${name} varchar(200)`).join(', ')}, ${Object.keys(LISTS).map((name) => `${name} ${json}`).join(', ')}, changed ${time} NOT NULL)`,
        ...documents.map((each, index) => `INSERT INTO project VALUES (${[...FLAT, ...Object.keys(LISTS)].map((name) => inSql(each[name])).join(', ')}, '2026-05-${String((index % 28) + 1).padStart(2, '0')} 08:00:00')`),
        ...(system === 'postgresql' ? ['GRANT SELECT ON project TO reader'] : []),
      );
    });
    afterAll(async () => {
      await store.close();
      await server.stop();
      await rm(registers, { recursive: true, force: true });
    });

    test('all projects with their units, tasks and milestones, as the folder would have brought them', async () => {
      const outcome = await run(QUERY);
      expect(outcome.state).toBe('published');
      expect(documents.length).toBeGreaterThan(100);
      expect(await tables()).toEqual(expected[0]);
      expect((await run(QUERY)).state).toBe('unchanged');
    });

    test('the second run reads only what changed', async () => {
      for (const { code } of changed) await server.admin(`UPDATE project SET budget = '1234.50', changed = '2026-06-01 08:00:00' WHERE code = ${inSql(code)}`);
      const outcome = await run(QUERY);
      expect(outcome.state).toBe('published');
      const { manifest } = (await store.current().ledger.published()) ?? { manifest: [] };
      const segment = manifest.find(({ path }) => path.startsWith('projects-db/000002/'));
      const text = await readFile(store.current().archive.pathOf(segment?.sha256 ?? ''), 'utf8');
      const changedCodes = new Set(changed.map(({ code }) => code));
      const lines = text.trimEnd().split('\n').map((line): Document => JSON.parse(line));
      // Rows at the old mark come again: they could have got it after the reading.
      expect(lines.filter(({ code }) => !changedCodes.has(code)).every(({ changed: day }) => String(day).startsWith('2026-05-28'))).toBe(true);
      expect([...changedCodes].every((code) => lines.some((each) => each['code'] === code))).toBe(true);
      expect(await tables()).toEqual(expected[1]);
    });

    test('a reading that is killed on the way publishes nothing, and the next run succeeds', async () => {
      const before = (await store.current().ledger.published())?.id;
      await server.admin(`UPDATE project SET budget = '99.00', changed = '2026-06-02 08:00:00' WHERE code = ${inSql(last?.['code'])}`);
      const failing = run(`SELECT project.*, ${nap} AS nap FROM project`);
      failing.catch(() => undefined);
      while ((await server.readers()).length === 0) await wait(20);
      await wait(500);
      expect(await server.killReaders()).toBe(1);
      await expect(failing).rejects.toThrow('数据源 projects-db：连接在读取中断开');
      expect((await store.current().ledger.published())?.id).toBe(before);
      expect((await run(QUERY)).state).toBe('published');
      expect(await tables()).toEqual(expected[2]);
    });
  });
}
