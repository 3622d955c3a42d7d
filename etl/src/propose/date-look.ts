import { type ColumnLook, shareOf } from './column-look.js';

export type DateOrder = 'ymd' | 'dmy' | 'mdy';

const YEAR_FIRST = /^\d{4}(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)(?:[T ]\d{1,2}:\d{2}.*)?$/u;
const COMPACT = /^(?:19[89]|20\d)\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/u;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}$/u;
const WORDED = /^(?:\d{1,2}(?:st|nd|rd|th)?[ -.]+[A-Za-z]{3,9}\.?[ ,-.]+\d{4}|[A-Za-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})$/u;
const MONTH_ALONE = /^\d{4}(?:年\d{1,2}月|[-/.]\d{1,2})$/u;

const clean = (text: string): string => text.normalize('NFKC').trim();

export const isDate = (text: string): boolean => {
  const given = clean(text);
  return [YEAR_FIRST, YEAR_LAST, WORDED].some((form) => form.test(given));
};

/** Eight figures are a date only where every cell of a column that is called a date is so. */
export const isCompactDate = (text: string): boolean => COMPACT.test(clean(text));

export const isMonthAlone = (text: string): boolean => MONTH_ALONE.test(clean(text));

export const shareOfDates = (look: ColumnLook): number => Math.max(shareOf(look, isDate), look.filled === 0 ? 0 : look.dated / look.filled);

/** The order of dates that end in the year, as far as days beyond twelve tell; `null` where none ends so, `unclear` where nothing tells. */
export const dateOrder = (columns: readonly ColumnLook[]): DateOrder | 'unclear' | null => {
  const pairs = columns.flatMap(({ words }) => words.flatMap(({ text }) => YEAR_LAST.exec(clean(text)) ?? []).length > 0 ? words.map(({ text }) => YEAR_LAST.exec(clean(text))) : []).filter((match) => match !== null);
  if (pairs.length === 0) return null;
  const dayFirst = pairs.some((match) => Number(match[1]) > 12);
  const monthFirst = pairs.some((match) => Number(match[2]) > 12);
  if (dayFirst === monthFirst) return 'unclear';
  return dayFirst ? 'dmy' : 'mdy';
};
