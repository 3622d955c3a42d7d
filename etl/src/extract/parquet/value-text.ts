import type { SchemaElement, SchemaTree } from 'hyparquet';
import { ExtractFailure } from '../extract-problem.js';
import type { FoundCell } from '../sheet-cell.js';
import { readBytes, readTemporal } from './stored-value.js';

export interface ParquetColumn {
  readonly name: string;
  readonly textOf: (value: unknown) => FoundCell;
}

type Reader = (value: unknown) => FoundCell;

const empty: FoundCell = { text: '', kind: 'empty' };

/** How the stored values of a column become texts; made from the schema as the file declares it. */
export function textReader(node: SchemaTree): Reader {
  const read = node.children.length > 0 || node.element.repetition_type === 'REPEATED' ? nestedReader(node) : leafReader({ ...node.element });
  return (value) => (value === undefined || value === null ? empty : read(value));
}

function leafReader(element: SchemaElement): Reader {
  const meaning = element.logical_type?.type ?? element.converted_type ?? '';
  if (meaning === 'DECIMAL') return decimalReader(element);
  if (element.type === 'INT96' || /^(DATE|TIME|TIMESTAMP)/u.test(meaning)) return (value) => cellOf(readTemporal(value, element), 'date');
  if (/^(BSON|INTERVAL|VARIANT|GEOMETRY|GEOGRAPHY)$/u.test(meaning)) throw new ExtractFailure('not_parquet', { detail: `列“${element.name}”的类型 ${meaning} 无法读取，请在导出时转为文字` });
  if (element.type === 'BYTE_ARRAY' || element.type === 'FIXED_LEN_BYTE_ARRAY') return (value) => cellOf(readBytes(value, meaning), meaning === 'FLOAT16' ? 'number' : 'text');
  if (element.type === 'BOOLEAN') return (value) => ({ text: value === true ? 'TRUE' : 'FALSE', kind: 'boolean' });
  if (element.type === 'FLOAT') return (value) => numberCell(floatText(Number(value)));
  if (element.type === 'DOUBLE') return (value) => numberCell(plainNumber(Number(value)));
  return integerReader(element);
}

const cellOf = (text: string, kind: FoundCell['kind']): FoundCell => (text === '' ? empty : { text, kind });

const numberCell = (text: string | null): FoundCell => (text === null ? { text: '#NUM!', kind: 'error' } : { text, kind: 'number' });

/** A single-precision number as a person wrote it (0.1), not as its double reads (0.10000000149). */
const floatText = (value: number): string | null => plainNumber(Number(value.toPrecision(7)));

function plainNumber(value: number): string | null {
  if (!Number.isFinite(value)) return null;
  const text = String(value);
  return text.includes('e') ? withoutExponent(text) : text;
}

function withoutExponent(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/u.exec(text) ?? [];
  const shift = fraction.length - Number(exponent);
  return shift <= 0 ? `${sign}${whole}${fraction}${'0'.repeat(-shift)}` : sign + scaled(BigInt(whole + fraction), shift);
}

function integerReader(element: SchemaElement): Reader {
  const { logical_type: logical, converted_type: converted } = element;
  const isUnsigned = logical?.type === 'INTEGER' ? !logical.isSigned : converted?.startsWith('UINT_') === true;
  const bits = element.type === 'INT64' ? 64 : 32;
  return (value) => ({ text: String(isUnsigned ? BigInt.asUintN(bits, BigInt(String(value))) : value), kind: 'number' });
}

function decimalReader({ logical_type: logical, scale }: SchemaElement): Reader {
  const places = logical?.type === 'DECIMAL' ? logical.scale : (scale ?? 0);
  return (value) => ({ text: scaled(unscaledOf(value), places), kind: 'number' });
}

function unscaledOf(value: unknown): bigint {
  if (typeof value === 'bigint') return value;
  if (!(value instanceof Uint8Array)) return BigInt(Number(value));
  if (value.length === 0) return 0n;
  return BigInt.asIntN(value.length * 8, BigInt(`0x${Buffer.from(value).toString('hex')}`));
}

/** 12345 with 2 places is 123.45; every place is kept. */
function scaled(unscaled: bigint, places: number): string {
  if (places <= 0) return String(unscaled * 10n ** BigInt(-places));
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(places + 1, '0');
  return `${unscaled < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Lists, maps and structures come as JSON, their leaves as texts, so that no decimal passes through a double. */
function nestedReader(node: SchemaTree): Reader {
  const toJson = jsonReader(node);
  return (value) => ({ text: JSON.stringify(toJson(value)), kind: 'text' });
}

type ToJson = (value: unknown) => unknown;

function jsonReader(node: SchemaTree): ToJson {
  const { element, children } = node;
  if (children.length === 0) return element.repetition_type === 'REPEATED' ? listJson(leafJson(node)) : leafJson(node);
  const [only] = children;
  if (element.converted_type === 'LIST' && only) return listJson(elementJson(only));
  if (element.converted_type === 'MAP' && only) return mapJson(only);
  return element.repetition_type === 'REPEATED' ? listJson(structJson(children)) : structJson(children);
}

const orNull = (read: ToJson): ToJson => (value) => (value === undefined || value === null ? null : read(value));

function leafJson({ element }: SchemaTree): ToJson {
  const read = leafReader({ ...element });
  return orNull((value) => read(value).text);
}

const listJson = (item: ToJson): ToJson => orNull((value) => (Array.isArray(value) ? value.map(item) : [item(value)]));

/** The repeated group around an element is no level of the data, unless it holds several fields. */
function elementJson(group: SchemaTree): ToJson {
  const [inner] = group.children;
  if (inner === undefined) return leafJson(group);
  return group.children.length === 1 ? jsonReader(inner) : structJson(group.children);
}

function mapJson(entry: SchemaTree): ToJson {
  const value = entry.children[1];
  const read = value === undefined ? () => null : jsonReader(value);
  return orNull((map) => Object.fromEntries(entriesOf(map).map(([key, item]) => [key, read(item)])));
}

function structJson(children: readonly SchemaTree[]): ToJson {
  const readers = new Map(children.map((child) => [child.element.name, jsonReader(child)]));
  return orNull((struct) => Object.fromEntries(entriesOf(struct).map(([key, item]) => [key, readers.get(key)?.(item) ?? null])));
}

const entriesOf = (value: unknown): [string, unknown][] => (typeof value === 'object' && value !== null ? Object.entries(value) : []);
