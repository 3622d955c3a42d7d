import type { CalendarDate } from '../calendar/calendar-date.js';
import type { Reading, Warning, WarningColour, Watched } from './warning.js';

interface Check {
  readonly day: CalendarDate;
  readonly seen: Reading | null;
  readonly colour: WarningColour;
}

const coloured = (seen: Reading | null, remembers: boolean): WarningColour => {
  if (seen === null) return 'none';
  return seen.colour === 'green' && remembers ? 'yellow' : seen.colour;
};

const checksOf = (watched: Watched, days: readonly CalendarDate[]): readonly Check[] => {
  let remembers = false;
  return days.map((day) => {
    const seen = watched.look(day);
    remembers ||= seen?.missed ?? false;
    return { day, seen, colour: coloured(seen, remembers) };
  });
};

const sinceOf = (checks: readonly Check[], last: Check): CalendarDate => {
  const before = checks.findLastIndex(({ colour }) => colour !== last.colour);
  return checks[before + 1]?.day ?? last.day;
};

const monthOf = ({ day }: Check): string => `${Number(day.slice(5, 7))}月`;

/** Says why a thing in order is not green. */
const toldMemory = (checks: readonly Check[], { note, colour, missed }: Reading): string => {
  if (colour !== 'green' || missed) return note;
  const red = checks.filter(({ seen }) => seen?.missed === true).map(monthOf);
  return red.length === 0 ? note : `${note}；${red.join('、')}曾未达到要求，年内保持黄色`;
};

/**
 * Looks at one thing on every check day of a year, earliest first, and remembers: what was once missed is yellow after a late fix, never
 * green, until the year ends. `null` when there was nothing to judge on any day. Source: 三色预警 practice, 红 when missed, 黄 when made up later.
 */
export const remember = (watched: Watched, days: readonly CalendarDate[]): Warning | null => {
  const checks = checksOf(watched, days);
  const last = checks.at(-1);
  const told = checks.findLast(({ seen }) => seen !== null)?.seen;
  if (last === undefined || told === undefined || told === null) return null;
  const { kind, item, label, due } = watched;
  const { measured, missing, evidence } = told;
  return {
    kind, item, label, due, colour: last.colour, months: checks.map(({ colour }) => colour), since: sinceOf(checks, last),
    measured, note: toldMemory(checks, told), missing, evidence,
  };
};
