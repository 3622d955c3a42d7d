import { lastHearingDay, type LegalStatus, type oneProceeding, type proceedings, proceedingAfter, type ReplyOf, finalStages, type FrozenFlag, stageNames, steps } from '@monitor/domain';
import type { ProceedingOutlook, ProceedingRecord, ShownFlag } from '@monitor/store';

export type Outlook = ReplyOf<typeof oneProceeding>;
export type Row = ReplyOf<typeof proceedings>['rows'][number];

const stateOf = (record: ProceedingRecord) => {
  const state = proceedingAfter(record.events, record);
  if (state === null) throw new Error(`proceeding ${record.id} has no events`);
  return state;
};

const legalOf = ({ ban, commendedOn, ...rest }: LegalStatus): Row['legal'] => ({ ...rest, ban: ban === null ? null : { ...ban }, commendedOn: [...commendedOn] });

const recordOf = (record: ProceedingRecord, basisNow: string, headline: string): Outlook['records'][number] => {
  const { id, kind, openedAt, terms, events } = record;
  const { stage, openedBy, noticedOn, approvedOn, servedOn, deadline, basis } = stateOf(record);
  return {
    id, kind, stage, stageName: stageNames[stage], openedBy, openedAt, noticedOn, answerUntil: noticedOn === null ? null : lastHearingDay(noticedOn, terms), approvedOn, servedOn, deadline,
    basisChanged: basis !== basisNow, headline, events: events.map((event) => ({ ...event, zh: steps[event.act].zh })),
  };
};

interface Told {
  readonly flagKey: string;
  readonly outlook: ProceedingOutlook;
  readonly shown: ShownFlag;
  /** The flag as it stands, or as it was proposed last. */
  readonly flag: FrozenFlag;
  /** By proceeding. */
  readonly headlines: ReadonlyMap<number, string>;
}

export const outlookReply = ({ flagKey, outlook, shown, flag, headlines }: Told): Outlook => ({
  flagKey, consortium: flag.consortium, name: flag.name, district: flag.district, today: outlook.today,
  stands: shown.flag !== null, evaluable: shown.evaluable, needsSecond: shown.flag?.needsSecond ?? false, length: outlook.length, basis: outlook.basis,
  records: outlook.records.map((record) => recordOf(record, outlook.basis, headlines.get(record.id) ?? '')),
  legal: legalOf(outlook.legal),
  steps: outlook.steps.map(({ act, refusal }) => ({ act, zh: steps[act].zh, may: refusal === null, why: refusal?.message ?? null, code: refusal?.code ?? null, reasoned: steps[act].reasoned, dated: steps[act].dated })),
});

export const rowOf = (record: ProceedingRecord, { name, district }: FrozenFlag, legal: LegalStatus): Row => {
  const { id, flagKey, kind, consortium, year } = record;
  const { stage, openedBy, lastOn, deadline } = stateOf(record);
  return { id, flagKey, kind, consortium, name, district, year, stage, stageName: stageNames[stage], ended: finalStages.has(stage), openedBy, lastOn, deadline, legal: legalOf(legal) };
};
