import { LedgerConflict, type Ledger, type RunStep } from '@monitor/store';
import { stoppedAsAsked } from './pipeline-error.js';

const EVERY_MS = 1000;
/** A run that says nothing for long would be taken for dead. */
const SILENT_BEATS = 15;
const MOST_FAILURES = 5;

export interface Pulse {
  /** What the run is at now. */
  tell: (step: RunStep) => void;
  /** Ends the pulse; nothing is written after. */
  stop: () => Promise<void>;
}

/** Writes what a run is at into its row, at most once a second, and sees there whether somebody asked it to stop. */
export const startPulse = (ledger: Ledger, runId: number, abort: (reason: unknown) => void): Pulse => {
  let [step, written, silent, failures]: [RunStep | null, RunStep | null, number, number] = [null, null, 0, 0];
  const beat = async (): Promise<void> => {
    silent += 1;
    const news = step !== null && step !== written ? step : null;
    const run = news === null && silent < SILENT_BEATS ? await ledger.run(runId) : await ledger.advanceRun(runId, news === null ? {} : { step: news });
    if (news !== null || silent >= SILENT_BEATS) [written, silent] = [news ?? written, 0];
    if (run.cancelAt !== null) abort(stoppedAsAsked());
    failures = 0;
  };
  const failed = (error: unknown): void => {
    failures += 1;
    if (error instanceof LedgerConflict || failures >= MOST_FAILURES) abort(error);
  };
  let beating: Promise<void> = Promise.resolve();
  let pending = 0;
  const timer = setInterval(() => {
    if (pending > 0) return;
    pending += 1;
    beating = beating.then(beat).catch(failed).finally(() => {
      pending -= 1;
    });
  }, EVERY_MS);
  return {
    tell: (now) => {
      step = now;
    },
    stop: async () => {
      clearInterval(timer);
      await beating;
    },
  };
};
