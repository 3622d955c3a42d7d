import { unchanged, type WhatIfChange } from '@monitor/domain';
import { useEffect, useMemo, useState } from 'react';
import type { Asked } from '../../ui/panel';
import { type Answer, type Engine, startEngine } from './what-if-engine';
import type { ComputedTrial, DrawnSample, LoadedYear, YearOrder } from './what-if-protocol';

interface Known {
  readonly year: LoadedYear | undefined;
  readonly trial: ComputedTrial | null;
  readonly sample: DrawnSample | null;
  readonly error: Error | null;
}

const nothing: Known = { year: undefined, trial: null, sample: null, error: null };

const withAnswer = (known: Known, answer: Answer): Known => {
  if (answer.kind === 'loaded') return { ...known, year: answer.year };
  if (answer.kind === 'recomputed') return { ...known, trial: answer.trial };
  if (answer.kind === 'sampled') return { ...known, sample: answer.sample };
  return { ...known, error: answer.error };
};

export interface WhatIfYear extends Omit<Known, 'year' | 'error'> {
  readonly asked: Asked<LoadedYear>;
}

const engineFor = (order: YearOrder, tell: (answer: Answer) => void): Engine => {
  const worker = new Worker(new URL('./what-if.worker.ts', import.meta.url), { type: 'module' });
  return startEngine(worker, order, { tell, onFrame: (then) => requestAnimationFrame(then) });
};

interface Held {
  /** The loading that this was heard from. */
  readonly loading: object;
  readonly engine: Engine;
  readonly known: Known;
}

/** A year in a worker of its own: computed anew whenever the changes differ, sampled around `centre`. */
export const useWhatIfYear = (order: YearOrder, change: WhatIfChange, centre: WhatIfChange = unchanged): WhatIfYear => {
  const [attempt, setAttempt] = useState(0);
  const [held, setHeld] = useState<Held | null>(null);
  const loading = useMemo(() => ({ order, attempt }), [order, attempt]);
  useEffect(() => {
    const engine = engineFor(loading.order, (answer) =>
      setHeld((before) => ({ loading, engine, known: withAnswer(before?.engine === engine ? before.known : nothing, answer) })));
    return () => engine.end();
  }, [loading]);
  const isOurs = held?.loading === loading;
  const known = isOurs ? held.known : nothing;
  const engine = isOurs && known.year !== undefined ? held.engine : null;
  useEffect(() => engine?.recompute(change), [engine, change]);
  useEffect(() => engine?.sample(centre), [engine, centre]);
  const { year, error, trial, sample } = known;
  const asked = useMemo(
    () => ({ data: year, error, isFetching: year === undefined && error === null, isPlaceholderData: false, refetch: () => setAttempt((before) => before + 1) }),
    [year, error],
  );
  return { asked, trial, sample };
};
