import { changchun2025, defineScheme } from '@monitor/domain';
import { reevaluate } from '@monitor/etl';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tableTotals } from '../../../etl/src/load/table-totals.js';
import { aFolder, soundFiles } from './a-folder.js';
import { aStore, judging, type TestStore } from './a-store.js';

let city: TestStore;
beforeAll(async () => {
  city = await aStore();
});
afterAll(() => city.close());

const again = (years: readonly number[], schemes = judging.policies.schemes) => {
  const { source: _source, ...order } = city.order('');
  return reevaluate({ ...order, policies: { ...judging.policies, schemes }, years });
};

test('before any load there is nothing to judge', async () => {
  await expect(again([2024])).rejects.toThrow('还没有任何已发布的数据，无法评价。请先运行 npm run load 装载数据。');
});

test('the same scheme gives the same verdicts and publishes nothing', async () => {
  const folder = await aFolder(soundFiles());
  await city.load(folder.path);
  await folder.remove();
  expect(await again([2024])).toMatchObject({ state: 'unchanged', edition: 'e000001' });
  expect(await city.current().warehouse.editions()).toEqual(['e000001']);
});

test('another version of the scheme is published with the same facts', async () => {
  const before = await city.current().ledger.published();
  const stricter = defineScheme({ ...changchun2025, version: '9.9.9', grading: { ...changchun2025.grading, passFrom: 65 } });
  expect(await again([2024], [...judging.policies.schemes, stricter])).toMatchObject({ state: 'published', edition: 'e000003', rowsAccepted: 20 });
  const after = await city.current().ledger.published();
  expect(after).toMatchObject({ scheme: 'changchun-2025@1.2.0, changchun-2025@9.9.9', manifest: before?.manifest });
  const totals = await tableTotals(city.current().warehouse.writer('e000003'));
  expect(totals['fund_entry']).toEqual(before?.totals?.['fund_entry']);
  expect(after?.verdictHash).not.toBe(before?.verdictHash);
});

test('a year without data is refused with those that have some', async () => {
  await expect(again([2019])).rejects.toThrow('2019 年没有可评价的数据。可评价的年度：2024。');
});
