import * as z from 'zod/mini';

import { isCalendarDate } from '../calendar/calendar-date.js';

/** The flags that a person may turn into an act of the bureau (Art. 12). */
export const proceedingKinds = ['commend', 'rectify', 'revoke'] as const;
export type ProceedingKind = (typeof proceedingKinds)[number];

/** Where a proceeding stands. */
export const stages = ['proposed', 'reviewed', 'noticed', 'approved', 'rectifying', 'reported', 'failed', 'closed', 'escalated', 'revoked', 'publicised', 'rejected', 'returned'] as const;
export type Stage = (typeof stages)[number];

export const acts = [
  'open', 'review', 'review_again', 'reject', 'return', 'notify', 'hear', 'approve', 'serve', 'publicise', 'extend', 'report', 'pass', 'fail', 'escalate',
] as const;
export type Act = (typeof acts)[number];

const day = z.string().check(z.refine((text) => isCalendarDate(text), '不是日历上的一天'));

/** What somebody did, and on which day it counts. Never changed once kept. */
export const proceedingEventSchema = z.readonly(
  z.object({
    act: z.enum(acts),
    /** Account, and the role it had then. */
    by: z.string().check(z.minLength(1)),
    role: z.string(),
    /** Instant, ISO-8601 UTC. */
    at: z.string(),
    /** Calendar date on which it has its effect: the day of service for `serve`. */
    on: day,
    reason: z.string(),
    /** Hash of the frozen flag that the actor saw; empty when the flag no longer stood. */
    basis: z.string(),
    /** The edition shown, and the hash of its verdicts of the year. */
    edition: z.string(),
    verdictHash: z.string(),
  }),
);
export type ProceedingEvent = z.infer<typeof proceedingEventSchema>;
