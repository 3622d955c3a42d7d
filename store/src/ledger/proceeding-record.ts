import { type FrozenFlag, frozenFlagSchema, type KeptProceeding, type ProceedingEvent, proceedingEventSchema, proceedingKinds, proceedingTermsSchema } from '@monitor/domain';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import { NotFound, ProceedingDamaged } from '../store-error.js';
import type { LedgerHandle } from './handle.js';
import { sha256Of } from './random.js';
import type { ProceedingEventTable, ProceedingTable } from './tables.js';

export type ProceedingRow = Selectable<ProceedingTable>;
export type EventRow = Selectable<ProceedingEventTable>;

export type KeptEvent = ProceedingEvent & { readonly seq: number; readonly hash: string };

/** One proceeding on a flag with everything that was done in it. Never changed, only continued. */
export interface ProceedingRecord extends KeptProceeding {
  readonly id: number;
  readonly consortium: string;
  readonly year: number;
  readonly openedAt: string;
  readonly events: readonly KeptEvent[];
}

/** What the first event follows: the proceeding's own row. */
export const rootOf = (row: ProceedingRow): string => sha256Of(JSON.stringify([row.id, row.flagKey, row.consortium, row.year, row.kind, row.termsJson, row.openedAt]));

export const hashOf = (row: Omit<EventRow, 'hash' | 'auditSeq'>): string =>
  sha256Of(JSON.stringify([row.id, row.proceedingId, row.seq, row.act, row.account, row.role, row.at, row.day, row.reason, row.basis, row.edition, row.verdictHash, row.previousHash]));

const damaged = (flagKey: string, cause?: unknown): ProceedingDamaged =>
  new ProceedingDamaged(`账本中“${flagKey}”的处置记录与留存时不一致，内容被改动、添加或损坏。请立即停止办理、保全账本，并从备份核对。`, cause);

const auditedHash = z.object({ hash: z.string() });

const isAudited = ({ hash, detailJson, action }: EventRow & Audited): boolean =>
  detailJson !== null && action === APPENDED && auditedHash.parse(JSON.parse(detailJson)).hash === hash;

/** The action under which the audit keeps an event. */
export const APPENDED = 'proceeding';

interface Audited {
  readonly detailJson: string | null;
  readonly action: string | null;
}

const eventsOf = (row: ProceedingRow, found: readonly (EventRow & Audited)[]): readonly KeptEvent[] => {
  let previous = rootOf(row);
  return found.map((each, index) => {
    if (each.seq !== index + 1 || each.previousHash !== previous || hashOf(each) !== each.hash || !isAudited(each)) throw damaged(row.flagKey);
    previous = each.hash;
    const { act, account: by, role, at, day: on, reason, basis, edition, verdictHash, seq, hash } = each;
    return { ...proceedingEventSchema.parse({ act, by, role, at, on, reason, basis, edition, verdictHash }), seq, hash };
  });
};

const kindShape = z.enum(proceedingKinds);

const recordOf = (row: ProceedingRow, found: readonly (EventRow & Audited)[]): ProceedingRecord => {
  try {
    const { id, flagKey, consortium, year, openedAt } = row;
    const events = eventsOf(row, found);
    if (events.length === 0) throw damaged(flagKey);
    return { id, flagKey, consortium, year, openedAt, kind: kindShape.parse(row.kind), terms: proceedingTermsSchema.parse(JSON.parse(row.termsJson)), events };
  } catch (error) {
    throw error instanceof ProceedingDamaged ? error : damaged(row.flagKey, error);
  }
};

export interface ProceedingFilter {
  readonly consortium?: string;
}

const grouped = <Row extends { readonly proceedingId: number }>(rows: readonly Row[]): ReadonlyMap<number, readonly Row[]> => {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.proceedingId);
    if (group === undefined) groups.set(row.proceedingId, [row]);
    else group.push(row);
  }
  return groups;
};

/** Oldest first, each checked against its hashes and the audit. @throws ProceedingDamaged */
export const listProceedings = async ({ db }: LedgerHandle, { consortium }: ProceedingFilter): Promise<ProceedingRecord[]> => {
  const rows = await db
    .selectFrom('proceeding')
    .selectAll()
    .$if(consortium !== undefined, (all) => all.where('consortium', '=', consortium ?? ''))
    .orderBy('id')
    .execute();
  const events = await db
    .selectFrom('proceedingEvent as e')
    .innerJoin('proceeding as p', 'p.id', 'e.proceedingId')
    .leftJoin('audit as a', 'a.seq', 'e.auditSeq')
    .selectAll('e')
    .select(['a.detailJson', 'a.action'])
    .$if(consortium !== undefined, (all) => all.where('p.consortium', '=', consortium ?? ''))
    .orderBy('e.proceedingId')
    .orderBy('e.seq')
    .execute();
  const byProceeding = grouped(events);
  return rows.map((row) => recordOf(row, byProceeding.get(row.id) ?? []));
};

/** @throws NotFound, ProceedingDamaged */
export const findFrozenFlag = async ({ db }: LedgerHandle, basis: string): Promise<FrozenFlag> => {
  const row = await db.selectFrom('frozenFlag').selectAll().where('basis', '=', basis).executeTakeFirst();
  if (row === undefined) throw new NotFound('没有留存这一依据。请从处置事项中进入。');
  if (sha256Of(row.flagText) !== basis) throw damaged(basis);
  return frozenFlagSchema.parse(JSON.parse(row.flagText));
};
