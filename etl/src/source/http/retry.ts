import { HttpFault } from './http-fault.js';

const TRIES = 5;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
const LONGEST_ASKED_MS = 600_000;

/** Chance and waiting, handed in so that a test need not wait. */
export interface Patience {
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Rejects when the signal is aborted meanwhile. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

export interface Attempting extends Patience {
  readonly signal: AbortSignal;
  /** Milliseconds that are left to the whole reading. */
  readonly left: () => number;
}

/**
 * Tries up to five times, with full jitter between, and as long as the other side asks (at most ten minutes).
 * @throws HttpFault of the last try
 */
export const withTries = async <T>(attempting: Attempting, attempt: () => Promise<T>): Promise<T> => {
  for (let tried = 1; ; tried += 1) {
    attempting.signal.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof HttpFault) || error.kind !== 'passing') throw error;
      if (tried === TRIES) throw new HttpFault('refused', `${error.message}（已尝试 ${TRIES} 次）`, error.more);
      await pause(attempting, error, tried);
    }
  }
};

const pause = async ({ random, sleep, signal, left }: Attempting, fault: HttpFault, tried: number): Promise<void> => {
  const asked = fault.more.wait ?? 0;
  if (asked > LONGEST_ASKED_MS) throw new HttpFault('refused', `${fault.message}对方要求 ${Math.ceil(asked / 1000)} 秒后再来，超过 10 分钟，本次不再等待。请稍后重新读取。`, fault.more);
  const jitter = random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tried - 1));
  const wait = asked + jitter;
  if (wait > left()) throw new HttpFault('refused', `${fault.message}等到可以重试时已超过本次读取的时限。请稍后重新读取，或加大 runSeconds。`, fault.more);
  await sleep(wait, signal);
};

/** Milliseconds of a Retry-After header, in seconds or as a date; `null` when it says nothing that can be read. */
export const retryAfter = (header: string | undefined, now: number): number | null => {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/u.test(text)) return Number(text) * 1000;
  const date = /^[A-Za-z]{3,9}, /u.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
};
