import { isCalendarDate } from '@monitor/domain';

/** The day of issue to assume on the page 办法成效, where the rule set knows none; a default is left out. */
export interface TrialAddress {
  readonly from?: string | undefined;
}

/** `from=2025-07-01`; what is no day of the calendar is dropped. */
export const parseTrialAddress = (raw: Record<string, unknown>): TrialAddress => {
  const { from } = raw;
  return typeof from === 'string' && isCalendarDate(from) ? { from } : {};
};
