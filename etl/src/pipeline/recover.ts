import type { Store } from '@monitor/store';
import { damageOf } from './damage.js';
import { dropDraft } from './drafting.js';
import { LOAD, tryLease } from './hold-lease.js';
import { PhaseLog, phaseNames } from './phase-log.js';
import { rebuildEdition } from './rebuild-edition.js';
import { isOfThisProgram, type Judging } from './run-order.js';
import { clearSpool } from './spool-folder.js';

export interface RecoveryOrder extends Judging {
  readonly store: Store;
  /** Sentences for the log: what was found and done. */
  readonly say: (sentence: string) => void;
}

export interface Recovery {
  readonly draftsDropped: number;
  readonly rebuilt: boolean;
}

/**
 * Brings the warehouse in line with the ledger before anybody reads: unpublished drafts go, and a published edition that is
 * missing, short of rows or damaged is rebuilt from the archive. While another process loads, nothing is touched.
 * @throws PipelineError `rebuild-differs` when the archive does not give the published totals back
 */
export const recover = async (order: RecoveryOrder): Promise<Recovery> => {
  const lease = await tryLease(order.store.ledger, LOAD);
  if (lease === null) {
    order.say('另一进程正在装载，本次启动不检查数据仓库。');
    return { draftsDropped: 0, rebuilt: false };
  }
  try {
    return await putInOrder(order);
  } finally {
    await lease.release();
  }
};

const putInOrder = async (order: RecoveryOrder): Promise<Recovery> => {
  const draftsDropped = await dropLeftovers(order);
  await clearSpool(order.store);
  const published = await order.store.ledger.published();
  // What another version of the program made is not measured by this one's tables; it is made anew by `renew`.
  if (published === null || !isOfThisProgram(order, published)) return { draftsDropped, rebuilt: false };
  const damage = await damageOf(order.store, published);
  if (damage === null) return { draftsDropped, rebuilt: false };
  order.say(`版本 ${published.id} ${damage}，正在从存档重建……`);
  const phases = new PhaseLog(({ phase, count, seconds, over }) => (over ? order.say(`  ${phaseNames[phase]}：${count}，${seconds} 秒`) : undefined));
  await rebuildEdition({ ...order, phases, check: () => undefined }, published);
  order.say(`版本 ${published.id} 已从存档重建，行数、合计与评价结果均与发布时一致。`);
  return { draftsDropped, rebuilt: true };
};

export const dropLeftovers = async ({ store, say }: Pick<RecoveryOrder, 'store' | 'say'>): Promise<number> => {
  const drafts = await store.ledger.editions({ limit: 1000, state: 'draft' });
  for (const { id } of drafts) await dropDraft(store, id);
  const known = new Set((await store.ledger.editions({ limit: 100_000 })).map(({ id }) => id));
  const strangers = (await store.warehouse.editions()).filter((id) => !known.has(id));
  for (const id of strangers) await store.warehouse.dropEdition(id);
  const dropped = drafts.length + strangers.length;
  if (dropped > 0) say(`已清除 ${dropped} 个未发布的版本（上次装载被中断）。`);
  return dropped;
};
