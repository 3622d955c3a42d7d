import type { Selectable } from 'kysely';
import { z } from 'zod';
import { secondsAfter } from '../clock.js';
import { LedgerConflict, NotFound } from '../store-error.js';
import type { LedgerHandle } from './handle.js';
import { atomically, nextNumber } from './handle.js';
import type { RunState, RunTable, RunTrigger } from './tables.js';

const phasesShape = z.array(z.object({ name: z.string(), seconds: z.number(), count: z.number().int() }));

/** One step of a run: how long it took and how many things it handled. */
export type Phase = z.infer<typeof phasesShape>[number];

export type Run = Omit<Selectable<RunTable>, 'phasesJson'> & { phases: Phase[] };

export interface RunOrder {
  trigger: RunTrigger;
  requestedBy: string;
  /** The one source asked for, or null for all. */
  source?: string | null;
}

/** What is known so far; what is left out stays as it was. `phases` is the whole list. */
export interface RunProgress {
  edition?: string;
  filesSeen?: number;
  filesRead?: number;
  rowsAccepted?: number;
  rowsRejected?: number;
  phases?: readonly Phase[];
}

export type RunEnd =
  | (RunProgress & { state: 'published' | 'unchanged' })
  | (RunProgress & { state: 'failed'; error: string });

export interface RunPage {
  limit: number;
  /** Only runs with a smaller id. */
  before?: number;
}

export const runBook = (ledger: LedgerHandle) => ({
  startRun: (order: RunOrder): Promise<Run> => start(ledger, order),
  /** Notes progress and that the run is alive. @throws LedgerConflict when the run has ended. */
  advanceRun: (id: number, progress: RunProgress): Promise<Run> => change(ledger, id, noted(progress)),
  /** @throws LedgerConflict when the run has ended already. */
  finishRun: (id: number, end: RunEnd): Promise<Run> => finish(ledger, id, end),
  /** Newest first. */
  runs: (page: RunPage): Promise<Run[]> => list(ledger, page),
  /** @throws NotFound */
  run: (id: number): Promise<Run> => find(ledger, id),
});

const start = (ledger: LedgerHandle, { trigger, requestedBy, source = null }: RunOrder): Promise<Run> =>
  atomically(ledger, async (inside) => {
    const now = inside.clock();
    const id = await nextNumber(inside, 'run');
    const row = { id, trigger, requestedBy, source, startedAt: now, heardAt: now, state: 'running' as const };
    return asRun(await inside.db.insertInto('run').values(row).returningAll().executeTakeFirstOrThrow());
  });

const noted = ({ phases, ...counts }: RunProgress) =>
  phases === undefined ? counts : { ...counts, phasesJson: JSON.stringify(phases) };

function finish(ledger: LedgerHandle, id: number, { state, ...end }: RunEnd): Promise<Run> {
  const { error, ...progress } = { error: null, ...end };
  return change(ledger, id, { ...noted(progress), state, error, finishedAt: ledger.clock() });
}

type RunChange = ReturnType<typeof noted> & { state?: RunState; error?: string | null; finishedAt?: string };

async function change(ledger: LedgerHandle, id: number, values: RunChange): Promise<Run> {
  const row = await ledger.db
    .updateTable('run')
    .set({ ...values, heardAt: ledger.clock() })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .returningAll()
    .executeTakeFirst();
  if (row !== undefined) return asRun(row);
  const { state } = await find(ledger, id);
  throw new LedgerConflict(`运行 #${id} 已结束（${state}），不能再改。请重新发起一次运行。`);
}

async function list({ db }: LedgerHandle, { limit, before }: RunPage): Promise<Run[]> {
  const newest = db.selectFrom('run').selectAll().orderBy('id', 'desc').limit(limit);
  const rows = await (before === undefined ? newest : newest.where('id', '<', before)).execute();
  return rows.map(asRun);
}

async function find({ db }: LedgerHandle, id: number): Promise<Run> {
  const row = await db.selectFrom('run').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new NotFound(`没有编号为 ${id} 的运行。请从运行列表中选择。`);
  return asRun(row);
}

const asRun = ({ phasesJson, ...row }: Selectable<RunTable>): Run => ({ ...row, phases: phasesShape.parse(JSON.parse(phasesJson)) });

const SILENT_FOR_SECONDS = 300;

/**
 * Closes runs that no living process works on: all when we are alone, else those unheard of for five minutes.
 * One that had published its edition before it was cut short is told as published.
 * @returns how many were closed
 */
export async function closeInterruptedRuns({ db, clock }: LedgerHandle, alone: boolean): Promise<number> {
  const now = clock();
  const running = db.updateTable('run').where('state', '=', 'running');
  const dead = alone ? running : running.where('heardAt', '<=', secondsAfter(now, -SILENT_FOR_SECONDS));
  const published = await dead
    .set((old) => ({
      state: 'published',
      finishedAt: now,
      edition: old.selectFrom('edition').select('edition.id').whereRef('edition.runId', '=', 'run.id').where('edition.state', '!=', 'draft').limit(1),
    }))
    .where('id', 'in', db.selectFrom('edition').select('runId').where('state', '!=', 'draft'))
    .returning('id')
    .execute();
  const failed = await dead.set({ state: 'failed', error: '上次运行被中断', finishedAt: now }).returning('id').execute();
  return published.length + failed.length;
}
