import { namedPolicies } from '@monitor/domain';
import type { ControlTotals, Edition, Store } from '@monitor/store';
import { codeVersion } from '../config.js';
import { tableTotals } from '../load/table-totals.js';
import { buildEdition } from './build-edition.js';
import { dropDraft } from './drafting.js';
import { PhaseLog } from './phase-log.js';
import { holdLoadLease } from './hold-lease.js';
import { PipelineError, RunInProgress } from './pipeline-error.js';
import { isOfThisProgram, type Judging, judgingNames } from './run-order.js';
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
  const lease = await holdLoadLease(order.store.ledger, async () => undefined).catch((error: unknown) => {
    if (error instanceof RunInProgress) return null;
    throw error;
  });
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
  await rebuildEdition(order, published);
  order.say(`版本 ${published.id} 已从存档重建，行数、合计与评价结果均与发布时一致。`);
  return { draftsDropped, rebuilt: true };
};

const dropLeftovers = async ({ store, say }: RecoveryOrder): Promise<number> => {
  const drafts = await store.ledger.editions({ limit: 1000, state: 'draft' });
  for (const { id } of drafts) await dropDraft(store, id);
  const known = new Set((await store.ledger.editions({ limit: 100_000 })).map(({ id }) => id));
  const strangers = (await store.warehouse.editions()).filter((id) => !known.has(id));
  for (const id of strangers) await store.warehouse.dropEdition(id);
  const dropped = drafts.length + strangers.length;
  if (dropped > 0) say(`已清除 ${dropped} 个未发布的版本（上次装载被中断）。`);
  return dropped;
};

/** What is wrong with the published edition in the warehouse, or `null`. */
export const damageOf = async ({ warehouse }: Store, published: Edition): Promise<string | null> => {
  if (!(await warehouse.editions()).includes(published.id)) return '不在数据仓库中';
  if ((await warehouse.detachedParts()) > 0) return '有损坏的数据块';
  const found = await tableTotals(warehouse.writer(published.id)).catch((error: unknown) => {
    return error instanceof Error ? error.message : String(error);
  });
  if (typeof found === 'string') return `读不出来（${found}）`;
  const table = differingTable(published.totals ?? {}, found);
  return table === null ? null : `的表 ${table} 与发布时的行数或合计不符`;
};

const differingTable = (expected: ControlTotals, found: ControlTotals): string | null =>
  Object.keys({ ...expected, ...found }).find((table) => totalText(expected[table]) !== totalText(found[table])) ?? null;

const totalText = (total: ControlTotals[string] | undefined): string =>
  total === undefined ? '' : JSON.stringify([total.rows, Object.entries(total.sums).sort(([left], [right]) => (left < right ? -1 : 1))]);

/** Makes the published edition again from the archive, under its own name. @throws PipelineError, NotFound, ArchiveDamaged */
export const rebuildEdition = async (order: RecoveryOrder, published: Edition): Promise<void> => {
  const { store, jurisdiction } = order;
  // What was published since has not judged this edition.
  const judging = { jurisdiction, policies: namedPolicies(order.policies, published.scheme, published.ruleSet) };
  refuseOtherJudging(judging, published);
  for (const { sha256 } of published.manifest) if (sha256 !== '') await store.archive.verify(sha256);
  await store.warehouse.dropEdition(published.id);
  const writer = await store.warehouse.createEdition(published.id, null);
  const phases = new PhaseLog(({ phase, count, seconds, over }) => (over ? order.say(`  ${phase}：${count}，${seconds} 秒`) : undefined));
  const built = await buildEdition({ store, judging, writer, edition: published, previous: null, phases, check: () => undefined });
  phases.finish();
  const table = differingTable(published.totals ?? {}, built.totals);
  if (table !== null) throw differs(published, `表 ${table} 的行数或合计`);
  if (built.verdictHash !== published.verdictHash) throw differs(published, '评价结果');
};

const differs = ({ id }: Edition, what: string): PipelineError =>
  new PipelineError('rebuild-differs', `从存档重建版本 ${id} 后，${what}与发布时不一致。请联系管理员核对存档与程序版本，再重新装载。`);

const refuseOtherJudging = (judging: Judging, { id, scheme, ruleSet, codeVersion: version }: Edition): void => {
  const names = judgingNames(judging, codeVersion);
  if (names.scheme === scheme && names.ruleSet === ruleSet && names.codeVersion === version) return;
  throw new PipelineError('rebuild-differs', `版本 ${id} 由另一版程序或方案（${scheme}、${ruleSet}、${version}）发布，现在的程序无法原样重建。请用原版程序启动，或重新装载资料。`);
};
