import type { Due, DueTime, Ledger } from '@monitor/store';
import { lastDue, type Timetable } from './due.js';

const MOST_RETRIES = 3;
const FIRST_PAUSE_SECONDS = 60;
const GROWTH = 5;

export interface Asker {
  readonly ledger: Ledger;
  /** Now, an ISO-8601 UTC instant. */
  readonly now: string;
}

/**
 * The due time of a source that is ours to run now, or null. Of all that were missed only the latest counts; each is claimed once for
 * ever, whatever the clock does, and one whose run failed is claimed again at most three times before the next is due.
 */
export const claimDue = async ({ ledger, now }: Asker, source: string, timetable: Timetable): Promise<DueTime | null> => {
  const dueAt = lastDue(timetable, now);
  if (dueAt === null) return null;
  const time = { source, dueAt };
  if (!(await ledger.hasDues(source))) {
    await ledger.passDue(time);
    return null;
  }
  if (await ledger.claimDue(time)) return time;
  const due = await ledger.due(time);
  return due !== null && mayTryAgain(due, now) && (await ledger.claimRetry(time, due.attempts)) ? time : null;
};

const mayTryAgain = ({ attempts, triedAt, state }: Due, now: string): boolean => {
  // A schedule that began after this time, or an attempt that was given back.
  if (attempts === 0) return triedAt !== null;
  if (attempts > MOST_RETRIES || triedAt === null || (state !== null && state !== 'failed')) return false;
  const waited = (Date.parse(now) - Date.parse(triedAt)) / 1000;
  // A clock that went back tells nothing about how long it was.
  return waited < 0 || waited >= FIRST_PAUSE_SECONDS * GROWTH ** (attempts - 1);
};
