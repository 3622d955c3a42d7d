import type { CalendarDate } from '../calendar/calendar-date.js';
import type { Role } from '../viewer/viewer.js';
import type { KeptProceeding } from './legal-status.js';
import type { Proceeding } from './proceeding.js';
import type { Act, ProceedingKind } from './proceeding-event.js';
import type { ProceedingTerms } from './terms.js';

/** Everything an act is judged by besides the events before it. */
export interface ActContext {
  readonly flagKey: string;
  readonly kind: ProceedingKind;
  readonly terms: ProceedingTerms;
  readonly actor: { readonly account: string; readonly role: Role };
  /** Today in the city, and the day on which the act is to count. */
  readonly today: CalendarDate;
  readonly on: CalendarDate;
  readonly reason: string;
  /** Hash of the flag as it stands now, and of the one that the actor saw; empty when there is none. */
  readonly basisNow: string;
  readonly basisSeen: string;
  /** The flag stands in the edition shown; its consortium can be judged (not 不可评). */
  readonly flagStands: boolean;
  readonly evaluable: boolean;
  /** 临界: the flag falls in more than a fifth of the draws. */
  readonly needsSecond: boolean;
  /** Day of the order whose rectification a revocation rests on, or `null` when the data do not tell. */
  readonly caseOrderedOn: CalendarDate | null;
  /** The consortium's other proceedings, earlier ones on the same flag included, oldest first. */
  readonly others: readonly KeptProceeding[];
}

export const refusalCodes = [
  'unknown_step', 'wrong_role', 'same_person', 'reason_wanted', 'wrong_day', 'basis_unseen', 'basis_changed', 'flag_gone', 'not_evaluable', 'second_review_wanted', 'hearing_open',
  'already_decided', 'already_revoked', 'already_rectifying', 'already_rectified', 'rectification_open', 'not_active', 'deadline_open', 'no_more_extension', 'deadline_over',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
  readonly code: RefusalCode;
  /** Chinese: why not, and what to do. */
  readonly message: string;
}

/** One guard; `state` is `null` before the proceeding is opened. */
export type Check = (state: Proceeding | null, act: Act, context: ActContext) => Refusal | null;

export const refuse = (code: RefusalCode, message: string): Refusal => ({ code, message });

/** Acts that bring a proceeding nearer to its effect; the others end it, look again or write down. */
export const forward: ReadonlySet<Act> = new Set(['open', 'review', 'review_again', 'notify', 'approve', 'serve', 'publicise']);
