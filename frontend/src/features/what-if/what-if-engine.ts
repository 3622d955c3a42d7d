import type { WhatIfChange } from '@monitor/domain';
import { ApiError } from '../../api/api-error';
import type { FromWorker, PostedError, ToWorker, YearOrder } from './what-if-protocol';

/** What comes back from the worker, as it comes. */
export type Answer = Exclude<FromWorker, { kind: 'refused' }> | { readonly kind: 'refused'; readonly error: Error };

export interface Engine {
  /** The newest change wins: one computation is under way, one waits, and no more than one begins per frame. */
  readonly recompute: (change: WhatIfChange) => void;
  /** Ends the sample under way. */
  readonly sample: (change: WhatIfChange) => void;
  readonly end: () => void;
}

/** What the engine asks of a `Worker`. */
export interface Crew {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

const errorOf = ({ code, detail, status, requestId }: PostedError): Error => (code === 'failed' ? new Error(detail) : new ApiError({ code, detail, status, requestId }));

interface Waiting {
  change: WhatIfChange | null;
  /** A computation is under way, or a frame awaited. */
  busy: boolean;
}

/** Talks to a worker about one year. `onFrame` calls back before the next picture, as `requestAnimationFrame` does. */
export const startEngine = (worker: Crew, order: YearOrder, { tell, onFrame }: { tell: (answer: Answer) => void; onFrame: (then: () => void) => void }): Engine => {
  const waiting: Waiting = { change: null, busy: false };
  let [turn, sampled, ended] = [0, 0, false];
  const next = (): void => {
    if (waiting.change === null || waiting.busy || ended) return;
    waiting.busy = true;
    onFrame(() => {
      const { change } = waiting;
      if (change === null || ended) return;
      waiting.change = null;
      turn += 1;
      worker.postMessage({ kind: 'recompute', turn, change });
    });
  };
  worker.onmessage = ({ data }) => {
    if (data.kind === 'refused') tell({ kind: 'refused', error: errorOf(data.error) });
    // A sample that was replaced may have one more portion on the way.
    else if (data.kind !== 'sampled' || data.turn === sampled) tell(data);
    if (data.kind === 'loaded' || data.kind === 'sampled') return;
    waiting.busy = false;
    next();
  };
  worker.onerror = (event) => tell({ kind: 'refused', error: new Error(event.message) });
  worker.postMessage({ kind: 'load', order });
  return {
    recompute: (change) => {
      waiting.change = change;
      next();
    },
    sample: (change) => {
      turn += 1;
      sampled = turn;
      worker.postMessage({ kind: 'sample', turn, change });
    },
    end: () => {
      ended = true;
      worker.terminate();
    },
  };
};
