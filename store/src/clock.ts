/** Now, as an ISO-8601 UTC instant with milliseconds: `2026-01-31T08:00:00.000Z`. */
export type Clock = () => string;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

export const systemClock: Clock = () => new Date().toISOString();

/** Refuses a clock of another shape: instants are compared as text, so they must be alike to the letter. */
export function checkedClock(clock: Clock): Clock {
  return () => {
    const now = clock();
    if (!INSTANT.test(now)) throw new TypeError(`The clock said "${now}", expected an instant like 2026-01-31T08:00:00.000Z`);
    return now;
  };
}

/** The instant so many seconds after (or, negative, before) another. */
export const secondsAfter = (instant: string, seconds: number): string =>
  new Date(Date.parse(instant) + seconds * 1000).toISOString();

/** The calendar day an instant falls on in a time zone, whatever the machine's own. */
export const cityDay = (instant: string, timeZone: string): string => {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(Date.parse(instant));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
};
