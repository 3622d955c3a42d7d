import { isUtf8 } from 'node:buffer';
import type { SchemaElement } from 'hyparquet';

type Unit = 'MILLIS' | 'MICROS' | 'NANOS';

const perSecond: Record<Unit, bigint> = { MILLIS: 1000n, MICROS: 1_000_000n, NANOS: 1_000_000_000n };
const fractionDigits: Record<Unit, number> = { MILLIS: 3, MICROS: 6, NANOS: 9 };
const daySeconds = 86_400n;
const julianDayOf1970 = 2_440_588n;

/** A stored date, time of day or moment as ISO text; a moment that is adjusted to UTC ends in Z, a local one does not. */
export function readTemporal(value: unknown, element: SchemaElement): string {
  const { logical_type: logical, converted_type: converted } = element;
  if (element.type === 'INT96') return moment(nanosOf96(BigInt(String(value))), 'NANOS');
  const stored = BigInt(String(value));
  if (logical?.type === 'DATE' || converted === 'DATE') return dateText(stored);
  if (logical?.type === 'TIME') return clock(stored, logical.unit);
  if (logical?.type === 'TIMESTAMP') return moment(stored, logical.unit) + (logical.isAdjustedToUTC ? 'Z' : '');
  const unit = converted?.endsWith('MICROS') ? 'MICROS' : 'MILLIS';
  return converted?.startsWith('TIMESTAMP') ? `${moment(stored, unit)}Z` : clock(stored, unit);
}

/** The upper 32 bits count days, the lower 64 nanoseconds of the day. */
const nanosOf96 = (value: bigint): bigint =>
  (BigInt.asIntN(32, value >> 64n) - julianDayOf1970) * daySeconds * perSecond.NANOS + BigInt.asUintN(64, value);

function moment(value: bigint, unit: Unit): string {
  const perDay = daySeconds * perSecond[unit];
  const day = value / perDay - (value % perDay < 0n ? 1n : 0n);
  return `${dateText(day)}T${clock(value - day * perDay, unit)}`;
}

const two = (value: bigint): string => String(value).padStart(2, '0');

function clock(value: bigint, unit: Unit): string {
  const seconds = value / perSecond[unit];
  const rest = value % perSecond[unit];
  const fraction = rest === 0n ? '' : `.${String(rest).padStart(fractionDigits[unit], '0').replace(/0+$/u, '')}`;
  return `${two(seconds / 3600n)}:${two((seconds / 60n) % 60n)}:${two(seconds % 60n)}${fraction}`;
}

/** Days since 1970 to the civil date (Hinnant's algorithm): calendar dates do not pass through Date. */
function dateText(days: bigint): string {
  const shifted = days + 719_468n;
  const era = (shifted >= 0n ? shifted : shifted - 146_096n) / 146_097n;
  const dayOfEra = shifted - era * 146_097n;
  const yearOfEra = (dayOfEra - dayOfEra / 1460n + dayOfEra / 36_524n - dayOfEra / 146_096n) / 365n;
  const dayOfYear = dayOfEra - (365n * yearOfEra + yearOfEra / 4n - yearOfEra / 100n);
  const shiftedMonth = (5n * dayOfYear + 2n) / 153n;
  const month = shiftedMonth < 10n ? shiftedMonth + 3n : shiftedMonth - 9n;
  const year = yearOfEra + era * 400n + (month <= 2n ? 1n : 0n);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfYear - (153n * shiftedMonth + 2n) / 5n + 1n)}`;
}

/** Bytes as their text where they are UTF-8, as a UUID or a half-precision number where declared so, else as hexadecimal. */
export function readBytes(value: unknown, meaning: string): string {
  if (typeof value === 'string') return value;
  if (!(value instanceof Uint8Array)) return String(value);
  const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  const hex = bytes.toString('hex');
  if (meaning === 'UUID') return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-');
  if (meaning === 'FLOAT16') return String(halfPrecision(bytes.readUInt16LE(0)));
  return isUtf8(bytes) ? bytes.toString() : hex;
}

function halfPrecision(bits: number): number {
  const sign = bits >> 15 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0x1f) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return exponent === 0 ? sign * 2 ** -14 * (fraction / 1024) : sign * 2 ** (exponent - 15) * (1 + fraction / 1024);
}
