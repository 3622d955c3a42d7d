import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { Ledger, Lease, LeaseWish } from '@monitor/store';
import { LeaseTaken } from './pipeline-error.js';

const SECONDS = 60;
const BEAT_MS = 15_000;
const ASK_AGAIN_MS = 250;

/** Of which only one may draft and publish at a time. */
export const LOAD = 'load';

export interface HeldLease {
  /** As it stands after the last renewal. */
  current: () => Lease;
  /** Aborted when the lease passed to another process: whatever is written after is not published. */
  readonly lost: AbortSignal;
  /** Ends the heartbeat; the lease stays till it is given back or runs out. */
  stop: () => Promise<void>;
  release: () => Promise<void>;
}

export const wishFor = (name: string): LeaseWish => ({ name, holder: `${hostname()}:${process.pid}`, seconds: SECONDS });

/** Keeps a lease that was just taken, by a heartbeat. */
export const keepLease = (ledger: Ledger, taken: Lease): HeldLease => {
  let lease = taken;
  const lost = new AbortController();
  const beat = async (): Promise<void> => {
    try {
      lease = await ledger.renewLease(lease, SECONDS);
    } catch (error) {
      lost.abort(error);
    }
  };
  let beating: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    beating = beating.then(beat);
  }, BEAT_MS);
  const stop = async (): Promise<void> => {
    clearInterval(timer);
    await beating;
  };
  return {
    current: () => lease,
    lost: lost.signal,
    stop,
    release: async () => {
      await stop();
      await ledger.releaseLease(lease);
    },
  };
};

/** Takes a lease at once and keeps it; null while somebody else has it. */
export const tryLease = async (ledger: Ledger, name: string): Promise<HeldLease | null> => {
  const lease = await ledger.acquireLease(wishFor(name));
  return lease === null ? null : keepLease(ledger, lease);
};

/** Waits its turn; `onWait` is called once when it must. @throws LeaseTaken when the signal is aborted before */
export const awaitLease = async (ledger: Ledger, name: string, { signal, onWait }: { signal: AbortSignal; onWait: () => void }): Promise<HeldLease> => {
  for (let first = true; ; first = false) {
    if (signal.aborted) throw new LeaseTaken(name);
    const held = await tryLease(ledger, name);
    if (held !== null) return held;
    if (first) onWait();
    await wait(ASK_AGAIN_MS, undefined, { signal }).catch(() => undefined);
  }
};
