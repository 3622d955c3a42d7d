import { changchun, freshness, fundFlow, outcomeTimes, ranking, search } from '@monitor/domain';
import { runPipeline } from '@monitor/etl';
import { defineQuery, defineStatement } from '@monitor/store';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { signedInAt } from '../city/caller.js';
import { type RunningServer, startServer } from '../city/server.js';
import { aFolder, type Folder, soundFiles } from '../etl/pipeline/a-folder.js';
import { aStore, judging, type TestStore } from '../etl/pipeline/a-store.js';

/** What came with the migrations after 007: an older program's edition has none of it. */
const newer = ['money_year', 'money_month', 'channel_year', 'result_year', 'stage_year', 'project_money', 'cap_item', 'fund_anomaly', 'name_index', 'project_step', 'repeated_claim'];

const applied = defineQuery({ name: 'applied', scope: 'everyone', params: z.object({}), row: z.object({ name: z.string() }), sql: 'SELECT m.name AS name FROM migration AS m ORDER BY m.name' });
const forget = defineStatement({ name: 'forget', params: z.object({}), sql: "ALTER TABLE migration DELETE WHERE name >= '008' SETTINGS mutations_sync = 2" });

let store: TestStore;
let folder: Folder;
let server: RunningServer;

beforeAll(async () => {
  store = await aStore();
  folder = await aFolder(soundFiles());
  await runPipeline({ ...store.order(folder.path), ...judging, jurisdiction: { ...changchun, version: '0.0.1' } });
  const edition = await store.current().ledger.published();
  const writer = store.current().warehouse.writer(edition?.id ?? '');
  for (const table of newer) await writer.execute(defineStatement({ name: `drop ${table}`, params: z.object({}), sql: `DROP TABLE ${table} SYNC` }), {});
  await writer.execute(forget, {});
  expect((await writer.ask(applied, {})).every(({ name }) => name < '008')).toBe(true);
  await store.current().close();
  server = await startServer(store.dataDir, { SOURCE_DIR: folder.path });
}, 120_000);

afterAll(async () => {
  await server.stop();
  await folder.remove();
  await store.close();
});

it('says so while it starts', () => {
  expect(server.printed()).toContain('程序已更新');
});

it('answers from tables that it did not have before', async () => {
  const [, password = ''] = /^ {2}leader +((?:[a-z2-9]{4}-){3}[a-z2-9]{4}) /mu.exec(server.printed()) ?? [];
  const caller = await signedInAt(server.url, 'leader', password);
  const { edition } = await caller.ask(freshness, {});
  expect(edition).not.toBe('e000001');
  const { rows } = await caller.ask(ranking, { year: 2024 });
  expect(rows.length).toBeGreaterThan(0);
  expect((await caller.ask(fundFlow, { year: 2024 })).whole.spent).not.toBe('0.00');
  expect((await caller.ask(search, { q: rows[0]?.consortium ?? '' })).groups[0]?.count).toBe(1);
  expect((await caller.ask(outcomeTimes, { year: 2024 })).basis.edition).toBe(edition);
});
