import { type Act, type ActContext, changchun, finalStages, type FrozenFlag, frozenFlagText, isCalendarDate, proceedingAfter, proceedingKinds, type ProceedingTerms, type Role, roleNames } from '@monitor/domain';
import { z } from 'zod';
import { cityDay } from '../clock.js';
import { NotFound, ProceedingRefused } from '../store-error.js';
import { accountBook, accountKey } from './account.js';
import type { LedgerHandle } from './handle.js';
import type { ProceedingRecord } from './proceeding-record.js';
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

/** What a frozen flag is known by. */
export const basisOf = (flag: FrozenFlag | null): string => (flag === null ? '' : sha256Of(frozenFlagText(flag)));

const keyed = /^(?<consortium>.+):(?<year>\d{4}):(?<kind>[a-z]+)$/u;
const nameShape = z.object({ consortium: z.string(), year: z.coerce.number().int(), kind: z.enum(proceedingKinds) });

export const nameOf = (flagKey: string): z.infer<typeof nameShape> => {
  const named = nameShape.safeParse(keyed.exec(flagKey)?.groups);
  if (named.success) return named.data;
  throw new NotFound(`“${flagKey}”不是可以处置的标记。请从标记列表进入；只有建议通报表扬、限期整改和取消称号可以处置。`);
};

/** The proceeding that an act goes on with; `null` when it opens one. */
export const standingOf = (all: readonly ProceedingRecord[], { flagKey, act }: Pick<ProceedingOrder, 'flagKey' | 'act'>): ProceedingRecord | null => {
  const last = all.findLast((each) => each.flagKey === flagKey);
  if (last === undefined) return null;
  const stage = proceedingAfter(last.events, last)?.stage;
  return act === 'open' && stage !== undefined && finalStages.has(stage) ? null : last;
};

export interface Kept {
  readonly all: readonly ProceedingRecord[];
  readonly standing: ProceedingRecord | null;
}

const isRole = (text: string): text is Role => Object.hasOwn(roleNames, text);

/** The role is the one the ledger knows, whatever a caller says; `null` for an account that may not act at all. */
export const actorOf = async (inside: LedgerHandle, { by }: Pick<ProceedingOrder, 'by'>): Promise<{ readonly account: string; readonly role: Role | null }> => {
  const account = await accountBook(inside).accountByName(by);
  return { account: account?.name ?? accountKey(by), role: account !== null && account.disabledAt === null && isRole(account.role) ? account.role : null };
};

const today = ({ clock, timeZone = changchun.timeZone }: LedgerHandle): string => cityDay(clock(), timeZone);

export const dayOf = (inside: LedgerHandle, { on }: Pick<ProceedingOrder, 'on'>): string => on ?? today(inside);

export const contextOf = (inside: LedgerHandle, order: Omit<ProceedingOrder, 'act' | 'by' | 'expectedLength'>, { all, standing, actor }: Kept & Pick<ActContext, 'actor'>): ActContext => {
  const { flagKey, reason, basisSeen, shown: { flag, evaluable, terms } } = order;
  const on = dayOf(inside, order);
  if (!isCalendarDate(on)) throw new ProceedingRefused('wrong_day', `“${on}”不是日历上的一天，请写成 2026-03-31 的形式。`);
  return {
    flagKey, kind: nameOf(flagKey).kind, terms: standing?.terms ?? terms, actor, today: today(inside), on, reason, basisNow: basisOf(flag), basisSeen,
    flagStands: flag !== null && flag.key === flagKey, evaluable, needsSecond: flag?.needsSecond ?? false, caseOrderedOn: flag?.caseOrderedOn ?? null, others: all.filter((each) => each !== standing),
  };
};

