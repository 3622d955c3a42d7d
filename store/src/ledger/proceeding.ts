import { type FrozenFlag, proceedingAfter, refusalOf } from '@monitor/domain';
import { ProceedingChanged, ProceedingRefused, type StoreError } from '../store-error.js';
import { appendAudit } from './audit.js';
import { editionBook } from './edition.js';
import type { LedgerHandle } from './handle.js';
import { atomically, nextNumber } from './handle.js';
import { actorOf, contextOf, dayOf, type Kept, nameOf, type ProceedingOrder, standingOf } from './proceeding-context.js';
import { outlookOf, type ProceedingOutlook, type ProceedingQuestion } from './proceeding-outlook.js';
import { countProceedingEvents } from './proceeding-proof.js';
import { findFrozenFlag, listProceedings, type ProceedingFilter, type ProceedingRecord } from './proceeding-record.js';
import { keepEvent } from './proceeding-writing.js';

export const proceedingBook = (ledger: LedgerHandle) => ({
  /**
   * The only way in which a proceeding goes on: guard, event and audit in one transaction. A refused or overtaken act leaves its own audit entry.
   * @throws ProceedingRefused, ProceedingChanged, NotFound, ProceedingDamaged
   */
  appendProceedingEvent: (order: ProceedingOrder): Promise<ProceedingRecord> => append(ledger, order),
  /** Oldest first, each checked against its hashes and the audit. @throws ProceedingDamaged */
  proceedings: (filter: ProceedingFilter = {}): Promise<ProceedingRecord[]> => listProceedings(ledger, filter),
  /** Where the proceedings on a flag stand, and what somebody may do next by the same guard. @throws NotFound, ProceedingDamaged */
  proceedingOutlook: (question: ProceedingQuestion): Promise<ProceedingOutlook> => atomically(ledger, (inside) => outlookOf(inside, question)),
  /** The flag as it stood under that hash. @throws NotFound, ProceedingDamaged */
  frozenFlag: (basis: string): Promise<FrozenFlag> => findFrozenFlag(ledger, basis),
  /** Checks every event against its hashes, and the audit against the events. @throws ProceedingDamaged, AuditBroken */
  verifyProceedings: (): Promise<{ readonly events: number }> => atomically(ledger, countProceedingEvents),
});

/** All of a refused act is that it was tried. */
const append = async (ledger: LedgerHandle, order: ProceedingOrder): Promise<ProceedingRecord> => {
  const outcome = await atomically(ledger, (inside) => tryAppend(inside, order));
  if ('error' in outcome) throw outcome.error;
  return outcome.kept;
};

type Outcome = { readonly kept: ProceedingRecord } | { readonly error: StoreError };

const tryAppend = async (inside: LedgerHandle, order: ProceedingOrder): Promise<Outcome> => {
  const { consortium } = nameOf(order.flagKey);
  // The counter's row lock puts all who act in line, so that nobody judges by what another is about to change.
  const number = await nextNumber(inside, 'proceeding');
  const all = await listProceedings(inside, { consortium });
  const standing = standingOf(all, order);
  const error = await obstacleTo(inside, order, { all, standing });
  if (error !== null) return refused(inside, order, error);
  const kept = await keepEvent(inside, { order, number, standing, ...(await actorOf(inside, order)), on: dayOf(inside, order), ...nameOf(order.flagKey) });
  return { kept };
};

const obstacleTo = async (inside: LedgerHandle, order: ProceedingOrder, { all, standing }: Kept): Promise<StoreError | null> => {
  const length = all.filter(({ flagKey }) => flagKey === order.flagKey).reduce((sum, { events }) => sum + events.length, 0);
  if (length !== order.expectedLength) return new ProceedingChanged('该事项在您打开之后已有人办理。请刷新、看过新的记录后再办理。');
  const published = await editionBook(inside).published();
  if (published?.id !== order.shown.edition) return new ProceedingChanged('数据在您打开之后已更新。请刷新、看过现在的依据后再办理。');
  const { account, role } = await actorOf(inside, order);
  if (role === null) return new ProceedingRefused('wrong_role', '账号不存在或已停用，不能办理。请联系系统运维。');
  const state = standing === null ? null : proceedingAfter(standing.events, standing);
  const refusal = refusalOf(state, order.act, contextOf(inside, order, { all, standing, actor: { account, role } }));
  return refusal === null ? null : new ProceedingRefused(refusal.code, refusal.message);
};

const refused = async (inside: LedgerHandle, { flagKey, act, by, expectedLength }: ProceedingOrder, error: StoreError): Promise<Outcome> => {
  const why = error instanceof ProceedingRefused ? error.why : error.code;
  await appendAudit(inside, { actor: by, action: 'proceeding-refused', subject: flagKey, detail: { act, why, expectedLength } });
  return { error };
};
