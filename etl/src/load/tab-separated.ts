import type { FieldValue } from '@monitor/domain';

const SPECIAL = /[\\\t\n\r\0]/u;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\0': '\\0' };

/** Text as a TabSeparated field. */
export const encodeText = (text: string): string => (SPECIAL.test(text) ? text.replace(/[\\\t\n\r\0]/gu, (mark) => ESCAPES[mark] ?? mark) : text);

const encodeItem = (item: string): string => `'${encodeText(item).replaceAll("'", "\\'")}'`;

/** A record's value as a TabSeparated field: `\N` for nothing, lists as arrays of quoted strings. */
export const encodeValue = (value: FieldValue): string => {
  if (value === null) return '\\N';
  if (typeof value === 'string') return encodeText(value);
  if (typeof value === 'number') return String(value);
  return `[${value.map(encodeItem).join(',')}]`;
};
