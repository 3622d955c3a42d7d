import type { ControlTotals, Edition, Store } from '@monitor/store';
import { tableTotals } from '../load/table-totals.js';

/** What is wrong with the published edition in the warehouse, or `null`. */
export const damageOf = async ({ warehouse }: Pick<Store, 'warehouse'>, published: Edition): Promise<string | null> => {
  if (!(await warehouse.editions()).includes(published.id)) return '不在数据仓库中';
  if ((await warehouse.detachedParts()) > 0) return '有损坏的数据块';
  const found = await tableTotals(warehouse.writer(published.id)).catch((error: unknown) => {
    return error instanceof Error ? error.message : String(error);
  });
  if (typeof found === 'string') return `读不出来（${found}）`;
  const table = differingTable(published.totals ?? {}, found);
  return table === null ? null : `的表 ${table} 与发布时的行数或合计不符`;
};

/** The first table whose rows or sums are not alike; `null` when all are. */
export const differingTable = (expected: ControlTotals, found: ControlTotals): string | null =>
  Object.keys({ ...expected, ...found }).sort().find((table) => totalText(expected[table]) !== totalText(found[table])) ?? null;

const totalText = (total: ControlTotals[string] | undefined): string =>
  total === undefined ? '' : JSON.stringify([total.rows, Object.entries(total.sums).sort(([left], [right]) => (left < right ? -1 : 1))]);
