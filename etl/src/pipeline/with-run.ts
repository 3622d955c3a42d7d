import { isDiskFull, type Lease, type Ledger, LedgerConflict, markPhase, type Run, type RunEnd, type RunKind } from '@monitor/store';
import { fullDiskExplained } from './disk-room.js';
import { awaitLease, type HeldLease, keepLease, LOAD, wishFor } from './hold-lease.js';
import { PhaseLog, phaseNames, type PhaseStep } from './phase-log.js';
import { PipelineError, RunInProgress, stopIfAsked, stoppedAsAsked } from './pipeline-error.js';
import type { RunOrder, RunOutcome, StartedRun } from './run-order.js';
import { type Pulse, startPulse } from './run-pulse.js';
import { doWaiting, whenThereIsRoom } from './when-there-is-room.js';

/** What a run is for: one run of a purpose at a time, whoever asks. */
export interface RunPurpose {
  readonly kind: RunKind;
  readonly source: string | null;
}

/** What the steps of a run share. */
export interface RunContext {
  readonly run: Run;
  readonly phases: PhaseLog;
  /** Aborted when the caller gave up, somebody asked the run to stop, or a lease was lost. */
  readonly signal: AbortSignal;
  /** Throws once the signal is aborted. */
  readonly check: () => void;
  /** Waits until no other run drafts; until this run's end none does. */
  readonly takeTurn: () => Promise<void>;
  /** What publishing is fenced by. */
  readonly leases: () => readonly Lease[];
}

export type RunResult = Omit<RunOutcome, 'runId'>;

/**
 * Opens a run and does the work. The run's row tells its end whatever it is.
 * @throws RunInProgress, with the number of the run, before one is opened
 */
export const startWithRun = async (order: RunOrder, purpose: RunPurpose, work: (context: RunContext) => Promise<RunResult>): Promise<StartedRun> => {
  const { run, lease } = await openRun(order, purpose).catch((error: unknown) => {
    throw fullDiskExplained(error);
  });
  markPhase('claimed');
  const finished = finish(new Turns(order, run, lease), work);
  // Whoever only wants the run's number may never look at its end; the row tells it.
  finished.catch(() => undefined);
  return { run, finished };
};

const leaseOf = ({ kind, source }: RunPurpose): string => (source === null ? kind : `source:${source}`);

const ATTEMPTS = 5;

/** Lease and row come and go together, so whoever is refused can be told the number of the run. */
const openRun = async ({ store: { ledger }, trigger, requestedBy }: RunOrder, purpose: RunPurpose): Promise<{ run: Run; lease: Lease }> => {
  await doWaiting(ledger);
  for (let attempt = 1; ; attempt += 1) {
    const opened = await ledger.inTransaction(async (inside) => {
      const lease = await inside.acquireLease(wishFor(leaseOf(purpose)));
      if (lease === null) return null;
      // Whoever held it before is gone without a word: a disk too full to write its end.
      await inside.closeDeadRuns(purpose);
      return { lease, run: await inside.startRun({ trigger, requestedBy, ...purpose }) };
    });
    if (opened !== null) return opened;
    const running = await runningOf(ledger, purpose);
    if (running !== null || attempt === ATTEMPTS) throw new RunInProgress(running);
  }
};

const runningOf = async (ledger: Ledger, { kind, source }: RunPurpose): Promise<number | null> => {
  const running = await ledger.runs({ limit: 50, state: 'running', ...(source === null ? {} : { source }) });
  return running.find((run) => source !== null || run.kind === kind)?.id ?? null;
};

/** One run's leases and everything that may stop it. */
class Turns implements RunContext {
  readonly phases: PhaseLog;
  readonly #stop = new AbortController();
  readonly #held: HeldLease[] = [];
  readonly #pulse: Pulse;

  constructor(private readonly order: RunOrder, readonly run: Run, lease: Lease) {
    this.#hold(keepLease(order.store.ledger, lease));
    this.#pulse = startPulse(order.store.ledger, run.id, (reason) => this.#stop.abort(reason));
    this.phases = new PhaseLog((step) => this.#tell(step));
    const { signal } = order;
    if (signal?.aborted === true) this.#stop.abort(stoppedAsAsked());
    signal?.addEventListener('abort', this.#onAbort, { once: true });
  }

  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  readonly check = (): void => stopIfAsked(this.signal);

  readonly takeTurn = async (): Promise<void> => {
    this.check();
    const wait = { signal: this.signal, onWait: () => this.phases.enter('wait') };
    this.#hold(await awaitLease(this.order.store.ledger, LOAD, wait).catch((error: unknown) => {
      this.check();
      throw error;
    }));
  };

  readonly leases = (): readonly Lease[] => this.#held.map((held) => held.current());

  /** The row's end and the leases' are one: nobody is refused for a run that has ended. */
  async end(told: RunEnd): Promise<void> {
    const { store: { ledger }, signal } = this.order;
    signal?.removeEventListener('abort', this.#onAbort);
    await this.#pulse.stop();
    for (const held of this.#held) await held.stop();
    const [end, leases] = [{ ...told, phases: this.phases.finish() }, this.leases()];
    const written = await whenThereIsRoom(ledger, () => writeEnd(ledger, this.run.id, { end, leases }));
    if (!written) this.order.onWarning?.('磁盘已满，本次运行的结果还没有记入账本。请腾出空间，随后会自动补记。');
  }

  readonly #onAbort = (): void => this.#stop.abort(stoppedAsAsked());

  #hold(held: HeldLease): void {
    this.#held.push(held);
    held.lost.addEventListener('abort', () => this.#stop.abort(isDiskFull(held.lost.reason) ? held.lost.reason : takenOver()), { once: true });
  }

  #tell(step: PhaseStep): void {
    const { phase, count, unit, of, perSecond, secondsLeft } = step;
    if (!step.over) this.#pulse.tell({ phase, count, unit, of, perSecond, secondsLeft, at: this.order.clock() });
    this.order.onProgress?.({ runId: this.run.id, zh: phaseNames[phase], ...step });
  }
}

const takenOver = (): PipelineError => new PipelineError('taken-over', '装载任务已被另一进程接管，本次装载作废。请查看正在进行的运行。');

const writeEnd = (ledger: Ledger, id: number, { end, leases }: { end: RunEnd; leases: readonly Lease[] }): Promise<void> =>
  ledger.inTransaction(async (inside) => {
    await inside.finishRun(id, end);
    for (const lease of leases) await inside.releaseLease(lease);
  }).catch(async (error: unknown) => {
    for (const lease of leases) await ledger.releaseLease(lease);
    // Closed meanwhile by a process that took this one for dead.
    if (!(error instanceof LedgerConflict)) throw error;
  });

const finish = async (turns: Turns, work: (context: RunContext) => Promise<RunResult>): Promise<RunOutcome> => {
  const result = await work(turns).catch(async (error: unknown) => {
    const reason: unknown = fullDiskExplained(turns.signal.aborted && !(error instanceof PipelineError) ? turns.signal.reason : error);
    await turns.end({ state: isAsked(reason) ? 'cancelled' : 'failed', error: messageOf(reason) });
    throw reason;
  });
  const { state, edition, ...counts } = result;
  await turns.end({ state, ...counts, ...(edition === null ? {} : { edition }) });
  markPhase('cleanup');
  return { runId: turns.run.id, ...result };
};

const isAsked = (reason: unknown): boolean => reason instanceof PipelineError && reason.code === 'cancelled';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
