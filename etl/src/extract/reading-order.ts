import type { Purpose } from './workbook-limits.js';

/** What a reading process is asked for. */
export interface ReadingOrder {
  readonly path: string;
  /** `parquet-columns`: how the columns of a parquet file are stored, instead of its rows. */
  readonly type: 'xlsx' | 'parquet' | 'parquet-columns';
  readonly purpose: Purpose;
  /** Names of the sheets wanted, `*` standing for any text; null wants all. */
  readonly sheets: readonly string[] | null;
}

export const isReadingOrder = (value: unknown): value is ReadingOrder =>
  typeof value === 'object' && value !== null && 'path' in value && 'type' in value && 'purpose' in value && 'sheets' in value;

/** Whether a name is meant by a pattern in which `*` stands for any text. */
export const matchesPattern = (name: string, pattern: string): boolean => {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return name === pattern;
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = name.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= name.length - last.length;
};
