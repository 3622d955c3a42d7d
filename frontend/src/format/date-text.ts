const DAY = /^(\d{4})-(\d{2})-(\d{2})/u;
const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})/u;

/** A calendar date as prose: `2026-03-31` → 「2026年3月31日」. Text that is no date comes back as it is. */
export const dateInProse = (date: string): string => {
  const match = DAY.exec(date);
  if (match === null) return date;
  const [, year = '', month = '', day = ''] = match;
  return `${year}年${Number(month)}月${Number(day)}日`;
};

/** A moment in the city's time, to the minute: `2026-06-30 08:05`. */
export const momentText = (moment: string, timeZone: string): string => {
  const instant = Date.parse(moment);
  if (Number.isNaN(instant)) return moment;
  const local = new Date(instant).toLocaleString('sv-SE', { timeZone });
  const match = MOMENT.exec(local);
  return match === null ? moment : `${match[1] ?? ''} ${match[2] ?? ''}`;
};

/** The calendar day in a time zone at a moment: `2026-06-30`. */
export const dayIn = (timeZone: string, moment: Date = new Date()): string => moment.toLocaleDateString('sv-SE', { timeZone });
