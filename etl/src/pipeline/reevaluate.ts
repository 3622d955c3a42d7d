import { namedPolicies } from '@monitor/domain';
import type { Edition, Writer } from '@monitor/store';
import { evaluationYears, fillEvaluationYears, yearOf } from '../load/evaluation-years.js';
import { sameTemplates } from '../load/report-scheme.js';
import { quarantineOrder } from '../quarantine/fill-quarantine.js';
import { publishWithQuarantine } from '../quarantine/keep-quarantine.js';
import { buildEdition, judge } from './build-edition.js';
import { dropDraft, dropOldEditions, openDraft } from './drafting.js';
import { PipelineError } from './pipeline-error.js';
import { isOfThisProgram, type RunOrder, type RunOutcome, type StartedRun } from './run-order.js';
import { type RunContext, type RunResult, startWithRun } from './with-run.js';
import { whenThereIsRoom } from './when-there-is-room.js';

export interface EvaluationOrder extends RunOrder {
  /** The years to judge again; all when absent. */
  readonly years?: readonly number[];
}

/**
 * Measures and judges years of the published facts again, by the policies handed in. Equal verdicts publish nothing.
 * Where their report template is another one, or another version of the program read them, the archived files are read again first.
 * @throws PipelineError when nothing is published or a year has no data; RunInProgress
 */
export const reevaluate = async (order: EvaluationOrder): Promise<RunOutcome> => (await startReevaluation(order)).finished;

/** As `reevaluate`, but returns as soon as the run has its number. */
export const startReevaluation = (order: EvaluationOrder): Promise<StartedRun> => startWithRun(order, { kind: 'evaluate', source: null }, (context) => judgeAgain(order, context));

const judgeAgain = async (order: EvaluationOrder, context: RunContext): Promise<RunResult> => {
  const { store } = order;
  await context.takeTurn();
  const published = await store.ledger.published();
  if (published === null) throw new PipelineError('nothing-published', '还没有任何已发布的数据，无法评价。请先运行 npm run load 装载数据。');
  context.phases.enter('draft');
  const readsAlike = isOfThisProgram(order, published) && sameTemplates(namedPolicies(order.policies, published.scheme, published.ruleSet), order.policies);
  const draft = await openDraft({ order, runId: context.run.id, manifest: published.manifest, from: readsAlike ? published : null });
  const { edition } = draft;
  try {
    const state = await (readsAlike ? judgeDraft : readDraft)(order, context, { ...draft, published });
    if (state === 'unchanged') await dropDraft(store, edition.id);
    else await whenThereIsRoom(store.ledger, () => dropOldEditions(store));
    return await resultOf(order, published, { state, id: edition.id, runId: context.run.id });
  } catch (error) {
    if ((await store.ledger.edition(edition.id)).state === 'draft') await whenThereIsRoom(store.ledger, () => dropDraft(store, edition.id));
    throw error;
  }
};

interface Judged {
  readonly edition: Edition;
  readonly writer: Writer;
  readonly published: Edition;
}

const judgeDraft = async (order: EvaluationOrder, { run, leases, phases, check }: RunContext, { edition, writer, published }: Judged): Promise<RunResult['state']> => {
  const sameNames = edition.scheme === published.scheme && edition.ruleSet === published.ruleSet;
  const sameYears = await refillYears(order, writer, edition);
  if (order.years !== undefined) await refuseUnknown(writer, order.years);
  // Verdicts of several schemes in one edition could not be rebuilt, so another set of documents judges every year.
  const verdicts = await judge({ store: order.store, writer, judging: order, edition, phases, check }, sameNames && sameYears ? order.years : undefined);
  if (sameNames && verdicts.verdictHash === published.verdictHash) return 'unchanged';
  phases.enter('publish');
  await order.store.ledger.advanceRun(run.id, await rowsOf(order, published.runId));
  await publishWithQuarantine({ store: order.store, writer, edition: edition.id, run: run.id }, { ...verdicts, lease: leases() });
  return 'published';
};

/** As a first load of the archived files: a rebuild of the edition would read them so. */
const readDraft = async (order: EvaluationOrder, { run, leases, phases, check }: RunContext, { edition, writer }: Judged): Promise<RunResult['state']> => {
  const { store } = order;
  for (const { sha256 } of edition.manifest) if (sha256 !== '') await store.archive.verify(sha256);
  const { totals, verdictHash, yearHashes, ...loaded } = await buildEdition({ store, judging: order, writer, edition, previous: null, quarantine: await quarantineOrder(store.ledger, edition), phases, check });
  if (order.years !== undefined) await refuseUnknown(writer, order.years);
  phases.enter('publish');
  await store.ledger.advanceRun(run.id, loaded);
  await publishWithQuarantine({ store, writer, edition: edition.id, run: run.id }, { totals, verdictHash, yearHashes, lease: leases() });
  return 'published';
};

/** The days of evaluation are the schemes', and a year may have closed since; true when the years are as they were. */
const refillYears = async ({ policies, jurisdiction }: EvaluationOrder, writer: Writer, edition: Edition): Promise<boolean> => {
  const before = await evaluationYears(writer);
  await fillEvaluationYears(writer, policies, yearOf(edition.createdAt, jurisdiction.timeZone));
  return (await evaluationYears(writer)).join() === before.join();
};

const refuseUnknown = async (writer: Writer, years: readonly number[]): Promise<void> => {
  const known = await evaluationYears(writer);
  const unknown = years.filter((year) => !known.includes(year));
  if (unknown.length === 0) return;
  throw new PipelineError('year-unknown', `${unknown.join('、')} 年没有可评价的数据。可评价的年度：${known.length === 0 ? '无' : known.join('、')}。`);
};

/** The rows that a run read or took over. */
const rowsOf = async ({ store }: EvaluationOrder, runId: number): Promise<Pick<RunResult, 'rowsAccepted' | 'rowsRejected'>> => {
  const { rowsAccepted, rowsRejected } = await store.ledger.run(runId);
  return { rowsAccepted, rowsRejected };
};

interface Ended {
  readonly state: RunResult['state'];
  readonly id: string;
  readonly runId: number;
}

const resultOf = async (order: EvaluationOrder, published: Edition, { state, id, runId }: Ended): Promise<RunResult> => ({
  state,
  edition: state === 'published' ? id : published.id,
  filesSeen: 0,
  filesRead: 0,
  ...(await rowsOf(order, state === 'published' ? runId : published.runId)),
});
