import type { StoredAs } from '@monitor/store';
import type { RowBatch } from '../raw-row.js';

/** A parquet file every value of which has one text. */
export interface PlainParquet {
  readonly rows: number;
  readonly columns: readonly { readonly name: string; readonly stored: StoredAs }[];
}

/** What the reading process told of the columns; `null` where one is not plain or the file cannot be read. */
export const plainParquet = (batches: readonly RowBatch[]): PlainParquet | null => {
  if (batches.some(({ problems }) => problems.length > 0)) return null;
  const [count, ...told] = batches.flatMap(({ rows }) => rows);
  const columns = told.flatMap(({ texts: [name = '', ...way] }) => {
    const stored = storedAs(way);
    return stored === null ? [] : [{ name, stored }];
  });
  return count === undefined || columns.length < told.length ? null : { rows: Number(count.texts[0]), columns };
};

const storedAs = ([as, precision, scale]: readonly string[]): StoredAs | null => {
  if (as === 'text' || as === 'date' || as === 'integer') return { as };
  return as === 'decimal' ? { as, precision: Number(precision), scale: Number(scale) } : null;
};
