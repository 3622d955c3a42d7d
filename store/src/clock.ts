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
