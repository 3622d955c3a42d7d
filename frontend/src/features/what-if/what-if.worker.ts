import { type RobustnessTask, whatIf, type WhatIfChange } from '@monitor/domain';
import { ApiError } from '../../api/api-error';
import { fetchEndpoint } from '../../api/fetch-endpoint';
import { figuresWith, type LoadedModel, loadedYear, modelOf, taskWith } from './loaded-model';
import { type GroupCounts, noCounts, withMoreDraws } from './sample-weightings';
import type { FromWorker, PostedError, ToWorker, YearOrder } from './what-if-protocol';
import type { YearFigures } from './year-figures';

/** Draws are made in portions about this long, so that a slider never waits for more. */
const PORTION_MS = 24;

/** While a slider moves, draws wait. */
const STILL_MS = 120;

let loaded: LoadedModel | null = null;
let sampling = 0;
let computedAt = -STILL_MS;

const post = (message: FromWorker, transfer: Transferable[] = []): void => self.postMessage(message, { transfer });

const buffersOf = ({ totals, ranks, grades, marks, flags }: YearFigures): Transferable[] => [totals.buffer, ranks.buffer, grades.buffer, marks.buffer, flags.buffer];

const posted = (error: unknown): PostedError => {
  if (error instanceof ApiError) return { code: error.code, detail: error.message, status: error.status, requestId: error.requestId };
  return { code: 'failed', detail: error instanceof Error ? error.message : String(error), status: 0, requestId: null };
};

const load = async (order: YearOrder): Promise<void> => {
  const reply = await fetchEndpoint(whatIf, { year: order.year });
  loaded = modelOf(reply, order);
  post({ kind: 'loaded', year: loadedYear(loaded, reply) });
};

const recomputed = (known: LoadedModel, turn: number, change: WhatIfChange): void => {
  const began = performance.now();
  computedAt = began;
  const figures = figuresWith(known, change);
  post({ kind: 'recomputed', turn, trial: { change, figures, took: performance.now() - began } }, buffersOf(figures));
};

const nextPortion = (before: number, tookMs: number): number => Math.max(1, Math.round((before * PORTION_MS) / Math.max(1, tookMs)));

interface Drawing {
  readonly turn: number;
  readonly ranks: Uint32Array;
  readonly counts: GroupCounts;
  readonly portion: number;
}

/** One portion of draws, then the next after any message that came meanwhile. */
const draw = (task: RobustnessTask, drawing: Drawing): void => {
  const { counts, portion, turn, ranks } = drawing;
  if (turn !== sampling) return;
  const began = performance.now();
  if (began - computedAt < STILL_MS) {
    setTimeout(draw, STILL_MS, task, drawing);
    return;
  }
  const more = withMoreDraws(task, counts, portion);
  post({ kind: 'sampled', turn, sample: { counts: more, of: task.plan.draws, ranks } });
  if (more.draws < task.plan.draws) setTimeout(draw, 0, task, { ...drawing, counts: more, portion: nextPortion(portion, performance.now() - began) });
};

const sample = (known: LoadedModel, turn: number, change: WhatIfChange): void => {
  sampling = turn;
  const task = taskWith(known, change);
  if (task !== null) draw(task, { turn, ranks: figuresWith(known, change).ranks, counts: noCounts(task.model.consortia.length), portion: 4 });
};

const answer = async (message: ToWorker): Promise<void> => {
  if (message.kind === 'load') return load(message.order);
  if (loaded === null) throw new Error('Nothing is loaded yet');
  if (message.kind === 'recompute') return recomputed(loaded, message.turn, message.change);
  return sample(loaded, message.turn, message.change);
};

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  answer(data).catch((error: unknown) => post({ kind: 'refused', error: posted(error) }));
});
