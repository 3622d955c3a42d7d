import { type LegalStatus, legalStatusOn, type NextStep, nextSteps, proceedingAfter } from '@monitor/domain';
import type { LedgerHandle } from './handle.js';
import { actorOf, basisOf, contextOf, nameOf, type ShownFlag, standingOf } from './proceeding-context.js';
import { listProceedings, type ProceedingRecord } from './proceeding-record.js';

export interface ProceedingQuestion {
  readonly flagKey: string;
  readonly by: string;
  readonly shown: ShownFlag;
}

export interface ProceedingOutlook {
  readonly today: string;
  /** All on this flag, oldest first; the last one may be running. */
  readonly records: readonly ProceedingRecord[];
  /** Events of all of them: what the next act has to expect. */
  readonly length: number;
  /** Hash of the flag as it stands; empty when it does not. */
  readonly basis: string;
  readonly steps: readonly NextStep[];
  /** Of the consortium, today. */
  readonly legal: LegalStatus;
}

/** Where the proceedings on a flag stand, and what somebody may do next: the guard of `appendProceedingEvent`, asked beforehand. */
export const outlookOf = async (inside: LedgerHandle, { flagKey, by, shown }: ProceedingQuestion): Promise<ProceedingOutlook> => {
  const all = await listProceedings(inside, { consortium: nameOf(flagKey).consortium });
  const records = all.filter((each) => each.flagKey === flagKey);
  const { account, role } = await actorOf(inside, { by });
  const standing = standingOf(all, { flagKey, act: 'open' });
  const context = contextOf(inside, { flagKey, reason: '', basisSeen: '', shown }, { all, standing, actor: { account, role: role ?? 'operator' } });
  return {
    today: context.today, records, length: records.reduce((sum, { events }) => sum + events.length, 0), basis: basisOf(shown.flag),
    steps: nextSteps(standing === null ? null : proceedingAfter(standing.events, standing), context), legal: legalStatusOn(context.today, all),
  };
};
