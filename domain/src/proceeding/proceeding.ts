import { addMonths, type CalendarDate } from '../calendar/calendar-date.js';
import type { Act, ProceedingEvent, Stage } from './proceeding-event.js';

/** How long things take where the Measures are silent; versioned with the rule set. */
export interface ProceedingTerms {
  /** Days between the notice and a decision against a consortium, for 陈述申辩. */
  readonly hearingDays: number;
  /** Length of 限期整改. */
  readonly rectificationMonths: number;
  /** How many times it may be extended, and by how many months. */
  readonly extensions: number;
  readonly extensionMonths: number;
  /** Art. 12. */
  readonly banYears: number;
}

/** Defaults of the open readings. The ban is the Measures' own; the rest waits for the bureau. */
export const standardTerms: ProceedingTerms = { hearingDays: 10, rectificationMonths: 12, extensions: 1, extensionMonths: 6, banYears: 3 };

/** What the events of one proceeding come to. */
export interface Proceeding {
  readonly stage: Stage;
  readonly openedBy: string;
  /** In order; a reviewer counts once. */
  readonly reviewers: readonly string[];
  /** Hash of the verdicts that was looked at last. */
  readonly basis: string;
  readonly noticedOn: CalendarDate | null;
  readonly approvedOn: CalendarDate | null;
  readonly servedOn: CalendarDate | null;
  /** Last day of the rectification. */
  readonly deadline: CalendarDate | null;
  readonly extensions: number;
  readonly lastOn: CalendarDate;
}

const after: Readonly<Record<Exclude<Act, 'serve' | 'open'>, Stage | null>> = {
  review: 'reviewed', review_again: null, reject: 'rejected', return: 'returned', notify: 'noticed', hear: null, approve: 'approved', publicise: 'publicised',
  extend: null, report: 'reported', pass: 'closed', fail: 'failed', escalate: 'escalated',
};

const stageAfter = (stage: Stage, act: Act, kind: string): Stage => {
  if (act === 'open') return 'proposed';
  if (act === 'serve') return kind === 'revoke' ? 'revoked' : 'rectifying';
  return after[act] ?? stage;
};

const opened = ({ by, basis, on }: ProceedingEvent): Proceeding => ({
  stage: 'proposed', openedBy: by, reviewers: [], basis, noticedOn: null, approvedOn: null, servedOn: null, deadline: null, extensions: 0, lastOn: on,
});

const reviewersAfter = ({ reviewers }: Proceeding, { act, by }: ProceedingEvent): readonly string[] =>
  (act === 'review' || act === 'review_again') && !reviewers.includes(by) ? [...reviewers, by] : reviewers;

const deadlineAfter = ({ deadline }: Proceeding, { act, on }: ProceedingEvent, { kind, terms }: ProceedingFrame): CalendarDate | null => {
  if (act === 'serve' && kind === 'rectify') return addMonths(on, terms.rectificationMonths);
  return act === 'extend' && deadline !== null ? addMonths(deadline, terms.extensionMonths) : deadline;
};

export interface ProceedingFrame {
  readonly kind: string;
  readonly terms: ProceedingTerms;
}

const advance = (state: Proceeding, event: ProceedingEvent, frame: ProceedingFrame): Proceeding => {
  const { act, on, basis } = event;
  const onIf = (wanted: Act, before: CalendarDate | null): CalendarDate | null => (act === wanted ? on : before);
  return {
    ...state,
    stage: stageAfter(state.stage, act, frame.kind),
    reviewers: reviewersAfter(state, event),
    basis: act === 'review' || act === 'review_again' ? basis : state.basis,
    noticedOn: onIf('notify', state.noticedOn),
    approvedOn: onIf('approve', state.approvedOn),
    servedOn: onIf('serve', state.servedOn),
    deadline: deadlineAfter(state, event, frame),
    extensions: state.extensions + (act === 'extend' ? 1 : 0),
    lastOn: on,
  };
};

/** Where a proceeding stands after its events; `null` before it was opened. Events are taken as kept: whether one was allowed is `refusalOf`. */
export const proceedingAfter = (events: readonly ProceedingEvent[], frame: ProceedingFrame): Proceeding | null => {
  const [first, ...rest] = events;
  return first === undefined ? null : rest.reduce<Proceeding>((state, event) => advance(state, event, frame), opened(first));
};
