type Check = (value: unknown) => boolean;

const nested = /^(?:Nullable|Array|LowCardinality)\((.*)\)$/s;
const integer = /^(U?)Int(8|16|32|64|128|256)$/;
const decimal = /^Decimal(?:32|64|128|256)?\((?:\d+\s*,\s*)?(\d+)\)$/;

/**
 * Throws unless every value fits its placeholder exactly.
 * The engine itself would wrap 300 into a UInt8, clamp a date before 1970 and cut the third decimal, all silently.
 */
export function assertFits(placeholders: ReadonlyMap<string, string>, values: Readonly<Record<string, unknown>>): void {
  for (const [name, type] of placeholders) {
    if (values[name] === undefined) throw new TypeError(`{${name}:${type}} has no value: hand in null for "none"`);
    if (!fits(type, values[name])) throw new TypeError(`{${name}:${type}} cannot hold ${describe(values[name])}`);
  }
}

function fits(type: string, value: unknown): boolean {
  const inner = nested.exec(type)?.[1];
  if (inner === undefined) return checkOf(type)(value);
  if (type.startsWith('Array')) return Array.isArray(value) && value.every((item) => fits(inner, item));
  return (value === null && type.startsWith('Nullable')) || fits(inner, value);
}

function checkOf(type: string): Check {
  const whole = integer.exec(type);
  if (whole !== null) return (value) => inRange(value, whole[1] === 'U', BigInt(whole[2] ?? '64'));
  const scale = decimal.exec(type)?.[1];
  if (scale !== undefined) return (value) => exactTo(value, Number(scale));
  if (type === 'Bool') return (value) => typeof value === 'boolean';
  if (type === 'Date' || type === 'Date32') return (value) => isDate(value, type);
  return isScalar;
}

function inRange(value: unknown, unsigned: boolean, bits: bigint): boolean {
  if (!isWhole(value)) return false;
  const number = BigInt(value);
  return unsigned ? number >= 0n && number < 1n << bits : number >= -(1n << (bits - 1n)) && number < 1n << (bits - 1n);
}

function isWhole(value: unknown): value is number | bigint | string {
  if (typeof value === 'bigint') return true;
  return typeof value === 'string' ? /^-?\d+$/.test(value) : Number.isSafeInteger(value);
}

function exactTo(value: unknown, scale: number): boolean {
  const digits = typeof value === 'string' ? /^-?\d+(?:\.(\d+))?$/.exec(value) : null;
  return typeof value === 'bigint' || (digits !== null && (digits[1] ?? '').length <= scale);
}

function isDate(value: unknown, type: string): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  return type === 'Date' ? value >= '1970-01-01' && value <= '2149-06-06' : value >= '1900-01-01' && value <= '2299-12-31';
}

const isScalar: Check = (value) =>
  ['string', 'boolean', 'bigint'].includes(typeof value) || (typeof value === 'number' && Number.isFinite(value));

const describe = (value: unknown): string =>
  value instanceof Date ? 'a Date (calendar dates are YYYY-MM-DD strings)' : `${typeof value} ${JSON.stringify(value, quoteBig)}`;
const quoteBig = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t', '\0': '\\0' };
const escaped = (text: string): string => text.replace(/[\\'\n\r\t\0]/g, (char) => escapes[char] ?? char);

/** A string as a SQL literal. */
export const literal = (text: string): string => `'${escaped(text)}'`;

/** A name as a quoted identifier. */
export const identifier = (name: string): string => `\`${name.replace(/[\\`]/g, (char) => `\\${char}`)}\``;

/** A bound value in the engine's text form of a query parameter. */
export function parameterText(value: unknown, inside = false): string {
  if (value === null) return inside ? 'NULL' : '\\N';
  if (Array.isArray(value)) return `[${value.map((item) => parameterText(item, true)).join(',')}]`;
  if (typeof value === 'string') return inside ? literal(value) : escaped(value);
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  throw new TypeError(`a ${typeof value} cannot be bound`);
}
