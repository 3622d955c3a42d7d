import type { Selectable } from 'kysely';
import { z } from 'zod';
import { LedgerConflict, NotFound } from '../store-error.js';
import type { LedgerHandle } from './handle.js';
import { atomically, nextNumber } from './handle.js';
import type { Lease } from './lease.js';
import { holdLease } from './lease.js';
import type { EditionState, EditionTable } from './tables.js';

export const manifestShape = z.array(
  z.object({ source: z.string(), path: z.string(), sha256: z.string(), size: z.number().int(), mark: z.string().optional() }),
);
const totalsShape = z.record(
  z.string(),
  z.object({ rows: z.number().int(), sums: z.record(z.string(), z.string().regex(/^-?\d+(\.\d+)?$/)) }),
);

const yearHashesShape = z.record(z.string(), z.string());

/** The archived files an edition was made of; `size` in bytes, `mark` how far an incremental source had been read with this one. */
export type Manifest = z.infer<typeof manifestShape>;

/** Control totals per table: rows, and per column the sum as a decimal string. */
export type ControlTotals = z.infer<typeof totalsShape>;

export type Edition = Omit<Selectable<EditionTable>, 'manifestJson' | 'totalsJson' | 'yearHashesJson'> & {
  manifest: Manifest;
  /** Null while a draft. */
  totals: ControlTotals | null;
  /** The hash of each year's verdicts; null while a draft and for editions published before it was kept. */
  yearHashes: Readonly<Record<string, string>> | null;
};

export interface EditionDraft {
  id: string;
  number: number;
  runId: number;
  scheme: string;
  ruleSet: string;
  codeVersion: string;
  manifest: Manifest;
}

export interface Publication {
  totals: ControlTotals;
  verdictHash: string;
  /** By year. */
  yearHashes?: Readonly<Record<string, string>>;
  /** When given, publishing fails unless every one of them is still ours at the commit. */
  lease?: Lease | readonly Lease[];
}

export interface EditionPage {
  limit: number;
  state?: EditionState;
}

export const editionBook = (ledger: LedgerHandle) => ({
  /** From 1, never given twice. */
  nextEditionNumber: (): Promise<number> => nextNumber(ledger, 'edition'),
  /** @throws LedgerConflict when the id or number is taken. */
  draftEdition: (draft: EditionDraft): Promise<Edition> => draftEdition(ledger, draft),
  /**
   * Makes a draft (or, to go back, a retired edition) the one everybody sees: one transaction, all or nothing.
   * @throws NotFound, LedgerConflict when it is published already, LeaseLost.
   */
  publishEdition: (id: string, publication: Publication): Promise<Edition> => publish(ledger, id, publication),
  /** The edition everybody sees, or null before the first. */
  published: (): Promise<Edition | null> => published(ledger),
  /** Newest number first. */
  editions: (page: EditionPage): Promise<Edition[]> => list(ledger, page),
  /** @throws NotFound */
  edition: (id: string): Promise<Edition> => find(ledger, id),
  /** Forgets a draft. @throws NotFound, LedgerConflict when it is no draft. */
  dropDraft: (id: string): Promise<void> => dropDraft(ledger, id),
});

async function draftEdition({ db, clock }: LedgerHandle, { manifest, ...draft }: EditionDraft): Promise<Edition> {
  const row = await db
    .insertInto('edition')
    .values({ ...draft, manifestJson: JSON.stringify(manifestShape.parse(manifest)), createdAt: clock(), state: 'draft' })
    .onConflict((clash) => clash.doNothing())
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) throw new LedgerConflict(`版本 ${draft.id}（第 ${draft.number} 号）已登记过。请使用新的编号。`);
  return asEdition(row);
}

const publish = (ledger: LedgerHandle, id: string, { totals, verdictHash, yearHashes, lease }: Publication): Promise<Edition> =>
  atomically(ledger, async (inside) => {
    for (const each of lease === undefined ? [] : [lease].flat()) await holdLease(inside, each);
    await find(inside, id);
    await movePointer(inside, id);
    const row = await inside.db
      .updateTable('edition')
      .set({
        state: 'published', publishedAt: inside.clock(), totalsJson: JSON.stringify(totalsShape.parse(totals)), verdictHash,
        yearHashesJson: yearHashes === undefined ? null : JSON.stringify(yearHashes),
      })
      .where('id', '=', id)
      .where('state', '!=', 'published')
      .returningAll()
      .executeTakeFirst();
    if (row === undefined) throw new LedgerConflict(`版本 ${id} 已经发布，无需再次发布。`);
    return asEdition(row);
  });

/** The pointer's row lock lets publishers in one by one; only then is it certain which edition retires. */
async function movePointer({ db }: LedgerHandle, editionId: string): Promise<void> {
  await db
    .insertInto('publishedEdition')
    .values({ only: 1, editionId })
    .onConflict((clash) => clash.column('only').doUpdateSet({ editionId }))
    .execute();
  await db.updateTable('edition').set({ state: 'retired' }).where('state', '=', 'published').where('id', '!=', editionId).execute();
}

async function published({ db }: LedgerHandle): Promise<Edition | null> {
  const row = await db
    .selectFrom('publishedEdition')
    .innerJoin('edition', 'edition.id', 'publishedEdition.editionId')
    .selectAll('edition')
    .executeTakeFirst();
  return row === undefined ? null : asEdition(row);
}

async function list({ db }: LedgerHandle, { limit, state }: EditionPage): Promise<Edition[]> {
  const newest = db.selectFrom('edition').selectAll().orderBy('number', 'desc').limit(limit);
  const rows = await (state === undefined ? newest : newest.where('state', '=', state)).execute();
  return rows.map(asEdition);
}

async function find({ db }: LedgerHandle, id: string): Promise<Edition> {
  const row = await db.selectFrom('edition').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new NotFound(`没有编号为 ${id} 的版本。请从版本列表中选择。`);
  return asEdition(row);
}

async function dropDraft(ledger: LedgerHandle, id: string): Promise<void> {
  const { db } = ledger;
  const row = await db.deleteFrom('edition').where('id', '=', id).where('state', '=', 'draft').returning('id').executeTakeFirst();
  if (row !== undefined) return;
  const { state } = await find(ledger, id);
  throw new LedgerConflict(`版本 ${id} 不是草稿（${state}），不能丢弃。`);
}

const asEdition = ({ manifestJson, totalsJson, yearHashesJson, ...row }: Selectable<EditionTable>): Edition => ({
  ...row,
  manifest: manifestShape.parse(JSON.parse(manifestJson)),
  totals: totalsJson === null ? null : totalsShape.parse(JSON.parse(totalsJson)),
  yearHashes: yearHashesJson === null ? null : yearHashesShape.parse(JSON.parse(yearHashesJson)),
});
