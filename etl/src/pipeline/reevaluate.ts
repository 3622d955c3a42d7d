import type { Edition, Writer } from '@monitor/store';
import { evaluationYears, fillEvaluationYears, yearOf } from '../load/evaluation-years.js';
import { judge } from './build-edition.js';
import { dropDraft, dropOldEditions, openDraft } from './drafting.js';
import { PipelineError } from './pipeline-error.js';
import type { RunOrder, RunOutcome, StartedRun } from './run-order.js';
import { type RunContext, type RunResult, startWithRun } from './with-run.js';

export interface EvaluationOrder extends RunOrder {
  /** The years to judge again; all when absent. */
  readonly years?: readonly number[];
}

/**
 * Measures and judges years of the published facts again, by the scheme and rules handed in. Equal verdicts publish nothing.
 * @throws PipelineError when nothing is published or a year has no data; RunInProgress
 */
export const reevaluate = async (order: EvaluationOrder): Promise<RunOutcome> => (await startReevaluation(order)).finished;

/** As `reevaluate`, but returns as soon as the run has its number. */
export const startReevaluation = (order: EvaluationOrder): Promise<StartedRun> => startWithRun(order, null, (context) => judgeAgain(order, context));

const judgeAgain = async (order: EvaluationOrder, context: RunContext): Promise<RunResult> => {
  const { store } = order;
  const published = await store.ledger.published();
  if (published === null) throw new PipelineError('nothing-published', '还没有任何已发布的数据，无法评价。请先运行 npm run load 装载数据。');
  context.phases.enter('draft');
  const { edition, writer } = await openDraft({ order, runId: context.run.id, manifest: published.manifest, from: published });
  try {
    const state = await judgeDraft(order, context, { edition, writer, published });
    if (state === 'unchanged') await dropDraft(store, edition.id);
    else await dropOldEditions(store);
    return await resultOf(order, published, { state, id: edition.id });
  } catch (error) {
    if ((await store.ledger.edition(edition.id)).state === 'draft') await dropDraft(store, edition.id);
    throw error;
  }
};

interface Judged {
  readonly edition: Edition;
  readonly writer: Writer;
  readonly published: Edition;
}

const judgeDraft = async (order: EvaluationOrder, { run, lease, phases, check }: RunContext, { edition, writer, published }: Judged): Promise<RunResult['state']> => {
  const sameNames = edition.scheme === published.scheme && edition.ruleSet === published.ruleSet;
  const sameYears = await refillYears(order, writer, edition);
  if (order.years !== undefined) await refuseUnknown(writer, order.years);
  // Verdicts of several schemes in one edition could not be rebuilt, so another set of documents judges every year.
  const verdicts = await judge({ writer, judging: order, edition, phases, check }, sameNames && sameYears ? order.years : undefined);
  if (sameNames && verdicts.verdictHash === published.verdictHash) return 'unchanged';
  phases.enter('publish');
  await order.store.ledger.advanceRun(run.id, await rowsOf(order, published));
  await order.store.ledger.publishEdition(edition.id, { ...verdicts, lease: lease.current() });
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

/** The facts are those of the published edition, and so are their counts. */
const rowsOf = async ({ store }: EvaluationOrder, published: Edition): Promise<Pick<RunResult, 'rowsAccepted' | 'rowsRejected'>> => {
  const { rowsAccepted, rowsRejected } = await store.ledger.run(published.runId);
  return { rowsAccepted, rowsRejected };
};

const resultOf = async (order: EvaluationOrder, published: Edition, { state, id }: { state: RunResult['state']; id: string }): Promise<RunResult> => ({
  state,
  edition: state === 'published' ? id : published.id,
  filesSeen: 0,
  filesRead: 0,
  ...(await rowsOf(order, published)),
});
