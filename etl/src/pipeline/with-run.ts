import type { Run, RunEnd } from '@monitor/store';
import { holdLoadLease, type HeldLease } from './hold-lease.js';
import { PhaseLog, phaseNames } from './phase-log.js';
import { PipelineError, stopIfAsked } from './pipeline-error.js';
import type { RunOrder, RunOutcome, StartedRun } from './run-order.js';

/** What the steps of a run share. */
export interface RunContext {
  readonly run: Run;
  readonly lease: HeldLease;
  readonly phases: PhaseLog;
  /** Throws when the caller gave up or another process took over. */
  readonly check: () => void;
}

export type RunResult = Omit<RunOutcome, 'runId'>;

/**
 * Opens a run and does the work under the load lease. The run's row tells its end whatever it is.
 * @throws RunInProgress before a run is opened
 */
export const startWithRun = async (order: RunOrder, source: string | null, work: (context: RunContext) => Promise<RunResult>): Promise<StartedRun> => {
  const { ledger } = order.store;
  const beating: { run: Run | null } = { run: null };
  const lease = await holdLoadLease(ledger, async () => {
    if (beating.run !== null) await ledger.advanceRun(beating.run.id, {});
  });
  try {
    const run = await ledger.startRun({ trigger: order.trigger, requestedBy: order.requestedBy, source });
    beating.run = run;
    const finished = finish(order, contextOf(order, run, lease), work);
    // Whoever only wants the run's number may never look at its end; the row tells it.
    finished.catch(() => undefined);
    return { run, finished };
  } catch (error) {
    await lease.release();
    throw error;
  }
};

const contextOf = (order: RunOrder, run: Run, lease: HeldLease): RunContext => ({
  run,
  lease,
  phases: new PhaseLog((step) => order.onProgress?.({ runId: run.id, zh: phaseNames[step.phase], ...step })),
  check: () => {
    stopIfAsked(order.signal);
    if (lease.lost.aborted) throw new PipelineError('cancelled', '装载任务已被另一进程接管，本次装载作废。请查看正在进行的运行。');
  },
});

const finish = async (order: RunOrder, context: RunContext, work: (context: RunContext) => Promise<RunResult>): Promise<RunOutcome> => {
  const { ledger } = order.store;
  const { run, lease, phases } = context;
  try {
    const result = await work(context);
    await ledger.finishRun(run.id, endOf(result, phases));
    return { runId: run.id, ...result };
  } catch (error) {
    await ledger.finishRun(run.id, { state: 'failed', error: messageOf(error), phases: phases.finish() });
    throw error;
  } finally {
    await lease.release();
  }
};

const endOf = ({ state, edition, ...counts }: RunResult, phases: PhaseLog): RunEnd => ({
  state,
  ...counts,
  ...(edition === null ? {} : { edition }),
  phases: phases.finish(),
});

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
