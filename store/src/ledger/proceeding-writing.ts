import { frozenFlagText, type ProceedingKind } from '@monitor/domain';
import { appendAudit } from './audit.js';
import { editionBook } from './edition.js';
import type { LedgerHandle } from './handle.js';
import type { ProceedingOrder } from './proceeding-context.js';
import { APPENDED, hashOf, listProceedings, type ProceedingRecord, type ProceedingRow, rootOf } from './proceeding-record.js';
import { sha256Of } from './random.js';

interface Allowed {
  readonly order: ProceedingOrder;
  readonly number: number;
  readonly standing: ProceedingRecord | null;
  readonly account: string;
  readonly role: string | null;
  readonly on: string;
  readonly consortium: string;
  readonly year: number;
  readonly kind: ProceedingKind;
}

const newRow = ({ order: { flagKey, shown }, number, consortium, year, kind }: Allowed, openedAt: string): ProceedingRow => ({
  id: number, flagKey, consortium, year, kind, termsJson: JSON.stringify(shown.terms), openedAt,
});

/** Where the event goes: its proceeding, made when it is the first, and the hash it follows. */
const placeOf = async ({ db, clock }: LedgerHandle, allowed: Allowed): Promise<{ proceedingId: number; seq: number; previousHash: string }> => {
  const { standing } = allowed;
  const last = standing?.events.at(-1);
  if (standing !== null && last !== undefined) return { proceedingId: standing.id, seq: last.seq + 1, previousHash: last.hash };
  const row = newRow(allowed, clock());
  await db.insertInto('proceeding').values(row).execute();
  return { proceedingId: row.id, seq: 1, previousHash: rootOf(row) };
};

/** The flag as it stands goes with the event, once for all events on the same text. */
const freeze = async ({ db }: LedgerHandle, { order: { shown: { flag } } }: Allowed): Promise<string> => {
  if (flag === null) return '';
  const flagText = frozenFlagText(flag);
  const basis = sha256Of(flagText);
  await db.insertInto('frozenFlag').values({ basis, flagText }).onConflict((clash) => clash.doNothing()).execute();
  return basis;
};

/** Keeps an act that the guard let pass, in the transaction of the handle. */
export const keepEvent = async (inside: LedgerHandle, allowed: Allowed): Promise<ProceedingRecord> => {
  const { order: { act, reason, shown, flagKey }, number, account, role, on, consortium, year } = allowed;
  const edition = await editionBook(inside).edition(shown.edition);
  const body = {
    id: number, ...(await placeOf(inside, allowed)), act, account, role: role ?? '', at: inside.clock(), day: on, reason: reason.trim(), basis: await freeze(inside, allowed),
    edition: edition.id, verdictHash: edition.yearHashes?.[year] ?? edition.verdictHash ?? '',
  };
  const hash = hashOf(body);
  const { proceedingId, seq, basis, edition: shownEdition } = body;
  const { seq: auditSeq } = await appendAudit(inside, { actor: account, action: APPENDED, subject: flagKey, detail: { proceedingId, seq, act, on, basis, edition: shownEdition, hash } });
  await inside.db.insertInto('proceedingEvent').values({ ...body, hash, auditSeq }).execute();
  const kept = (await listProceedings(inside, { consortium })).find(({ id }) => id === proceedingId);
  if (kept === undefined) throw new Error(`proceeding ${proceedingId} was not kept`);
  return kept;
};
