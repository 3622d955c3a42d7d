import { daysInMonth, type ProfileFormat } from '@monitor/domain';
import { refusal, type Shaped } from './refusal.js';

export interface DateDialect {
  readonly order: ProfileFormat['dates'];
  readonly months: ProfileFormat['months'];
  /** IANA name: the day of an instant is the day there. */
  readonly timeZone: string;
}

const ISO = /^\d{4}-\d{2}-\d{2}$/u;
const WITH_TIME = /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2})[T ](\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|[+-]\d{2}(?::?\d{2})?)?$/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/u;
const SERIAL = /^\d{5}(?:\.\d+)?$/u;
const MONTH = /^(\d{4})(?:年|[-/.])(\d{1,2})月?$|^(\d{4})(\d{2})$/u;
const FIGURES = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/u;
const DAY_NAME = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})$/iu;
const NAME_DAY = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu;
const NAME_YEAR = /^([a-z]{3,9})\.?,?\s+(\d{4})$/iu;
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

const monthNamed = (word: string): number => {
  const small = word.toLowerCase();
  const at = MONTHS.findIndex((month) => month === small || (small.length === 3 && month.startsWith(small)) || (small === 'sept' && month === 'september'));
  return at + 1;
};

const iso = (year: string, month: number | string, day: number | string): string => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** A date as the source writes it, as our fields read it; what is no date stays as it is and is refused there. */
export const readDateText = (text: string, zh: string, dialect: DateDialect): Shaped => {
  if (ISO.test(text)) return text;
  const plain = text.normalize('NFKC').trim();
  if (SERIAL.test(plain)) return refusal('not_a_date', `“${zh}”为数字 ${plain}，像是表格的日期序号，无法确定起算年份。请把该列设为日期格式，或导出为 2025-03-31 的形式。`);
  return timed(plain, dialect) ?? named(plain, zh, dialect) ?? figures(plain, zh, dialect) ?? plain;
};

const timed = (plain: string, { timeZone }: DateDialect): string | null => {
  const match = WITH_TIME.exec(plain);
  if (match === null) return compact(plain);
  const [, day = '', time = '', zone] = match;
  // Midnight in UTC is how programs write a day without a time.
  if (zone === undefined || (zone === 'Z' && /^0?0:00(?::00(?:\.0+)?)?$/u.test(time))) return day;
  const instant = Date.parse(`${isoDay(day)}T${time.padStart(time.indexOf(':') === 1 ? time.length + 1 : 0, '0')}${zone.length === 3 ? `${zone}:00` : zone}`);
  return Number.isNaN(instant) ? plain : dayIn(timeZone, instant);
};

const isoDay = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split(/[-/.]/u);
  return iso(year, month, date);
};

const dayIn = (timeZone: string, instant: number): string => new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant);

const compact = (plain: string): string | null => {
  const match = COMPACT.exec(plain);
  return match === null ? null : iso(match[1] ?? '', match[2] ?? '', match[3] ?? '');
};

const named = (plain: string, zh: string, dialect: DateDialect): Shaped | null => {
  const dayFirst = DAY_NAME.exec(plain);
  if (dayFirst !== null) return ofName(plain, dayFirst[2] ?? '', { year: dayFirst[3] ?? '', day: dayFirst[1] ?? '' });
  const nameFirst = NAME_DAY.exec(plain);
  if (nameFirst !== null) return ofName(plain, nameFirst[1] ?? '', { year: nameFirst[3] ?? '', day: nameFirst[2] ?? '' });
  const alone = NAME_YEAR.exec(plain);
  if (alone === null || monthNamed(alone[1] ?? '') === 0) return null;
  return ofMonth(plain, zh, { year: alone[2] ?? '', month: monthNamed(alone[1] ?? ''), months: dialect.months });
};

const ofName = (plain: string, word: string, { year, day }: { year: string; day: string }): string => {
  const month = monthNamed(word);
  return month === 0 ? plain : iso(year, month, day);
};

const figures = (plain: string, zh: string, { order, months }: DateDialect): Shaped | null => {
  const month = MONTH.exec(plain);
  if (month !== null) return ofMonth(plain, zh, { year: month[1] ?? month[3] ?? '', month: Number(month[2] ?? month[4]), months });
  const match = FIGURES.exec(plain);
  if (match === null) return null;
  const [first, second, year] = [Number(match[1]), Number(match[3]), match[4] ?? ''];
  const told = order === 'ymd' ? tellingOrder(first, second) : order;
  if (told === null) return refusal('not_a_date', `“${zh}”为 ${plain}，分不清日与月的先后。请在配置的 format 里写明 dates: dmy（日在前）或 mdy（月在前）。`);
  return told === 'dmy' ? iso(year, second, first) : iso(year, first, second);
};

const tellingOrder = (first: number, second: number): 'dmy' | 'mdy' | null => {
  if (first > 12 || first === second) return 'dmy';
  return second > 12 ? 'mdy' : null;
};

const ofMonth = (plain: string, zh: string, { year, month, months }: { year: string; month: number; months: DateDialect['months'] }): Shaped => {
  if (month < 1 || month > 12) return plain;
  if (months === 'refuse') return refusal('not_a_date', `“${zh}”为 ${plain}，只有年月没有日。请在来源补上日，或在配置写明 month: start（当月第一天）或 end（最后一天）。`);
  return iso(year, month, months === 'start' ? 1 : daysInMonth(Number(year), month));
};
