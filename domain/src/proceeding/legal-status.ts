import type { CalendarDate } from '../calendar/calendar-date.js';
import { type BanInterval, banInterval } from '../rules/ban-interval.js';
import { type ProceedingFrame, proceedingAfter, type ProceedingTerms } from './proceeding.js';
import type { ProceedingEvent, ProceedingKind } from './proceeding-event.js';

/** The kept events of one proceeding. */
export interface KeptProceeding {
  readonly kind: ProceedingKind;
  readonly terms: ProceedingTerms;
  readonly events: readonly ProceedingEvent[];
}

/** What the bureau's own acts have made of a consortium by a day. */
export interface LegalStatus {
  readonly status: 'active' | 'rectifying' | 'revoked';
  readonly since: CalendarDate | null;
  /** Last day of a running rectification. */
  readonly deadline: CalendarDate | null;
  /** On the lead unit, from the day of the decision. */
  readonly ban: BanInterval | null;
  /** Days on which commendations were made public. */
  readonly commendedOn: readonly CalendarDate[];
}

const untouched: LegalStatus = { status: 'active', since: null, deadline: null, ban: null, commendedOn: [] };

const apply = (status: LegalStatus, { kind, terms, events }: KeptProceeding): LegalStatus => {
  const frame: ProceedingFrame = { kind, terms };
  const state = proceedingAfter(events, frame);
  if (state === null) return status;
  if (state.stage === 'publicised') return { ...status, commendedOn: [...status.commendedOn, state.lastOn] };
  if (status.status === 'revoked' || state.servedOn === null) return status;
  if (state.stage === 'revoked') {
    return { ...status, status: 'revoked', since: state.servedOn, deadline: null, ban: banInterval(state.approvedOn ?? state.servedOn, terms.banYears) };
  }
  if (state.stage === 'closed') return { ...status, status: 'active', since: state.lastOn, deadline: null };
  return { ...status, status: 'rectifying', since: state.servedOn, deadline: state.deadline };
};

/** The status that follows from events up to and on `day` and from nothing else: no flag, load or score can change it. */
export const legalStatusOn = (day: CalendarDate, proceedings: readonly KeptProceeding[]): LegalStatus =>
  proceedings.map((each) => ({ ...each, events: each.events.filter(({ on }) => on <= day) })).reduce(apply, untouched);
