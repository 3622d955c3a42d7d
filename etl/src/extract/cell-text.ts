/** Excel writes characters that XML forbids as _xHHHH_. */
export const unescapeText = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;

const numeric = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;

/** Written as it would come out: no exponent, no leading or trailing zero, at most 15 digits. */
const canonical = /^(?:0|-?[1-9]\d{0,14}|-?(?:0|[1-9]\d{0,8})\.\d{0,5}[1-9])$/;

/**
 * The shortest decimal text of a stored number, without exponent; null where it is none.
 * Excel stores doubles with 17 digits (0.30000000000000004 for 0.1+0.2) but enters and shows 15, so a fraction
 * comes as a person sees it; an integer too long for a double keeps its digits as stored.
 */
export function decimalText(stored: string): string | null {
  if (canonical.test(stored)) return stored;
  const text = stored.trim();
  if (!numeric.test(text)) return null;
  if (/^[+-]?\d{16,}$/.test(text)) return BigInt(text.replace(/^\+/, '')).toString();
  const value = Number(text);
  if (!Number.isFinite(value)) return null;
  return plain(String(Number.isInteger(value) ? value || 0 : Number(value.toPrecision(15))));
}

function plain(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(text) ?? [];
  if (exponent === undefined) return text;
  const point = whole.length + Number(exponent);
  const digits = whole + fraction;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, '0').slice(0, point)}${digits.length > point ? `.${digits.slice(point)}` : ''}`;
}

const lastSerial = 2_958_466;
const daySeconds = 86_400;

/**
 * A date serial as ISO text: '2026-03-01', with a time '2026-03-01T08:30:00', a bare time '08:30:00'.
 * Rounded to the second: a serial is a double and falls short of its moment. Null where no day exists
 * (negative, beyond 9999, or 29 February 1900, which only Excel knows).
 */
export function serialDate(serial: number, date1904: boolean): string | null {
  if (!(serial >= 0 && serial < lastSerial)) return null;
  const seconds = Math.round((serial % 1) * daySeconds);
  const day = Math.floor(serial) + (seconds === daySeconds ? 1 : 0);
  const time = seconds % daySeconds === 0 ? '' : clockText(seconds);
  if (day === 0 && (time || !date1904)) return time || null;
  if (day === 60 && !date1904) return null;
  const date = isoDate(daysSince1970(day, date1904));
  return time ? `${date}T${time}` : date;
}

const daysSince1970 = (day: number, date1904: boolean): number =>
  date1904 ? day - 24_107 : day - (day > 60 ? 25_569 : 25_568);

const two = (value: number): string => String(value).padStart(2, '0');

const clockText = (seconds: number): string =>
  `${two(Math.floor(seconds / 3600))}:${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;

/** Days since 1970-01-01 to the civil date (Hinnant's algorithm): calendar dates do not pass through Date. */
function isoDate(days: number): string {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1)}`;
}
