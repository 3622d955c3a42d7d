import { hostname } from 'node:os';
import type { Ledger, Lease } from '@monitor/store';
import { RunInProgress } from './pipeline-error.js';

const SECONDS = 60;
const BEAT_MS = 15_000;

export interface HeldLease {
  /** As it stands after the last renewal. */
  current: () => Lease;
  /** Aborted when the lease passed to another process: whatever is written after is not published. */
  readonly lost: AbortSignal;
  release: () => Promise<void>;
}

/** Makes this process the only one that loads, and keeps it so by a heartbeat. @throws RunInProgress */
export const holdLoadLease = async (ledger: Ledger, onBeat: () => Promise<void>): Promise<HeldLease> => {
  let lease = await acquire(ledger);
  const lost = new AbortController();
  const beat = async (): Promise<void> => {
    try {
      lease = await ledger.renewLease(lease, SECONDS);
      await onBeat();
    } catch (error) {
      lost.abort(error);
    }
  };
  let beating: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    beating = beating.then(beat);
  }, BEAT_MS);
  return {
    current: () => lease,
    lost: lost.signal,
    release: async () => {
      clearInterval(timer);
      await beating;
      await ledger.releaseLease(lease);
    },
  };
};

const acquire = async (ledger: Ledger): Promise<Lease> => {
  const lease = await ledger.acquireLease({ name: 'load', holder: `${hostname()}:${process.pid}`, seconds: SECONDS });
  if (lease !== null) return lease;
  const running = (await ledger.runs({ limit: 20 })).find(({ state }) => state === 'running');
  throw new RunInProgress(running?.id ?? null);
};
