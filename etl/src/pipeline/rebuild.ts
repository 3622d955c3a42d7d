import type { ControlTotals, Edition } from '@monitor/store';
import { damageOf, differingTable } from './damage.js';
import { checkRoom } from './disk-room.js';
import { PipelineError } from './pipeline-error.js';
import { differenceOf, rebuildEdition, type Rebuilt, tryRebuild } from './rebuild-edition.js';
import type { RunOrder, RunOutcome, StartedRun } from './run-order.js';
import { type RunContext, type RunResult, startWithRun } from './with-run.js';

interface Side {
  readonly rows: number;
  /** Of every summed column, by table. */
  readonly sums: Readonly<Record<string, string>>;
  readonly verdictHash: string;
}

/** How the edition made again compares with what was published. */
export interface RebuildReport {
  readonly edition: string;
  readonly tables: readonly { readonly table: string; readonly published: number; readonly rebuilt: number }[];
  readonly published: Side;
  readonly rebuilt: Side;
  readonly equal: boolean;
  /** What is not alike, in words. */
  readonly difference: string | null;
}

export interface RebuildWish extends RunOrder {
  /** Leaves the published edition as it is. */
  readonly check: boolean;
}

/** Makes the published edition again from archive and ledger, under its name, and proves it equal. @throws PipelineError, RunInProgress */
export const rebuild = async (order: RebuildWish): Promise<RunOutcome> => (await startRebuild(order)).finished;

/** As `rebuild`, but returns as soon as the run has its number. */
export const startRebuild = (order: RebuildWish): Promise<StartedRun> =>
  startWithRun(order, { kind: order.check ? 'check' : 'rebuild', source: null }, (context) => makeAgain(order, context));

/** What has to be done about a damaged edition; `null` when it is sound. Readers are told as long as it lasts. */
export const startMending = async (order: RunOrder, say: (sentence: string) => void): Promise<StartedRun | null> => {
  const published = await order.store.ledger.published();
  const damage = published === null ? null : await damageOf(order.store, published);
  if (published === null || damage === null) return null;
  say(`版本 ${published.id} ${damage}，正在从存档重建……`);
  return startRebuild({ ...order, check: false });
};

const makeAgain = async (order: RebuildWish, context: RunContext): Promise<RunResult> => {
  const { store } = order;
  await context.takeTurn();
  const published = await store.ledger.published();
  if (published === null) throw new PipelineError('nothing-published', '还没有任何已发布的数据，无法重建。请先运行 npm run load 装载数据。');
  const warning = await checkRoom(store);
  if (warning !== null) order.onWarning?.(warning);
  const { phases, check } = context;
  const build = order.check ? tryRebuild : rebuildEdition;
  const rebuilt = await build({ ...order, phases, check }, published);
  const report = reportOf(published, rebuilt);
  if (!report.equal) throw new PipelineError('rebuild-differs', `从存档重建的版本 ${published.id} 与发布时不一致：${report.difference ?? ''}。原有数据未改动。请联系管理员核对存档与程序版本。\n${reportText(report)}`);
  const { filesRead, rowsAccepted, rowsRejected } = rebuilt;
  return { state: 'unchanged', edition: published.id, filesSeen: published.manifest.length, filesRead, rowsAccepted, rowsRejected, note: reportText(report) };
};

const reportOf = (published: Edition, rebuilt: Rebuilt): RebuildReport => {
  const before = published.totals ?? {};
  const difference = differenceOf(published, rebuilt);
  return {
    edition: published.id,
    tables: Object.keys({ ...before, ...rebuilt.totals }).sort().map((table) => ({ table, published: before[table]?.rows ?? 0, rebuilt: rebuilt.totals[table]?.rows ?? 0 })),
    published: { ...sizeOf(before), verdictHash: published.verdictHash ?? '' },
    rebuilt: { ...sizeOf(rebuilt.totals), verdictHash: rebuilt.verdictHash },
    equal: difference === null && differingTable(before, rebuilt.totals) === null,
    difference,
  };
};

const sizeOf = (totals: ControlTotals): Omit<Side, 'verdictHash'> => ({
  rows: Object.values(totals).reduce((sum, { rows }) => sum + rows, 0),
  sums: Object.fromEntries(Object.entries(totals).flatMap(([table, { sums }]) => Object.entries(sums).map(([column, sum]) => [`${table}.${column}`, sum] as const)).sort(([one], [other]) => (one < other ? -1 : 1))),
});

const line = (name: string, published: string, rebuilt: string): string => `${name}：发布时 ${published}，重建 ${rebuilt}${published === rebuilt ? '' : ' ← 不一致'}`;

/** Rows, sums and verdict hash of both, and whether they are equal. */
const reportText = ({ edition, tables, published, rebuilt, equal }: RebuildReport): string => [
  `版本 ${edition}`,
  ...tables.filter((each) => each.published > 0 || each.rebuilt > 0).map((each) => line(`  行数 ${each.table}`, String(each.published), String(each.rebuilt))),
  ...Object.keys({ ...published.sums, ...rebuilt.sums }).sort().filter((column) => published.sums[column] !== '0' || rebuilt.sums[column] !== '0').map((column) => line(`  合计 ${column}`, published.sums[column] ?? '', rebuilt.sums[column] ?? '')),
  line('  评价结果', published.verdictHash, rebuilt.verdictHash),
  `equal: ${String(equal)}`,
].join('\n');
