import type { Selectable } from 'kysely';
import type { LedgerHandle } from './handle.js';
import type { DueTable, RunState } from './run-tables.js';

/** One time at which a source was due; there is one row for it, for ever. `attempts` is 0 where a schedule began after it. */
export type Due = Selectable<DueTable> & {
  /** How the last attempt stands; null when it never got a run. */
  state: RunState | null;
};

export interface DueTime {
  readonly source: string;
  /** ISO-8601 UTC instant. */
  readonly dueAt: string;
}

export const dueBook = (ledger: LedgerHandle) => ({
  /** True for one asker alone, once for ever: the due time is theirs to run. */
  claimDue: (time: DueTime): Promise<boolean> => claim(ledger, time, 1),
  /** Notes that a schedule began after this time: it is nobody's to run. */
  passDue: (time: DueTime): Promise<boolean> => claim(ledger, time, 0),
  /** True for one asker alone: the next attempt after so many is theirs. */
  claimRetry: (time: DueTime, after: number): Promise<boolean> => claimRetry(ledger, time, after),
  /** The attempt got its run. */
  noteDueRun: (time: DueTime, runId: number): Promise<void> => note(ledger, time, runId),
  /** The attempt does not count: somebody else loaded this source. */
  giveDueBack: (time: DueTime): Promise<void> => giveBack(ledger, time),
  due: (time: DueTime): Promise<Due | null> => find(ledger, time),
  /** True once a source's schedule was ever looked at. */
  hasDues: (source: string): Promise<boolean> => hasDues(ledger, source),
});

async function claim({ db, clock }: LedgerHandle, { source, dueAt }: DueTime, attempts: number): Promise<boolean> {
  const now = clock();
  const row = { source, dueAt, claimedAt: now, attempts, triedAt: attempts === 0 ? null : now, runId: null };
  const claimed = await db.insertInto('due').values(row).onConflict((clash) => clash.doNothing()).returning('source').executeTakeFirst();
  return claimed !== undefined;
}

async function claimRetry({ db, clock }: LedgerHandle, { source, dueAt }: DueTime, after: number): Promise<boolean> {
  const claimed = await db
    .updateTable('due')
    .set({ attempts: after + 1, triedAt: clock(), runId: null })
    .where('source', '=', source)
    .where('dueAt', '=', dueAt)
    .where('attempts', '=', after)
    .returning('source')
    .executeTakeFirst();
  return claimed !== undefined;
}

async function note({ db }: LedgerHandle, { source, dueAt }: DueTime, runId: number): Promise<void> {
  await db.updateTable('due').set({ runId }).where('source', '=', source).where('dueAt', '=', dueAt).execute();
}

async function giveBack({ db }: LedgerHandle, { source, dueAt }: DueTime): Promise<void> {
  await db
    .updateTable('due')
    .set((old) => ({ attempts: old('attempts', '-', 1), triedAt: null }))
    .where('source', '=', source)
    .where('dueAt', '=', dueAt)
    .where('runId', 'is', null)
    .execute();
}

async function find({ db }: LedgerHandle, { source, dueAt }: DueTime): Promise<Due | null> {
  const row = await db
    .selectFrom('due')
    .leftJoin('run', 'run.id', 'due.runId')
    .selectAll('due')
    .select(['run.state as state', 'run.cancelled as cancelled'])
    .where('due.source', '=', source)
    .where('due.dueAt', '=', dueAt)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { cancelled, ...due } = row;
  return { ...due, state: cancelled === 1 ? 'cancelled' : due.state };
}

async function hasDues({ db }: LedgerHandle, source: string): Promise<boolean> {
  return (await db.selectFrom('due').select('source').where('source', '=', source).limit(1).executeTakeFirst()) !== undefined;
}
