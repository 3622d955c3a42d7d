import type { Selectable } from 'kysely';
import { z } from 'zod';
import { secondsAfter } from '../clock.js';
import { LedgerConflict, NotFound } from '../store-error.js';
import type { LedgerHandle } from './handle.js';
import { atomically, nextNumber } from './handle.js';
import type { RunKind, RunState, RunTable, RunTrigger, StoredRunState } from './run-tables.js';
import { appendAudit } from './audit.js';

const phasesShape = z.array(z.object({ name: z.string(), seconds: z.number(), count: z.number().int() }));

/** One step of a run: how long it took and how many things it handled. */
export type Phase = z.infer<typeof phasesShape>[number];

const stepShape = z.object({
  phase: z.string(), count: z.number(), of: z.number().nullable(), unit: z.string(), perSecond: z.number().nullable(), secondsLeft: z.number().nullable(), at: z.string(),
});

/** What a run is at: so many things of a phase, of how many, how fast and for how long still, where that is known. */
export type RunStep = z.infer<typeof stepShape>;

export type Run = Omit<Selectable<RunTable>, 'phasesJson' | 'progressJson' | 'state' | 'cancelled'> & {
  state: RunState;
  phases: Phase[];
  /** Null before the first and after the last. */
  step: RunStep | null;
};

export interface RunOrder {
  trigger: RunTrigger;
  requestedBy: string;
  /** The one source asked for, or null for all. */
  source?: string | null;
  /** A load when absent. */
  kind?: RunKind;
}

/** What is known so far; what is left out stays as it was. `phases` is the whole list. */
export interface RunProgress {
  edition?: string;
  filesSeen?: number;
  filesRead?: number;
  rowsAccepted?: number;
  rowsRejected?: number;
  phases?: readonly Phase[];
  step?: RunStep;
  /** What came of it, for people. */
  note?: string;
}

export type RunEnd =
  | (RunProgress & { state: 'published' | 'unchanged' })
  | (RunProgress & { state: 'failed' | 'cancelled'; error: string });

/** What a run is for; `source` null when it reads none. */
export interface RunPurpose {
  kind: RunKind;
  source: string | null;
}

export interface RunPage {
  limit: number;
  /** Only runs with a smaller id. */
  before?: number;
  source?: string;
  state?: StoredRunState;
}

export const runBook = (ledger: LedgerHandle) => ({
  startRun: (order: RunOrder): Promise<Run> => start(ledger, order),
  /** Notes progress and that the run is alive. @throws LedgerConflict when the run has ended. */
  advanceRun: (id: number, progress: RunProgress): Promise<Run> => change(ledger, id, noted(progress)),
  /** @throws LedgerConflict when the run has ended already. */
  finishRun: (id: number, end: RunEnd): Promise<Run> => finish(ledger, id, end),
  /** Ends the runs of a purpose that nobody works on any more: call it with the purpose's lease in hand. */
  closeDeadRuns: (purpose: RunPurpose): Promise<number> => closeDead(ledger, purpose),
  /** Asks a run to stop; its process sees it within seconds. Audited; asking twice changes nothing. @throws NotFound, LedgerConflict when the run has ended. */
  cancelRun: (id: number, by: string): Promise<Run> => atomically(ledger, (inside) => cancel(inside, id, by)),
  /** Newest first. */
  runs: (page: RunPage): Promise<Run[]> => list(ledger, page),
  /** @throws NotFound */
  run: (id: number): Promise<Run> => find(ledger, id),
  /** The run that makes the published edition anew now, or null: what is read meanwhile may be incomplete. */
  rebuilding: (): Promise<Run | null> => rebuilding(ledger),
});

const start = (ledger: LedgerHandle, { trigger, requestedBy, source = null, kind = 'load' }: RunOrder): Promise<Run> =>
  atomically(ledger, async (inside) => {
    const now = inside.clock();
    const id = await nextNumber(inside, 'run');
    const row = { id, trigger, requestedBy, source, kind, startedAt: now, heardAt: now, state: 'running' as const };
    return asRun(await inside.db.insertInto('run').values(row).returningAll().executeTakeFirstOrThrow());
  });

