import { setTimeout as pause } from 'node:timers/promises';
import { heard, type Lane, temporaryOf, turn, workerOf } from './lane.js';
import { judgedBy, type Pair } from './oracle.js';
import { complaintsAbout, type Figures, type Standing } from './standing.js';
import type { SourceName, Told } from './worker.js';

/** How a load is killed: at a mark, or after so many milliseconds; `again` kills those that come after it as they put things in order. */
export interface Wound {
  readonly source: SourceName;
  readonly fault?: string;
  readonly afterMs?: number;
  readonly again?: readonly number[];
}

/** What a round showed. */
export interface Seen {
  readonly killed: boolean;
  /** Whether the new edition stood after the restart. */
  readonly isNew: boolean;
  readonly lost: number;
  readonly doubled: number;
  readonly torn: number;
  readonly unrecovered: number;
  /** From the kill to a process that has put everything in order, and to the finished load. */
  readonly healthyMs: number;
  readonly finishedMs: number;
  readonly complaints: readonly string[];
}

const HEALTHY_MS = 30_000;
const FINISHED_MS = 60_000;

/** Has a load killed, and holds what stands after the restart and after the next load to what loads without a fault give and to what the files say. */
export const round = async (lane: Lane, expected: Record<Pair, Figures>, wound: Wound): Promise<Seen> => {
  const [before, latest] = [lane.now, lane.latest];
  const target = await turn(lane, wound.source);
  const killed = await struck(lane, wound);
  const began = performance.now();
  const restarted = killed ? await afterKill(lane, wound) : null;
  const healthyMs = performance.now() - began;
  lane.worker.ask({ source: wound.source, fault: null, look: true });
  const finished = await heard(lane.worker);
  const finishedMs = performance.now() - began;
  const after = standingOf(finished);
  const first = restarted ?? after;
  const isNew = first.edition !== latest;
  [lane.now, lane.latest] = [target, after.edition];
  const states = finished.state === (isNew ? 'unchanged' : 'published') ? [] : [`the next load ended as ${finished.state ?? 'nothing'} ${finished.error ?? ''}`];
  const late = healthyMs > HEALTHY_MS || finishedMs > FINISHED_MS ? [`in order after ${Math.round(healthyMs)} ms, loaded after ${Math.round(finishedMs)} ms`] : [];
  const held = { lane, expected };
  const then = holdTo(held, isNew ? target : before, first);
  const at = holdTo(held, target, after);
  const left = (await temporaryOf(lane)).map((name) => `left in the folder of temporary files: ${name}`);
  const unrecovered = [...at.complaints, ...states, ...late, ...left];
  return {
    killed, isNew, healthyMs, finishedMs, lost: then.lost + at.lost, doubled: then.doubled + at.doubled,
    torn: then.complaints.length > 0 ? 1 : 0, unrecovered: unrecovered.length > 0 ? 1 : 0, complaints: [...then.complaints, ...unrecovered],
  };
};

/** False when the load ended before it could be killed. */
const struck = async ({ worker, usual }: Lane, { source, fault, afterMs }: Wound): Promise<boolean> => {
  worker.ask({ source, fault: fault ?? null, look: false });
  const timer = afterMs === undefined ? undefined : setTimeout(() => worker.kill(), afterMs);
  const told = await worker.next();
  clearTimeout(timer);
  if (told !== null && fault === 'cleanup=kill') return (await worker.exited).signal === 'SIGKILL';
  if (told !== null) {
    if (told.state !== 'published') throw new Error(`A load that nobody killed ended as ${told.state ?? 'nothing'}: ${told.error ?? ''}`);
    usual[source] = Math.min(usual[source], told.ms ?? usual[source]);
    return false;
  }
  const { signal, code } = await worker.exited;
  if (signal !== 'SIGKILL') throw new Error(`The load ended with ${code ?? signal ?? 'nothing'}:\n${worker.printed()}`);
  return true;
};

/** What the first process finds that comes to put things in order and is let live. */
const afterKill = async (lane: Lane, { again = [] }: Wound): Promise<Standing> => {
  for (const wait of again) {
    const next = workerOf(lane);
    await pause(wait);
    next.kill();
    await next.exited;
  }
  lane.worker = workerOf(lane);
  return standingOf(await heard(lane.worker));
};

const standingOf = ({ standing }: Told): Standing => {
  if (standing === null) throw new Error('Nothing was looked at');
  return standing;
};

const holdTo = ({ lane, expected }: { lane: Lane; expected: Record<Pair, Figures> }, pair: Pair, standing: Standing) => {
  const { complaints, ...counts } = judgedBy(pair, standing);
  const audit = standing.audit === lane.audit ? [] : [`audit: ${standing.audit} instead of ${lane.audit}`];
  return { ...counts, complaints: [...complaints, ...complaintsAbout(standing, expected[pair]), ...audit] };
};
