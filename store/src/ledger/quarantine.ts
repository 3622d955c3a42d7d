import type { Selectable } from 'kysely';
import { z } from 'zod';
import { LedgerConflict } from '../store-error.js';
import { appendAudit } from './audit.js';
import { atomically, type LedgerHandle, nextNumber } from './handle.js';
import type { QuarantineTables, QuarantineWaiverTable } from './quarantine-tables.js';

const countsShape = z.record(z.string(), z.number().int());

/** What a run refused: a file of the archive (NDJSON, gzip), its rows and their counts by code. */
export interface KeptQuarantine {
  runId: number;
  edition: string;
  sha256: string;
  /** In bytes. */
  size: number;
  rows: number;
  byCode: Record<string, number>;
  keptAt: string;
}

/** By what a refusal is known in every edition; another raw value makes it another one. */
export interface RefusalIdentity {
  key: string;
  source: string;
  path: string;
  sheet: string;
  cell: string;
  field: string;
  code: string;
  original: string;
}

export type Waiver = Selectable<QuarantineWaiverTable>;

export interface Decision {
  by: string;
  reason: string;
}

export const quarantineBook = (ledger: LedgerHandle) => ({
  /** Within the transaction that publishes. A run has one. */
  keepQuarantine: (kept: Omit<KeptQuarantine, 'keptAt'>): Promise<void> => keep(ledger, kept),
  /** What the run refused that published this edition; null where none is kept. */
  quarantineOfEdition: (edition: string): Promise<KeptQuarantine | null> => find(ledger, 'edition', edition),
  quarantineOfRun: (run: number): Promise<KeptQuarantine | null> => find(ledger, 'runId', run),
  /** Newest first. */
  quarantines: (page: { limit: number }): Promise<KeptQuarantine[]> => list(ledger, page),
  /** Those in force. */
  waivers: (): Promise<Waiver[]> => ledger.db.selectFrom('quarantineWaiver').selectAll().where('undoneAt', 'is', null).orderBy('id').execute(),
  /** Waives what is not waived yet; returns how many. @throws LedgerConflict when all are. */
  waive: (refusals: readonly RefusalIdentity[], decision: Decision): Promise<number> => atomically(ledger, (inside) => waive(inside, refusals, decision)),
  /** @throws LedgerConflict when none of them is waived. */
  undoWaivers: (keys: readonly string[], decision: Decision): Promise<number> => atomically(ledger, (inside) => undo(inside, keys, decision)),
});

const keep = async ({ db, clock }: LedgerHandle, { byCode, ...kept }: Omit<KeptQuarantine, 'keptAt'>): Promise<void> => {
  await db.insertInto('runQuarantine').values({ ...kept, byCodeJson: JSON.stringify(byCode), keptAt: clock() }).execute();
};

const told = ({ byCodeJson, ...row }: Selectable<QuarantineTables['runQuarantine']>): KeptQuarantine => ({ ...row, byCode: countsShape.parse(JSON.parse(byCodeJson)) });

const find = async ({ db }: LedgerHandle, column: 'edition' | 'runId', value: string | number): Promise<KeptQuarantine | null> => {
  const row = await db.selectFrom('runQuarantine').selectAll().where(column, '=', value).orderBy('runId', 'desc').limit(1).executeTakeFirst();
  return row === undefined ? null : told(row);
};

const list = async ({ db }: LedgerHandle, { limit }: { limit: number }): Promise<KeptQuarantine[]> =>
  (await db.selectFrom('runQuarantine').selectAll().orderBy('runId', 'desc').limit(limit).execute()).map(told);

const standing = async ({ db }: LedgerHandle, keys: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set((await db.selectFrom('quarantineWaiver').select('key').where('undoneAt', 'is', null).where('key', 'in', keys).execute()).map(({ key }) => key));

const waive = async (inside: LedgerHandle, refusals: readonly RefusalIdentity[], { by, reason }: Decision): Promise<number> => {
  const waived = await standing(inside, refusals.map(({ key }) => key));
  const fresh = refusals.filter(({ key }) => !waived.has(key));
  if (fresh.length === 0) throw new LedgerConflict('所选的退回项都已豁免，无需再次豁免。请刷新列表。');
  for (const { key, ...identity } of fresh) {
    const row: Waiver = { id: await nextNumber(inside, 'quarantine_waiver'), key, identityJson: JSON.stringify(identity), reason, waivedBy: by, waivedAt: inside.clock(), undoneBy: null, undoneAt: null, undoneReason: null };
    await inside.db.insertInto('quarantineWaiver').values(row).execute();
  }
  await appendAudit(inside, { actor: by, action: 'waive-quarantine', subject: `quarantine:${fresh.length === 1 ? (fresh[0]?.key ?? '') : fresh.length}`, detail: { reason, keys: fresh.map(({ key }) => key).join(' ') } });
  return fresh.length;
};

const undo = async (inside: LedgerHandle, keys: readonly string[], { by, reason }: Decision): Promise<number> => {
  const set = { undoneBy: by, undoneAt: inside.clock(), undoneReason: reason };
  const rows = await inside.db.updateTable('quarantineWaiver').set(set).where('undoneAt', 'is', null).where('key', 'in', keys).returning('key').execute();
  if (rows.length === 0) throw new LedgerConflict('所选的退回项都没有被豁免。请刷新列表。');
  await appendAudit(inside, { actor: by, action: 'unwaive-quarantine', subject: `quarantine:${rows.length}`, detail: { reason, keys: rows.map(({ key }) => key).join(' ') } });
  return rows.length;
};
