import type { CalendarDate } from '@monitor/domain';

/** The calendar day of an instant in a time zone. */
export const dayMade = (instant: string, timeZone: string): CalendarDate => {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(new Date(instant));
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
};