const noted = ({ phases, step, ...counts }: RunProgress) => ({
  ...counts,
  ...(phases === undefined ? {} : { phasesJson: JSON.stringify(phases) }),
  ...(step === undefined ? {} : { progressJson: JSON.stringify(stepShape.parse(step)) }),
});

function finish(ledger: LedgerHandle, id: number, { state, ...end }: RunEnd): Promise<Run> {
  const { error, ...progress } = { error: null, ...end };
  const stored = state === 'cancelled' ? { state: 'failed' as const, cancelled: 1 } : { state };
  return change(ledger, id, { ...noted(progress), ...stored, error, progressJson: null, finishedAt: ledger.clock() });
}

type RunChange = Partial<Omit<Selectable<RunTable>, 'id' | 'heardAt'>>;

async function cancel(inside: LedgerHandle, id: number, by: string): Promise<Run> {
  const before = await find(inside, id);
  if (before.state === 'running' && before.cancelAt !== null) return before;
  const run = await change(inside, id, { cancelBy: by, cancelAt: inside.clock() });
  await appendAudit(inside, { actor: by, action: 'cancel-run', subject: `run:${id}` });
  return run;
}

async function rebuilding({ db }: LedgerHandle): Promise<Run | null> {
  const row = await db.selectFrom('run').selectAll().where('state', '=', 'running').where('kind', '=', 'rebuild').limit(1).executeTakeFirst();
  return row === undefined ? null : asRun(row);
}

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

async function list({ db }: LedgerHandle, { limit, before, source, state }: RunPage): Promise<Run[]> {
  const rows = await db
    .selectFrom('run')
    .selectAll()
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? 0))
    .$if(source !== undefined, (query) => query.where('source', '=', source ?? ''))
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'running'))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(asRun);
}

async function find({ db }: LedgerHandle, id: number): Promise<Run> {
  const row = await db.selectFrom('run').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new NotFound(`没有编号为 ${id} 的运行。请从运行列表中选择。`);
  return asRun(row);
}

const asRun = ({ phasesJson, progressJson, cancelled, ...row }: Selectable<RunTable>): Run => ({
  ...row,
  state: cancelled === 1 ? 'cancelled' : row.state,
  phases: phasesShape.parse(JSON.parse(phasesJson)),
  step: progressJson === null ? null : stepShape.parse(JSON.parse(progressJson)),
});

const SILENT_FOR_SECONDS = 300;

/**
 * Closes runs that no living process works on: all when we are alone, else those unheard of for five minutes.
 * One that had published its edition before it was cut short is told as published.
 * @returns how many were closed
 */
export const closeInterruptedRuns = (ledger: LedgerHandle, alone: boolean): Promise<number> => close(ledger, alone ? (running) => running : silent(ledger));

const silent = ({ clock }: LedgerHandle): Which => {
  const since = secondsAfter(clock(), -SILENT_FOR_SECONDS);
  return (running) => running.where('heardAt', '<=', since);
};

const closeDead = (ledger: LedgerHandle, { kind, source }: RunPurpose): Promise<number> =>
  close(ledger, (running) => (source === null ? running.where('kind', '=', kind) : running.where('source', '=', source)));

const runningOf = ({ db }: LedgerHandle) => db.updateTable('run').where('state', '=', 'running');

type Which = (running: ReturnType<typeof runningOf>) => ReturnType<typeof runningOf>;

async function close(ledger: LedgerHandle, which: Which): Promise<number> {
  const { db, clock } = ledger;
  const [now, dead] = [clock(), which(runningOf(ledger))];
  const published = await dead
    .set((old) => ({
      state: 'published',
      finishedAt: now,
      progressJson: null,
      edition: old.selectFrom('edition').select('edition.id').whereRef('edition.runId', '=', 'run.id').where('edition.state', '!=', 'draft').limit(1),
    }))
    .where('id', 'in', db.selectFrom('edition').select('runId').where('state', '!=', 'draft'))
    .returning('id')
    .execute();
  const failed = await dead.set({ state: 'failed', error: '上次运行被中断', finishedAt: now, progressJson: null }).returning('id').execute();
  return published.length + failed.length;
}
