import { rebuild, startMending, startPipeline } from '@monitor/etl';
import { defineStatement } from '@monitor/store';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { aFolder, type Folder, soundFiles } from './a-folder.js';
import { aPreparedStore, judging, type PreparedStore, type TestStore } from './a-store.js';

const loseOne = defineStatement({ name: 'lose-one', params: z.object({}), sql: `ALTER TABLE fund_entry DELETE WHERE entry = 'JF-2' SETTINGS mutations_sync = 2` });

let prepared: PreparedStore;
let folder: Folder;
let city: TestStore;
beforeAll(async () => {
  folder = await aFolder(soundFiles());
  prepared = await aPreparedStore((store) => store.load(folder.path));
});
beforeEach(async () => {
  city = await prepared.copy();
});
afterEach(() => city.close());
afterAll(async () => {
  await prepared.remove();
  await folder.remove();
});

const order = () => ({ store: city.current(), clock: () => '2026-07-15T03:00:00.000Z', trigger: 'schedule', requestedBy: 'schedule', ...judging }) as const;

test('a sound edition is left alone', async () => {
  expect(await startMending(order(), () => undefined)).toBeNull();
  expect(await city.current().ledger.runs({ limit: 9 })).toHaveLength(1);
});

test('damage is told while it is mended, a load waits, and the edition is as it was', async () => {
  const { ledger, warehouse } = city.current();
  await warehouse.writer('e000001').execute(loseOne, {});
  const said: string[] = [];
  const mending = await startMending(order(), (sentence) => said.push(sentence));
  expect(said).toEqual(['版本 e000001 的表 fund_entry 与发布时的行数或合计不符，正在从存档重建……']);
  expect((await ledger.rebuilding())?.id).toBe(mending?.run.id);
  await folder.write({ '成果记录-2024.csv': null });
  const load = await startPipeline(city.order(folder.path));
  const [mended, loaded] = await Promise.all([mending?.finished, load.finished]);
  await folder.write({ '成果记录-2024.csv': soundFiles()['成果记录-2024.csv'] ?? '' });
  expect(mended?.note).toMatch(/行数 fund_entry：发布时 3，重建 3\n[^]*equal: true$/u);
  expect(loaded.state).toBe('published');
  expect(await ledger.rebuilding()).toBeNull();
  expect(await startMending(order(), () => undefined)).toBeNull();
});

test('an edition that the archive does not give back is refused, and what stands is not touched', async () => {
  const { ledger, warehouse } = city.current();
  const failure = await rebuild({ ...order(), ...judging, jurisdiction: { ...judging.jurisdiction, version: '0.0.1' }, check: false }).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 'rebuild-differs' });
  expect(await warehouse.editions()).toEqual(['e000001']);
  expect((await ledger.runs({ limit: 1 }))[0]).toMatchObject({ kind: 'rebuild', state: 'failed' });
  expect(await startMending(order(), () => undefined)).toBeNull();
});
