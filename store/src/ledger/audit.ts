import type { Selectable } from 'kysely';
import { z } from 'zod';
import { AuditBroken } from '../store-error.js';
import type { LedgerHandle } from './handle.js';
import { atomically } from './handle.js';
import { sha256Of } from './random.js';
import type { AuditTable } from './tables.js';

const detailShape = z.record(z.string(), z.json());

export type AuditDetail = z.infer<typeof detailShape>;

export type AuditEntry = Omit<Selectable<AuditTable>, 'detailJson'> & { detail: AuditDetail };

export interface AuditNote {
  /** The account's name, or the process's part for what nobody asked for ('schedule'). */
  actor: string;
  action: string;
  subject: string;
  detail?: AuditDetail;
}

export interface AuditPage {
  limit: number;
  /** Only entries with a smaller seq. */
  before?: number;
}

export interface ChainState {
  entries: number;
  /** The last entry's hash: written down elsewhere, it proves later that nothing was rewritten since. */
  hash: string;
}

export const auditBook = (ledger: LedgerHandle) => ({
  appendAudit: (note: AuditNote): Promise<AuditEntry> => appendAudit(ledger, note),
  /** Newest first. */
  auditEntries: (page: AuditPage): Promise<AuditEntry[]> => list(ledger, page),
  /** Recomputes every hash from the first entry. @throws AuditBroken naming the first entry that does not fit. */
  verifyAuditChain: (): Promise<ChainState> => atomically(ledger, verify),
});

const BEFORE_THE_FIRST = '0'.repeat(64);

export const appendAudit = (ledger: LedgerHandle, { actor, action, subject, detail = {} }: AuditNote): Promise<AuditEntry> =>
  atomically(ledger, async (inside) => {
    const { seq, hash: previousHash } = await lockHead(inside, 1);
    const body = { seq, at: inside.clock(), actor, action, subject, detailJson: JSON.stringify(detailShape.parse(detail)), previousHash };
    const row = { ...body, hash: hashOf(body) };
    await inside.db.insertInto('audit').values(row).execute();
    await inside.db.updateTable('auditHead').set({ hash: row.hash }).where('only', '=', 1).execute();
    return asEntry(row);
  });

/** The head's row lock puts writers in line; its number also tells when the last entries were cut off. */
const lockHead = ({ db }: LedgerHandle, step: 0 | 1) =>
  db
    .insertInto('auditHead')
    .values({ only: 1, seq: step, hash: BEFORE_THE_FIRST })
    .onConflict((clash) => clash.column('only').doUpdateSet((old) => ({ seq: old('auditHead.seq', '+', step) })))
    .returning(['seq', 'hash'])
    .executeTakeFirstOrThrow();

type AuditBody = Omit<Selectable<AuditTable>, 'hash'>;

const hashOf = ({ seq, at, actor, action, subject, detailJson, previousHash }: AuditBody): string =>
  sha256Of(JSON.stringify([seq, at, actor, action, subject, detailJson, previousHash]));

async function list({ db }: LedgerHandle, { limit, before }: AuditPage): Promise<AuditEntry[]> {
  const newest = db.selectFrom('audit').selectAll().orderBy('seq', 'desc').limit(limit);
  const rows = await (before === undefined ? newest : newest.where('seq', '<', before)).execute();
  return rows.map(asEntry);
}

const PAGE = 1000;

async function verify(ledger: LedgerHandle): Promise<ChainState> {
  const head = await lockHead(ledger, 0);
  let last = { seq: 0, hash: BEFORE_THE_FIRST };
  for (;;) {
    const rows = await ledger.db.selectFrom('audit').selectAll().where('seq', '>', last.seq).orderBy('seq').limit(PAGE).execute();
    for (const row of rows) last = following(last, row);
    if (rows.length < PAGE) break;
  }
  if (last.seq !== head.seq || last.hash !== head.hash) throw broken(last.seq + 1);
  return { entries: last.seq, hash: last.hash };
}

function following(last: { seq: number; hash: string }, row: Selectable<AuditTable>): { seq: number; hash: string } {
  const fits = row.seq === last.seq + 1 && row.previousHash === last.hash && row.hash === hashOf(row);
  if (!fits) throw broken(last.seq + 1);
  return { seq: row.seq, hash: row.hash };
}

const broken = (seq: number): AuditBroken =>
  new AuditBroken(`审计记录自第 ${seq} 条起被改动、删除或截断。请立即停止写入、保全账本，并从备份核对。`);

const asEntry = ({ detailJson, ...row }: Selectable<AuditTable>): AuditEntry => ({
  ...row,
  detail: detailShape.parse(JSON.parse(detailJson)),
});
