import { addMonths, type CalendarDate } from '../calendar/calendar-date.js';
import type { Act, ProceedingEvent, ProceedingKind, Stage } from './proceeding-event.js';
import type { ProceedingTerms } from './terms.js';

/** What the events of one proceeding come to. */
export interface Proceeding {
  readonly stage: Stage;
  readonly openedBy: string;
  /** Everybody who ever reviewed it, once. */
  readonly reviewers: readonly string[];
  /** Those of them who saw the present basis. */
  readonly confirmedBy: readonly string[];
  /** Hash of the frozen flag that was looked at last. */
  readonly basis: string;
  readonly noticedOn: CalendarDate | null;
  readonly approvedOn: CalendarDate | null;
  readonly servedOn: CalendarDate | null;
  /** Last day of the rectification. */
  readonly deadline: CalendarDate | null;
  readonly extensions: number;
  /** Who registered the report that waits for its acceptance. */
  readonly reportedBy: string | null;
  readonly lastOn: CalendarDate;
}

export interface ProceedingFrame {
  readonly kind: ProceedingKind;
  readonly terms: ProceedingTerms;
}

/** Stages nothing follows. */
export const finalStages: ReadonlySet<Stage> = new Set(['closed', 'revoked', 'publicised', 'rejected', 'returned']);

const after: Readonly<Record<Exclude<Act, 'serve'>, Stage | null>> = {
  open: 'proposed', review: 'reviewed', review_again: null, reject: 'rejected', return: 'returned', notify: 'noticed', hear: null, approve: 'approved', publicise: 'publicised',
  extend: null, report: 'reported', pass: 'closed', fail: 'failed', escalate: 'escalated',
};

const stageAfter = (stage: Stage, act: Act, kind: ProceedingKind): Stage => {
  if (act === 'serve') return kind === 'revoke' ? 'revoked' : 'rectifying';
  return after[act] ?? stage;
};

const opened = ({ by, basis, on }: ProceedingEvent): Proceeding => ({
  stage: 'proposed', openedBy: by, reviewers: [], confirmedBy: [], basis, noticedOn: null, approvedOn: null, servedOn: null, deadline: null, extensions: 0, reportedBy: null, lastOn: on,
});

const joined = (names: readonly string[], name: string): readonly string[] => (names.includes(name) ? names : [...names, name]);

/** A review of another basis starts anew: what was noticed and approved on the old one is void. */
const reviewed = (state: Proceeding, { act, by, basis }: ProceedingEvent): Proceeding => {
  if (act !== 'review' && act !== 'review_again') return state;
  const reviewers = joined(state.reviewers, by);
  if (basis === state.basis) return { ...state, reviewers, confirmedBy: joined(state.confirmedBy, by) };
  return { ...state, stage: 'reviewed', reviewers, confirmedBy: [by], basis, noticedOn: null, approvedOn: null };
};

const deadlineAfter = ({ deadline }: Proceeding, { act, on }: ProceedingEvent, { kind, terms }: ProceedingFrame): CalendarDate | null => {
  if (act === 'serve' && kind === 'rectify') return addMonths(on, terms.rectificationMonths);
  return act === 'extend' && deadline !== null ? addMonths(deadline, terms.extensionMonths) : deadline;
};

const advance = (before: Proceeding, event: ProceedingEvent, frame: ProceedingFrame): Proceeding => {
  const { act, on, by } = event;
  const state = reviewed(before, event);
  const onIf = (wanted: Act, known: CalendarDate | null): CalendarDate | null => (act === wanted ? on : known);
  return {
    ...state,
    stage: stageAfter(state.stage, act, frame.kind),
    noticedOn: onIf('notify', state.noticedOn),
    approvedOn: onIf('approve', state.approvedOn),
    servedOn: onIf('serve', state.servedOn),
    deadline: deadlineAfter(state, event, frame),
    extensions: state.extensions + (act === 'extend' ? 1 : 0),
    reportedBy: act === 'report' ? by : state.reportedBy,
    lastOn: on,
  };
};

/** Where a proceeding stands after its events; `null` before it was opened. Events are taken as kept: whether one was allowed is `refusalOf`. */
export const proceedingAfter = (events: readonly ProceedingEvent[], frame: ProceedingFrame): Proceeding | null => {
  const [first, ...rest] = events;
  return first === undefined ? null : rest.reduce<Proceeding>((state, event) => advance(state, event, frame), opened(first));
};
