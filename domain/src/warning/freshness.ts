import { addDays, type CalendarDate } from '../calendar/calendar-date.js';
import { type Reading, reading } from './warning.js';

interface Silence {
  /** Days on which something was recorded, ascending. */
  readonly days: readonly CalendarDate[];
  readonly what: string;
  readonly lead: string;
  readonly staleDays: number;
}

/** A grey reading when nothing was recorded for too long before `day`, else `null`: old data accuse nobody. */
export const silenceOn = (day: CalendarDate, { days, what, lead, staleDays }: Silence): Reading | null => {
  const last = days.findLast((each) => each <= day);
  if (last !== undefined && addDays(last, staleDays) >= day) return null;
  const gap = last === undefined ? `没有${what}` : `${last} 之后没有${what}`;
  const whom = lead === '' ? '牵头单位' : lead;
  return reading({ colour: 'grey', note: `截至 ${day}，${gap}，无法判断；请${whom}补报`, missing: `${gap}（${whom}）` });
};
