import { namedPolicies } from '@monitor/domain';
import type { ControlTotals, Edition, Store } from '@monitor/store';
import { codeVersion } from '../config.js';
import type { LoadOutcome } from '../load/load-edition.js';
import { quarantineOrder } from '../quarantine/fill-quarantine.js';
import { buildEdition, type Verdicts } from './build-edition.js';
import { differingTable } from './damage.js';
import type { PhaseLog } from './phase-log.js';
import { PipelineError } from './pipeline-error.js';
import { type Judging, judgingNames } from './run-order.js';

export interface RebuildOrder extends Judging {
  readonly store: Store;
  readonly phases: PhaseLog;
  readonly check: () => void;
}

export type Rebuilt = LoadOutcome & Verdicts;

/** Makes the published edition again from the archive and puts it in its place. @throws PipelineError, NotFound, ArchiveDamaged */
export const rebuildEdition = async (order: RebuildOrder, published: Edition): Promise<Rebuilt> =>
  beside(order, published, async (id, built) => {
    refuseDifferent(published, built);
    await order.store.warehouse.replaceEdition(published.id, id);
  });

/** Makes it again beside the published one, looks at it, and takes it away. */
export const tryRebuild = async (order: RebuildOrder, published: Edition): Promise<Rebuilt> => beside(order, published, async () => undefined);

/** An edition that the ledger does not know: cut short, the next start drops it. */
const beside = async (order: RebuildOrder, published: Edition, use: (id: string, built: Rebuilt) => Promise<void>): Promise<Rebuilt> => {
  const { store, jurisdiction } = order;
  // What was published since has not judged this edition.
  const judging = { jurisdiction, policies: namedPolicies(order.policies, published.scheme, published.ruleSet) };
  refuseOtherJudging(judging, published);
  for (const { sha256 } of published.manifest) if (sha256 !== '') await store.archive.verify(sha256);
  const id = `${published.id}-rebuilt`;
  await store.warehouse.dropEdition(id);
  const writer = await store.warehouse.createEdition(id, null);
  try {
    const built = await buildEdition({ ...order, judging, writer, edition: published, previous: null, quarantine: await quarantineOrder(store.ledger, published) });
    await use(id, built);
    return built;
  } finally {
    await store.warehouse.dropEdition(id);
  }
};

/** What of a rebuilt edition is not as it was published, in words; `null` when all is. */
export const differenceOf = ({ totals, verdictHash }: Edition, built: { totals: ControlTotals; verdictHash: string }): string | null => {
  const table = differingTable(totals ?? {}, built.totals);
  if (table !== null) return `表 ${table} 的行数或合计`;
  return built.verdictHash === verdictHash ? null : '评价结果';
};

const refuseDifferent = (published: Edition, built: Rebuilt): void => {
  const what = differenceOf(published, built);
  if (what === null) return;
  throw new PipelineError('rebuild-differs', `从存档重建版本 ${published.id} 后，${what}与发布时不一致。请联系管理员核对存档与程序版本，再重新装载。`);
};

const refuseOtherJudging = (judging: Judging, { id, scheme, ruleSet, codeVersion: version }: Edition): void => {
  const names = judgingNames(judging, codeVersion);
  if (names.scheme === scheme && names.ruleSet === ruleSet && names.codeVersion === version) return;
  throw new PipelineError('rebuild-differs', `版本 ${id} 由另一版程序或方案（${scheme}、${ruleSet}、${version}）发布，现在的程序无法原样重建。请用原版程序启动，或重新装载资料。`);
};
