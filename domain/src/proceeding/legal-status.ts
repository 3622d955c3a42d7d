import type { CalendarDate } from '../calendar/calendar-date.js';
import { type BanInterval, banInterval } from '../rules/ban-interval.js';
import { type Proceeding, proceedingAfter, type ProceedingFrame } from './proceeding.js';
import type { ProceedingEvent } from './proceeding-event.js';

/** The kept events of one proceeding. */
export interface KeptProceeding extends ProceedingFrame {
  readonly flagKey: string;
  readonly events: readonly ProceedingEvent[];
}

/** What the bureau's own acts have made of a consortium by a day. */
export interface LegalStatus {
  readonly status: 'active' | 'rectifying' | 'revoked';
  /** Day of the service or of the acceptance that made it so; `null` while nothing was decided. */
  readonly since: CalendarDate | null;
  /** Last day of a running rectification. */
  readonly deadline: CalendarDate | null;
  /** On the lead unit, from the day of the decision. */
  readonly ban: BanInterval | null;
  /** Days on which commendations were made public, earliest first. */
  readonly commendedOn: readonly CalendarDate[];
}

interface Served {
  readonly kept: KeptProceeding;
  readonly state: Proceeding;
  readonly on: CalendarDate;
}

const statesOn = (day: CalendarDate, proceedings: readonly KeptProceeding[]): readonly { kept: KeptProceeding; state: Proceeding }[] =>
  proceedings.flatMap((kept) => {
    const state = proceedingAfter(kept.events.filter(({ on }) => on <= day), kept);
    return state === null ? [] : [{ kept, state }];
  });

const byService = (left: Served, right: Served): number => {
  if (left.on !== right.on) return left.on < right.on ? -1 : 1;
  return left.kept.flagKey < right.kept.flagKey ? -1 : 1;
};

const rectified = (served: readonly Served[]): Omit<LegalStatus, 'commendedOn'> => {
  const standing = served.find(({ state }) => state.stage !== 'closed');
  if (standing !== undefined) return { status: 'rectifying', since: standing.on, deadline: standing.state.deadline, ban: null };
  const passedOn = served.map(({ state }) => state.lastOn).sort();
  return { status: 'active', since: passedOn.at(-1) ?? null, deadline: null, ban: null };
};

/**
 * The status that follows from events up to and on `day` and from nothing else: no flag, load or score can change it, nor the order of the proceedings.
 * A revocation stands from its service; nothing undoes it.
 */
export const legalStatusOn = (day: CalendarDate, proceedings: readonly KeptProceeding[]): LegalStatus => {
  const states = statesOn(day, proceedings);
  const commendedOn = states.filter(({ state }) => state.stage === 'publicised').map(({ state }) => state.lastOn).sort();
  const served = states.flatMap(({ kept, state }) => (state.servedOn === null ? [] : [{ kept, state, on: state.servedOn }])).sort(byService);
  const taken = served.find(({ kept }) => kept.kind === 'revoke');
  if (taken === undefined) return { ...rectified(served), commendedOn };
  const { kept, state, on } = taken;
  return { status: 'revoked', since: on, deadline: null, ban: banInterval(state.approvedOn ?? on, kept.terms.banYears), commendedOn };
};
