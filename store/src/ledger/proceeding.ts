import { type ActContext, type Act, changchun, finalStages, type FrozenFlag, frozenFlagText, isCalendarDate, proceedingAfter, proceedingKinds, type ProceedingTerms, refusalOf, type Role, roleNames } from '@monitor/domain';
import { z } from 'zod';
import { cityDay } from '../clock.js';
import { NotFound, ProceedingChanged, ProceedingRefused, type StoreError } from '../store-error.js';
import { accountKey, accountBook } from './account.js';
import { appendAudit } from './audit.js';
import { editionBook } from './edition.js';
import type { LedgerHandle } from './handle.js';
import { atomically, nextNumber } from './handle.js';
import { findFrozenFlag, listProceedings, type ProceedingFilter, type ProceedingRecord } from './proceeding-record.js';
import { keepEvent } from './proceeding-writing.js';
import { countProceedingEvents } from './proceeding-proof.js';
import { sha256Of } from './random.js';

/** What the published edition says of the flag now. */
export interface ShownFlag {
  readonly edition: string;
  /** `null` when the flag no longer stands. */
  readonly flag: FrozenFlag | null;
  /** False while the consortium is 不可评. */
  readonly evaluable: boolean;
  /** For a proceeding that is opened now; a running one keeps its own. */
  readonly terms: ProceedingTerms;
}

export interface ProceedingOrder {
  /** `<consortium>:<year>:<kind>` */
  readonly flagKey: string;
  readonly act: Act;
  /** Account name; its role is the ledger's. */
  readonly by: string;
  /** Day on which the act counts; absent means today in the city. */
  readonly on?: string | undefined;
  readonly reason: string;
  /** Events of all proceedings on this flag that the actor saw. */
  readonly expectedLength: number;
  /** Hash of the frozen flag that the actor saw; empty when there was none. */
  readonly basisSeen: string;
  readonly shown: ShownFlag;
}

export const proceedingBook = (ledger: LedgerHandle) => ({
  /**
   * The only way in which a proceeding goes on: guard, event and audit in one transaction. A refused or overtaken act leaves its own audit entry.
   * @throws ProceedingRefused, ProceedingChanged, NotFound, ProceedingDamaged
   */
  appendProceedingEvent: (order: ProceedingOrder): Promise<ProceedingRecord> => append(ledger, order),
  /** Oldest first, each checked against its hashes and the audit. @throws ProceedingDamaged */
  proceedings: (filter: ProceedingFilter = {}): Promise<ProceedingRecord[]> => listProceedings(ledger, filter),
  /** The flag as it stood under that hash. @throws NotFound, ProceedingDamaged */
  frozenFlag: (basis: string): Promise<FrozenFlag> => findFrozenFlag(ledger, basis),
  /** Checks every event against its hashes, and the audit against the events. @throws ProceedingDamaged, AuditBroken */
  verifyProceedings: (): Promise<{ readonly events: number }> => atomically(ledger, countProceedingEvents),
});

/** What a frozen flag is known by. */
export const basisOf = (flag: FrozenFlag | null): string => (flag === null ? '' : sha256Of(frozenFlagText(flag)));

const keyed = /^(?<consortium>.+):(?<year>\d{4}):(?<kind>[a-z]+)$/u;
const nameShape = z.object({ consortium: z.string(), year: z.coerce.number().int(), kind: z.enum(proceedingKinds) });

const nameOf = (flagKey: string): z.infer<typeof nameShape> => {
  const named = nameShape.safeParse(keyed.exec(flagKey)?.groups);
  if (named.success) return named.data;
  throw new NotFound(`“${flagKey}”不是可以处置的标记。请从标记列表进入；只有建议通报表扬、限期整改和取消称号可以处置。`);
};

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

/** The proceeding that an act goes on with; `null` when it opens one. */
const standingOf = (all: readonly ProceedingRecord[], { flagKey, act }: ProceedingOrder): ProceedingRecord | null => {
  const last = all.findLast((each) => each.flagKey === flagKey);
  if (last === undefined) return null;
  const stage = proceedingAfter(last.events, last)?.stage;
  return act === 'open' && stage !== undefined && finalStages.has(stage) ? null : last;
};

interface Kept {
  readonly all: readonly ProceedingRecord[];
  readonly standing: ProceedingRecord | null;
}

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

const isRole = (text: string): text is Role => Object.hasOwn(roleNames, text);

/** The role is the one the ledger knows, whatever a caller says; `null` for an account that may not act at all. */
const actorOf = async (inside: LedgerHandle, { by }: ProceedingOrder): Promise<{ readonly account: string; readonly role: Role | null }> => {
  const account = await accountBook(inside).accountByName(by);
  return { account: account?.name ?? accountKey(by), role: account !== null && account.disabledAt === null && isRole(account.role) ? account.role : null };
};

const dayOf = ({ clock }: LedgerHandle, { on }: ProceedingOrder): string => on ?? cityDay(clock(), changchun.timeZone);

const contextOf = (inside: LedgerHandle, order: ProceedingOrder, { all, standing, actor }: Kept & Pick<ActContext, 'actor'>): ActContext => {
  const { flagKey, reason, basisSeen, shown: { flag, evaluable, terms } } = order;
  const on = dayOf(inside, order);
  if (!isCalendarDate(on)) throw new ProceedingRefused('wrong_day', `“${on}”不是日历上的一天，请写成 2026-03-31 的形式。`);
  return {
    flagKey, kind: nameOf(flagKey).kind, terms: standing?.terms ?? terms, actor, today: cityDay(inside.clock(), changchun.timeZone), on, reason, basisNow: basisOf(flag), basisSeen,
    flagStands: flag !== null && flag.key === flagKey, evaluable, needsSecond: flag?.needsSecond ?? false, caseOrderedOn: flag?.caseOrderedOn ?? null, others: all.filter((each) => each !== standing),
  };
};

const refused = async (inside: LedgerHandle, { flagKey, act, by, expectedLength }: ProceedingOrder, error: StoreError): Promise<Outcome> => {
  const why = error instanceof ProceedingRefused ? error.why : error.code;
  await appendAudit(inside, { actor: by, action: 'proceeding-refused', subject: flagKey, detail: { act, why, expectedLength } });
  return { error };
};
