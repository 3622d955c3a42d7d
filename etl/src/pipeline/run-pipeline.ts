import { type ControlTotals, type Edition, type Manifest, markPhase } from '@monitor/store';
import { codeVersion } from '../config.js';
import { sameManifest } from '../load/manifest.js';
import { quarantineOrder } from '../quarantine/fill-quarantine.js';
import { publishWithQuarantine } from '../quarantine/keep-quarantine.js';
import { isDocument, ownerOf } from '../source/manifest-entry.js';
import type { Delivery, Source } from '../source/source.js';
import { arrive, entriesOf, withDelivery } from './arrive.js';
import { buildEdition, type Verdicts } from './build-edition.js';
import { differingTable } from './damage.js';
import { dropDraft, dropOldEditions, openDraft } from './drafting.js';
import { judgingNames, type RunOrder, type RunOutcome, type StartedRun } from './run-order.js';
import { settleVersions } from './settle-versions.js';
import { whenThereIsRoom } from './when-there-is-room.js';
import { type RunContext, type RunResult, startWithRun } from './with-run.js';

export interface PipelineOrder extends RunOrder {
  readonly source: Source;
  /** Reads what the source had brought again, by its present profile, instead of asking it for anything new. */
  readonly replay?: boolean;
}

/**
 * The whole way of the data of one source: archive what it has, draft an edition beside what all others brought, load, measure,
 * judge, verify, publish. The same input gives the same edition, and nothing new when it is published already.
 * Throws what made the run fail, after its row says so; RunInProgress when a run of the same source is under way.
 */
export const runPipeline = async (order: PipelineOrder): Promise<RunOutcome> => (await startPipeline(order)).finished;

/** As `runPipeline`, but returns as soon as the run has its number. */
export const startPipeline = (order: PipelineOrder): Promise<StartedRun> =>
  startWithRun(order, { kind: order.replay === true ? 'replay' : 'load', source: order.source.name }, (context) => load(order, context));

const load = async (order: PipelineOrder, context: RunContext): Promise<RunResult> => {
  const { ledger } = order.store;
  const before = await ledger.published();
  const delivery = await deliveryOf(order, context, before);
  await ledger.advanceRun(context.run.id, { filesSeen: delivery.seen });
  if (before !== null && isSame(order, before, delivery)) return nothingNew(order, delivery, before);
  await context.takeTurn();
  // Other sources may have published meanwhile; what this one brings is the same beside them.
  const published = await ledger.published();
  return publishNew(order, context, { delivery, published });
};

const deliveryOf = async (order: PipelineOrder, context: RunContext, before: Edition | null): Promise<Delivery> => {
  const { source, store, clock } = order;
  context.phases.enter('archive');
  const { entries, seen } = await arrive({
    store, clock,
    source: order.replay === true ? asArchived(source) : source,
    previous: before?.manifest ?? [],
    signal: context.signal,
    onStep: ({ files, rows, of }) => {
      context.check();
      context.phases.count(rows ?? files, { of });
    },
  });
  context.check();
  markPhase('raw-stored');
  const previous = entriesOf(before?.manifest ?? [], source.name);
  return { entries: order.replay === true ? entries : await settleVersions(entries, { source, ledger: store.ledger, runId: context.run.id, previous }), seen };
};

const asArchived = (source: Source): Source => ({
  ...source,
  deliver: async ({ previous }) => ({ entries: previous.filter((entry) => !isDocument(entry)), seen: previous.length }),
});

const isSame = (order: PipelineOrder, published: Edition, { entries }: Delivery): boolean =>
  order.replay !== true &&
  sameManifest(published.manifest, withDelivery(published.manifest, order.source.name, entries)) &&
  published.ruleSet === judgingNames(order, codeVersion).ruleSet && canClone(order, published);

/** Rows read by other code or another scheme's template cannot be taken over. */
const canClone = (order: RunOrder, { scheme, codeVersion: version }: Edition): boolean => {
  const names = judgingNames(order, codeVersion);
  return scheme === names.scheme && version === names.codeVersion;
};

const nothingNew = async ({ store }: PipelineOrder, { seen }: Delivery, published: Edition): Promise<RunResult> => {
  const { rowsAccepted, rowsRejected } = await store.ledger.run(published.runId);
  return { state: 'unchanged', edition: published.id, filesSeen: seen, filesRead: 0, rowsAccepted, rowsRejected };
};

interface News {
  readonly delivery: Delivery;
  readonly published: Edition | null;
}

const publishNew = async (order: PipelineOrder, context: RunContext, { delivery, published }: News): Promise<RunResult> => {
  const { store, source } = order;
  const { run, leases, phases, check } = context;
  phases.enter('draft');
  const manifest = withDelivery(published?.manifest ?? [], source.name, delivery.entries);
  const from = published !== null && canClone(order, published) ? published : null;
  const { edition, writer } = await openDraft({ order, runId: run.id, manifest, from });
  markPhase('draft');
  try {
    const { totals, verdictHash, yearHashes, ...loaded } = await buildEdition({ store, judging: order, writer, edition, previous: from === null ? null : readingsBefore(order, from), quarantine: await quarantineOrder(store.ledger, edition), phases, check });
    const counts = { filesSeen: delivery.seen, ...loaded };
    if (published !== null && addsNothing(order, published, { manifest, totals, verdictHash })) {
      await dropDraft(store, edition.id);
      return { state: 'unchanged', edition: published.id, ...counts };
    }
    phases.enter('publish');
    check();
    // Noted first: cut short right after the commit, the run still tells what its edition was made of.
    await store.ledger.advanceRun(run.id, loaded);
    markPhase('before-publish');
    await publishWithQuarantine({ store, writer, edition: edition.id, run: run.id }, { totals, verdictHash, yearHashes, lease: leases() });
    markPhase('after-publish');
    await whenThereIsRoom(store.ledger, () => dropOldEditions(store));
    markPhase('old-editions-dropped');
    return { state: 'published', edition: edition.id, ...counts };
  } catch (error) {
    await dropUnpublished(order, edition.id);
    throw error;
  }
};

/** A replay reads every file of its source again, so none of them counts as read. */
const readingsBefore = ({ replay, source }: PipelineOrder, { manifest }: Edition): Manifest =>
  replay === true ? manifest.map((entry) => (ownerOf(entry) === source.name && !isDocument(entry) ? { ...entry, sha256: '' } : entry)) : manifest;

interface Built extends Pick<Verdicts, 'verdictHash'> {
  readonly manifest: Manifest;
  readonly totals: ControlTotals;
}

const addsNothing = (order: PipelineOrder, published: Edition, built: Built): boolean =>
  order.replay === true && canClone(order, published) && sameManifest(published.manifest, built.manifest) &&
  published.verdictHash === built.verdictHash && differingTable(published.totals ?? {}, built.totals) === null;

/** What fails after the commit (dropping old editions) must not take the published edition back. */
const dropUnpublished = async ({ store }: PipelineOrder, id: string): Promise<void> => {
  const { state } = await store.ledger.edition(id);
  if (state === 'draft') await whenThereIsRoom(store.ledger, () => dropDraft(store, id));
};
