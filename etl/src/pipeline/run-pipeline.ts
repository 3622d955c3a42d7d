import type { Edition, Manifest } from '@monitor/store';
import { codeVersion } from '../config.js';
import { sameManifest } from '../load/manifest.js';
import type { Delivery, Source } from '../source/source.js';
import { arrive, withDelivery } from './arrive.js';
import { buildEdition } from './build-edition.js';
import { dropDraft, dropOldEditions, openDraft } from './drafting.js';
import { judgingNames, type RunOrder, type RunOutcome, type StartedRun } from './run-order.js';
import { type RunContext, type RunResult, startWithRun } from './with-run.js';

export interface PipelineOrder extends RunOrder {
  readonly source: Source;
}

/**
 * The whole way of the data: archive every file, draft an edition, load, measure, judge, verify, publish.
 * The same input gives the same edition, and nothing new when it is published already.
 * Throws what made the run fail, after its row says so; RunInProgress when another run is under way.
 */
export const runPipeline = async (order: PipelineOrder): Promise<RunOutcome> => (await startPipeline(order)).finished;

/** As `runPipeline`, but returns as soon as the run has its number. */
export const startPipeline = (order: PipelineOrder): Promise<StartedRun> => startWithRun(order, order.source.name, (context) => load(order, context));

interface Arrival {
  readonly manifest: Manifest;
  readonly filesSeen: number;
}

const NEVER = new AbortController().signal;

const load = async (order: PipelineOrder, context: RunContext): Promise<RunResult> => {
  const { ledger } = order.store;
  const published = await ledger.published();
  context.phases.enter('archive');
  const { entries, seen } = await arriveFrom(order, context, published);
  const arrival = { manifest: withDelivery(published?.manifest ?? [], order.source.name, entries), filesSeen: seen };
  await ledger.advanceRun(context.run.id, { filesSeen: seen });
  if (published !== null && isSame(order, published, arrival.manifest)) return nothingNew(order, arrival, published);
  return publishNew(order, context, { arrival, published });
};

const arriveFrom = ({ source, store, clock, signal = NEVER }: PipelineOrder, { phases, check }: RunContext, published: Edition | null): Promise<Delivery> =>
  arrive({
    source, store, clock, signal,
    previous: published?.manifest ?? [],
    onStep: ({ files }) => {
      check();
      phases.count(files);
    },
  });

const isSame = (order: PipelineOrder, published: Edition, manifest: Manifest): boolean =>
  sameManifest(published.manifest, manifest) && published.ruleSet === judgingNames(order, codeVersion).ruleSet && canClone(order, published);

/** Rows read by other code or another scheme's template cannot be taken over. */
const canClone = (order: RunOrder, { scheme, codeVersion: version }: Edition): boolean => {
  const names = judgingNames(order, codeVersion);
  return scheme === names.scheme && version === names.codeVersion;
};

const nothingNew = async ({ store }: PipelineOrder, { filesSeen }: Arrival, published: Edition): Promise<RunResult> => {
  const { rowsAccepted, rowsRejected } = await store.ledger.run(published.runId);
  return { state: 'unchanged', edition: published.id, filesSeen, filesRead: 0, rowsAccepted, rowsRejected };
};

interface News {
  readonly arrival: Arrival;
  readonly published: Edition | null;
}

const publishNew = async (order: PipelineOrder, { run, lease, phases, check }: RunContext, { arrival, published }: News): Promise<RunResult> => {
  const { store } = order;
  phases.enter('draft');
  const from = published !== null && canClone(order, published) ? published : null;
  const { edition, writer } = await openDraft({ order, runId: run.id, manifest: arrival.manifest, from });
  try {
    const { totals, verdictHash, yearHashes, ...loaded } = await buildEdition({ store, judging: order, writer, edition, previous: from?.manifest ?? null, phases, check });
    phases.enter('publish');
    // Noted first: cut short right after the commit, the run still tells what its edition was made of.
    await store.ledger.advanceRun(run.id, loaded);
    await store.ledger.publishEdition(edition.id, { totals, verdictHash, yearHashes, lease: lease.current() });
    await dropOldEditions(store);
    return { state: 'published', edition: edition.id, filesSeen: arrival.filesSeen, ...loaded };
  } catch (error) {
    await dropUnpublished(order, edition.id);
    throw error;
  }
};

/** What fails after the commit (dropping old editions) must not take the published edition back. */
const dropUnpublished = async ({ store }: PipelineOrder, id: string): Promise<void> => {
  const { state } = await store.ledger.edition(id);
  if (state === 'draft') await dropDraft(store, id);
};
