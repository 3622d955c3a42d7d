import type { Selectable } from 'kysely';
import { appendAudit } from './audit.js';
import type { LedgerHandle } from './handle.js';
import { atomically, nextNumber } from './handle.js';
import type { DecisionTable } from './tables.js';

/** What an officer decided on a flag, with the edition it rests on. Never changed: a later decision is a new one. */
export type Decision = Selectable<DecisionTable>;

export type NewDecision = Omit<Decision, 'id' | 'at'>;

export interface DecisionFilter {
  flagKey?: string;
  year?: number;
  consortium?: string;
}

export const decisionBook = (ledger: LedgerHandle) => ({
  /** Keeps the decision and, in the same transaction, its whole content in the audit chain. */
  appendDecision: (decision: NewDecision): Promise<Decision> => append(ledger, decision),
  /** Oldest first. */
  decisions: (filter: DecisionFilter = {}): Promise<Decision[]> => list(ledger, filter),
});

const append = (ledger: LedgerHandle, decision: NewDecision): Promise<Decision> =>
  atomically(ledger, async (inside) => {
    const row = { ...decision, id: await nextNumber(inside, 'decision'), at: inside.clock() };
    await inside.db.insertInto('decision').values(row).execute();
    await appendAudit(inside, { actor: row.decidedBy, action: 'decide-flag', subject: row.flagKey, detail: { ...row } });
    return row;
  });

function list({ db }: LedgerHandle, { flagKey, year, consortium }: DecisionFilter): Promise<Decision[]> {
  return db
    .selectFrom('decision')
    .selectAll()
    .$if(flagKey !== undefined, (rows) => rows.where('flagKey', '=', flagKey ?? ''))
    .$if(year !== undefined, (rows) => rows.where('year', '=', year ?? 0))
    .$if(consortium !== undefined, (rows) => rows.where('consortium', '=', consortium ?? ''))
    .orderBy('id')
    .execute();
}
