import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { recover } from '@monitor/etl';
import { defineStatement } from '@monitor/store';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { verdictHash } from '../../../etl/src/judge/verdict-hash.js';
import { tableTotals } from '../../../etl/src/load/table-totals.js';
import { aFolder, aFundLine, type Folder, fundHead, soundFiles } from './a-folder.js';
import { aPreparedStore, judging, type PreparedStore, type TestStore } from './a-store.js';

let loaded: PreparedStore;
let city: TestStore;
let folder: Folder;
beforeAll(async () => {
  folder = await aFolder({ ...soundFiles(), '经费台账-2025.csv': `${fundHead}\n${aFundLine('JF-1')}\n${aFundLine('JF-8', { project: 'XM-404' })}\n`, '杂记.txt': 'x' });
  loaded = await aPreparedStore(async (store) => {
    await store.load(folder.path);
    await folder.write({ '成果记录-2024.csv': null, '经费台账-2024.csv': `${fundHead}\n${aFundLine('JF-2')}\n` });
    await store.load(folder.path);
  });
});
beforeEach(async () => {
  city = await loaded.copy();
});
afterEach(() => city.close());
afterAll(async () => {
  await loaded.remove();
  await folder.remove();
});

const said: string[] = [];
const recoverNow = () => {
  said.length = 0;
  return recover({ store: city.current(), ...judging, say: (sentence) => said.push(sentence) });
};
const published = async () => {
  const { ledger, warehouse } = city.current();
  const edition = await ledger.published();
  const writer = warehouse.writer(edition?.id ?? '');
  return { edition, totals: await tableTotals(writer), hash: await verdictHash(writer) };
};

test('a sound store is left alone', async () => {
  expect(await recoverNow()).toEqual({ draftsDropped: 0, rebuilt: false });
  expect(said).toEqual([]);
});

test('without its folder the warehouse comes back equal by rows, sums and verdicts', async () => {
  const before = await published();
  await city.current().close();
  await rm(join(city.dataDir, 'warehouse'), { recursive: true });
  await city.reopen();
  expect(await recoverNow()).toEqual({ draftsDropped: 0, rebuilt: true });
  const after = await published();
  expect(after).toEqual(before);
  expect(after.totals).toEqual(after.edition?.totals);
  expect(said[0]).toBe('版本 e000002 不在数据仓库中，正在从存档重建……');
  expect((await city.load(folder.path)).state).toBe('unchanged');
});

test('a table that lost a row is noticed and mended', async () => {
  const loseOne = defineStatement({ name: 'lose-one', params: z.object({}), sql: `ALTER TABLE fund_entry DELETE WHERE entry = 'JF-2'` });
  await city.current().warehouse.writer('e000002').execute(loseOne, {});
  expect(await recoverNow()).toEqual({ draftsDropped: 0, rebuilt: true });
  expect(said[0]).toBe('版本 e000002 的表 fund_entry 与发布时的行数或合计不符，正在从存档重建……');
});

test('what a killed load left behind goes', async () => {
  const { ledger, warehouse } = city.current();
  const order = { runId: 1, scheme: 's', ruleSet: 'r', codeVersion: 'c', manifest: [] };
  await ledger.draftEdition({ id: 'e000077', number: 77, ...order });
  await warehouse.createEdition('e000077', 'e000002');
  await warehouse.createEdition('e000078', null);
  expect(await recoverNow()).toEqual({ draftsDropped: 2, rebuilt: false });
  expect(await warehouse.editions()).toEqual(['e000001', 'e000002']);
  expect(await ledger.editions({ limit: 9, state: 'draft' })).toEqual([]);
});
