import { StoreError, WarehouseError } from '@monitor/store';
import { PipelineError } from '../pipeline/pipeline-error.js';

/** A mistake in how a command was called; the message is one sentence that says what to do. */
export class UsageError extends Error {}

/** The work was done elsewhere and failed there; the message is what that side said. */
export class FailedElsewhere extends Error {}

const USAGE = 64;
const AT_THE_DOOR = new Set(['folder-in-use', 'folder-not-usable', 'config-invalid', 'ledger-not-usable']);

/** 64 when the caller can mend it by calling otherwise, else 1. */
const exitCodeOf = (error: unknown): number => {
  if (error instanceof UsageError) return USAGE;
  if (error instanceof PipelineError) return ['source-unusable', 'year-unknown', 'nothing-published', 'jurisdiction-unusable', 'other-jurisdiction'].includes(error.code) ? USAGE : 1;
  if (error instanceof StoreError) return AT_THE_DOOR.has(error.code) ? USAGE : 1;
  return error instanceof WarehouseError && ['unavailable', 'locked'].includes(error.code) ? USAGE : 1;
};

const isForeseen = (error: unknown): error is Error =>
  [UsageError, FailedElsewhere, PipelineError, StoreError, WarehouseError].some((kind) => error instanceof kind);

/** Runs a command to its end: a foreseen failure is one sentence, any other is shown whole; the exit code tells which. */
export const endCommand = async (work: (signal: AbortSignal) => Promise<void>): Promise<void> => {
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    await work(stop.signal);
  } catch (error) {
    console.error(isForeseen(error) ? error.message : error);
    process.exitCode = exitCodeOf(error);
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
};
