import type { Selectable } from 'kysely';
import { LedgerConflict, NotFound } from '../store-error.js';
import { appendAudit } from './audit.js';
import { atomically, type LedgerHandle, nextNumber } from './handle.js';
import type { FindingNoteTable } from './quarantine-tables.js';

/** What a person said to a finding. It changes nothing of what was found. */
export type FindingNote = Selectable<FindingNoteTable>;

export const findingNoteBook = (ledger: LedgerHandle) => ({
  /** Those that stand. */
  findingNotes: (): Promise<FindingNote[]> => ledger.db.selectFrom('findingNote').selectAll().where('withdrawnAt', 'is', null).orderBy('id').execute(),
  /** @throws LedgerConflict when the finding is acknowledged already. */
  acknowledgeFinding: (note: { key: string; code: string; reason: string; by: string }): Promise<FindingNote> => atomically(ledger, (inside) => add(inside, note)),
  /** @throws NotFound when it is not acknowledged. */
  withdrawFindingNote: (key: string, by: string): Promise<FindingNote> => atomically(ledger, (inside) => withdraw(inside, key, by)),
});

const add = async (inside: LedgerHandle, { key, code, reason, by }: { key: string; code: string; reason: string; by: string }): Promise<FindingNote> => {
  const before = await inside.db.selectFrom('findingNote').select('notedBy').where('key', '=', key).where('withdrawnAt', 'is', null).executeTakeFirst();
  if (before !== undefined) throw new LedgerConflict(`这条核对发现已由 ${before.notedBy} 说明过。如需改写，请先撤回原说明。`);
  const row: FindingNote = { id: await nextNumber(inside, 'finding_note'), key, code, reason, notedBy: by, notedAt: inside.clock(), withdrawnBy: null, withdrawnAt: null };
  await inside.db.insertInto('findingNote').values(row).execute();
  await appendAudit(inside, { actor: by, action: 'acknowledge-finding', subject: `finding:${key}`, detail: { code, reason } });
  return row;
};

const withdraw = async (inside: LedgerHandle, key: string, by: string): Promise<FindingNote> => {
  const set = { withdrawnBy: by, withdrawnAt: inside.clock() };
  const row = await inside.db.updateTable('findingNote').set(set).where('key', '=', key).where('withdrawnAt', 'is', null).returningAll().executeTakeFirst();
  if (row === undefined) throw new NotFound('这条核对发现没有说明可撤回。请刷新列表。');
  await appendAudit(inside, { actor: by, action: 'withdraw-finding-note', subject: `finding:${key}`, detail: { code: row.code } });
  return row;
};
